import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** No axe violation on the page as it stands, at 320 px and with text twice as large; nothing to scroll sideways. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  expect(await barriers(page), state).toEqual([]);
}

async function barriers(page: Page): Promise<string[]> {
  const before = page.viewportSize() ?? { width: 1280, height: 800 };
  const found: string[] = [];
  await page.setViewportSize({ width: 320, height: 800 });
  found.push(...(await violations(page, '320 px')), ...(await sideways(page, '320 px')));
  await page.setViewportSize({ width: 1280, height: 800 });
  await setTextSize(page, '200%');
  found.push(...(await violations(page, 'text at 200 %', 'loaded')), ...(await sideways(page, 'text at 200 %')));
  await setTextSize(page, '');
  await page.setViewportSize(before);
  return found;
}

const setTextSize = (page: Page, size: string) =>
  page.evaluate((value) => document.documentElement.style.setProperty('font-size', value, 'important'), size);

async function violations(page: Page, size: string, axe: 'fresh' | 'loaded' = 'fresh'): Promise<string[]> {
  // Loading axe takes longer than running it; once it is in the page an empty script stands for it.
  const builder = axe === 'loaded' ? new AxeBuilder({ page, axeSource: ';' }) : new AxeBuilder({ page });
  // Our pages hold no frames, so the way of axe that opens a second window for its report is not needed.
  const { violations: found } = await builder
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(RULES)
    .analyze();
  return found.map(
    (one) =>
      `${size}: ${one.id}: ${one.help} (${one.nodes
        .map((node) => node.target.join(' '))
        .slice(0, 5)
        .join('; ')})`,
  );
}

/** What reaches beyond the window, by its innermost elements. */
async function sideways(page: Page, size: string): Promise<string[]> {
  const wide = await page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return [];
    const all = [...document.body.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > room + 1);
    return all
      .filter((one) => !all.some((other) => other !== one && one.contains(other)))
      .slice(0, 5)
      .map((one) => `${one.tagName.toLowerCase()}.${one.getAttribute('class') ?? ''} "${(one.textContent ?? '').trim().slice(0, 40)}"`);
  });
  return wide.length > 0 ? [`${size}: wider than the window: ${wide.join('; ')}`] : [];
}
