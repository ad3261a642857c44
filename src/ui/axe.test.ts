import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { showcase } from '../../test/support/showcase/pages.tsx';
import { openShowcase } from '../../test/support/showcase/site.ts';

type View = { name: string; width: number; text?: number; dark?: boolean; scripts?: boolean };

const views: readonly View[] = [
  { name: 'desktop', width: 1280, scripts: true },
  { name: 'ponsel 320 px tanpa JavaScript', width: 320 },
  { name: 'huruf 200 %', width: 1280, text: 200 },
  { name: 'petugas, gelap', width: 1280, dark: true },
];

const names = Object.keys(showcase);
const isPublic = (name: string): boolean => showcase[name]?.().includes('class="p-public"') ?? false;

let site: Awaited<ReturnType<typeof openShowcase>>;
beforeAll(async () => {
  site = await openShowcase();
}, 120_000);
afterAll(() => site.close());

/** Things that stand by themselves and are lower than a thumb; links in running text are exempt. */
const low = (page: Page, least: number): Promise<string[]> =>
  page.evaluate((min) => {
    const alone = '.p-btn, .p-input, nav a, .p-choice, summary, .p-back, .p-chip, .p-needs a, .p-tasks a, tbody th > a, .p-foot a';
    return [...document.querySelectorAll<HTMLElement>(alone)]
      .filter((e) => e.checkVisibility() && e.getBoundingClientRect().height < min)
      .map((e) => `${e.className || e.tagName} "${e.textContent?.trim().slice(0, 30)}" ${e.getBoundingClientRect().height}`);
  }, least);

describe.each(views)('setiap halaman contoh, $name', (view) => {
  let page: Page;
  beforeAll(async () => {
    page = await site.page({
      viewport: { width: view.width, height: 800 },
      colorScheme: view.dark ? 'dark' : 'light',
      javaScriptEnabled: true,
      bypassCSP: true,
    });
    if (!view.scripts) await page.route('**/panji.js', (route) => route.abort());
  });
  afterAll(() => page.context().close());

  it.each(names.filter((name) => !view.dark || !isPublic(name)))('%s dapat dipakai siapa saja', { timeout: 60_000 }, async (name) => {
    await page.goto(`http://panji.test/${name}`);
    if (view.text) await page.evaluate((size) => document.documentElement.setAttribute('style', `font-size:${size}%`), view.text);
    await page.evaluate(() => document.querySelectorAll('details').forEach((d) => (d.open = !d.matches('.p-user'))));
    // One document without frames: legacy mode spares a second page for each run.
    const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
    if (view.dark) axe.withRules(['color-contrast']);
    else axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);
    const { violations } = await axe.analyze();
    expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 120)).join(' | ')}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(await low(page, isPublic(name) ? 44 : 24)).toEqual([]);
  });
});
