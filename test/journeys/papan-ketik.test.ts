import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { addStaff, SANDI_UJI } from '../support/staff.ts';
import { openOffice, type OpenOffice, WITH_AND_WITHOUT_SCRIPT, wordsOf } from './office.ts';

type Box = { top: number; bottom: number; left: number; right: number };
/** `group`: the place of the question that it answers, where several ticks answer one. */
type Stop = Box & { name: string; id: string; group: Box; marked: boolean; inView: boolean };

let office: OpenOffice;
beforeAll(async () => {
  office = await openOffice();
  await addStaff(office.db, office.clock, { peran: 'pendata' });
});

/** What holds the keyboard now, where it stands, and whether it can be seen that it does. */
async function stopAt(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const held = document.activeElement ?? document.body;
    const box = held.getBoundingClientRect();
    const style = getComputedStyle(held);
    const label = held.id ? document.querySelector(`label[for="${CSS.escape(held.id)}"]`) : null;
    const place = ({ top, bottom, left, right }: DOMRect) => ({ top: top + scrollY, bottom: bottom + scrollY, left, right });
    const ring = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 1;
    return {
      name: (label ?? held).textContent?.replace(/\s+/g, ' ').trim() ?? '',
      id: held === document.body ? '' : held.id || held.tagName,
      ...place(box),
      group: place((held.closest('fieldset') ?? held).getBoundingClientRect()),
      marked: ring || style.boxShadow !== 'none',
      inView: box.bottom > 0 && box.top < innerHeight && box.width > 0,
    };
  });
}

/** Further down, or on the same line further to the right; labels and hints push fields of one line apart a little. */
const follows = (stop: Box, before: Box): boolean =>
  stop.top > before.top - 4 || (stop.left > before.right - 4 && stop.bottom > before.top - 40);

async function tab(page: Page): Promise<Stop> {
  await page.keyboard.press('Tab');
  return stopAt(page);
}

/** Goes on with the Tab key until something of this name is held; every stop on the way can be seen. */
async function tabTo(page: Page, name: string | RegExp, onStop: (stop: Stop) => void = () => {}): Promise<void> {
  for (let i = 0; i < 120; i++) {
    const stop = await tab(page);
    expect(stop.marked, `"${stop.name}" shows that it holds the keyboard`).toBe(true);
    expect(stop.inView, `"${stop.name}" is in view`).toBe(true);
    onStop(stop);
    if (typeof name === 'string' ? stop.name.startsWith(name) : name.test(stop.name)) return;
  }
  throw new Error(`the Tab key never reaches ${name}`);
}

/** Enter leads to another page. */
async function enter(page: Page): Promise<void> {
  const left = page.waitForEvent('framenavigated');
  await page.keyboard.press('Enter');
  await left;
  await page.waitForLoadState('load');
}

/** The skip link is the first stop, is seen, and leads past the menu. */
async function skip(page: Page): Promise<void> {
  const first = await tab(page);
  expect(first).toMatchObject({ name: 'Langsung ke isi', marked: true, inView: true });
  await page.keyboard.press('Enter');
  expect((await stopAt(page)).id).toBe('isi');
}

describe.each(WITH_AND_WITHOUT_SCRIPT)('hanya dengan papan ketik %s', (_state, script) => {
  test('masuk, membuka formulir usaha, mengisinya menurut urutan baca, dan menyimpan', async () => {
    const page = await office.visit({ script });
    const name = script ? 'Jahit Bu Ninik' : 'Cuci Motor Pak Eko';
    await page.goto('/masuk');
    await skip(page);
    await tabTo(page, 'Nama pengguna');
    await page.keyboard.type('pendata');
    await tabTo(page, 'Kata sandi');
    await page.keyboard.type(SANDI_UJI);
    await enter(page);
    await tabTo(page, 'Usaha');
    await enter(page);
    await skip(page);
    await tabTo(page, 'Catat usaha baru');
    await enter(page);

    await skip(page);
    await tabTo(page, 'Nama usaha');
    await page.keyboard.type(name);
    const stops: Stop[] = [await stopAt(page)];
    await tabTo(page, 'Bentuk usaha', (stop) => stops.push(stop));
    await page.keyboard.type('Bukan');
    await tabTo(page, 'Simpan usaha', (stop) => stops.push(stop));
    const against = stops.flatMap((stop, i) => {
      const before = stops[i - 1];
      if (!before || follows(stop, before) || follows(stop.group, before.group)) return [];
      return [`${before.name} → ${stop.name}`];
    });
    expect(against, 'the Tab key goes against the reading order').toEqual([]);
    await enter(page);
    expect(await page.locator('h1').textContent()).toBe(name);
    expect(await wordsOf(page)).toContain('usaha perorangan');
  });

  test('kesalahan dipegang lebih dahulu, dan tautannya membawa ke isiannya', async () => {
    const page = await office.visit({ script, as: 'pendata' });
    await page.goto('/petugas/umkm/baru');
    await skip(page);
    await tabTo(page, 'Nama usaha');
    await enter(page);
    expect(await page.title()).toMatch(/^Ada kesalahan:/);
    await tabTo(page, 'Isi nama usaha.');
    await page.keyboard.press('Enter');
    expect((await stopAt(page)).id).toBe('nama');
  });
});
