import type { Page, Request } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { follow, openOffice, type OpenOffice, press, WITH_AND_WITHOUT_SCRIPT, wordsOf } from './office.ts';
import { weigh } from './weight.ts';

const FIRST_VIEW = 14 * 1024;
const NEXT_VIEW = 5 * 1024;

type Known = { id: number; nama: string; pemilik: string; nik: string; penjualan: bigint };

let office: OpenOffice;
let shop: Known;
let hidden: string;
beforeAll(async () => {
  office = await openOffice({ demo: { umkm: 200, koperasi: 30 } });
  const known = await office.db
    .selectFrom('umkm as u')
    .innerJoin('umkm_pemilik as p', 'p.umkm_id', 'u.id')
    .innerJoin('orang as o', 'o.id', 'p.orang_id')
    .innerJoin('umkm_tahunan as t', 't.umkm_id', 'u.id')
    .select(['u.id', 'u.nama', 'o.nama as pemilik', 'o.nik_sandi as nik', 't.penjualan'])
    .where('u.tampil_publik', '=', true)
    .where('u.keadaan', '=', 'aktif')
    .where('o.nik_sandi', 'is not', null)
    .where('t.penjualan', 'is not', null)
    .orderBy((eb) => eb.fn('length', ['u.nama']), 'desc')
    .executeTakeFirstOrThrow();
  shop = { ...known, nik: office.deps.sandi.dekripsi(known.nik ?? Buffer.alloc(0)), penjualan: known.penjualan ?? 0n };
  const other = await office.db.selectFrom('umkm').select('nama').where('tampil_publik', 'is', null).executeTakeFirstOrThrow();
  hidden = other.nama;
});

/** The name with the second letter of its longest word left out, as a hurried person types it. */
function misspelled(name: string): string {
  const longest = name.split(' ').sort((a, b) => b.length - a.length)[0] ?? '';
  return name.replace(longest, longest[0] + longest.slice(2)).toLowerCase();
}

describe.each(WITH_AND_WITHOUT_SCRIPT)('warga %s', (_state, script) => {
  test('dari beranda menemukan usaha yang salah eja; halamannya tidak memuat NIK, pemilik, atau penjualan', async () => {
    const page = await office.visit({ script, width: 360 });
    await page.goto('/');
    await page.getByRole('searchbox', { name: 'Cari usaha, produk, atau koperasi' }).fill(misspelled(shop.nama));
    await press(page, 'Cari');
    await follow(page, shop.nama);
    expect(await page.locator('h1').textContent()).toBe(shop.nama);
    const html = await page.content();
    const digits = html.replaceAll('.', '');
    expect(digits).not.toContain(shop.nik);
    expect(html).not.toMatch(/\b\d{4}\*{8}\d{4}\b|\b35739\d{11}\b/);
    expect(digits).not.toContain(String(shop.penjualan));
    expect(await wordsOf(page)).not.toMatch(/\bRp\s?\d|penjualan|omzet/i);
    expect(await wordsOf(page)).toContain('Ditampilkan atas persetujuan');
  });

  test('usaha yang belum setuju tidak ditemukan', async () => {
    const page = await office.visit({ script });
    await page.goto(`/direktori?cari=${encodeURIComponent(hidden)}`);
    expect(await page.getByRole('link', { name: hidden, exact: true }).count()).toBe(0);
  });
});

describe('anggaran halaman umum dengan peramban yang belum pernah datang', () => {
  /** Everything that crosses the wire while `go` runs, with what each answer weighs, headers and all. */
  async function onTheWire(page: Page, go: () => Promise<unknown>): Promise<Map<string, number>> {
    const sizes: Promise<[string, number]>[] = [];
    const count = (request: Request) => {
      if (request.url().startsWith('data:')) return;
      sizes.push(
        request.sizes().then((size) => [`${request.resourceType()} ${request.url()}`, size.responseBodySize + size.responseHeadersSize]),
      );
    };
    page.on('requestfinished', count);
    await go();
    await page.waitForLoadState('networkidle');
    page.off('requestfinished', count);
    return new Map(await Promise.all(sizes));
  }
  const sum = (sizes: Map<string, number>, kind: RegExp) =>
    [...sizes].filter(([name]) => kind.test(name)).reduce((all, [, size]) => all + size, 0);

  test.each(['/', '/direktori', '/direktori?jenis=usaha', '/masuk', '/privasi', '/aksesibilitas'])('%s', async (path) => {
    const page = await office.visit({ width: 360 });
    const first = await onTheWire(page, () => page.goto(path));
    expect(sum(first, /^(document|stylesheet) /), 'first view').toBeLessThanOrEqual(FIRST_VIEW);
    const weight = await weigh(page);
    expect(weight).toMatchObject({ shift: 0, foreign: [] });
    expect(weight.beforePaint).toBeLessThanOrEqual(2);
    expect(first.size, [...first.keys()].join(', ')).toBeLessThanOrEqual(3);

    const next = await onTheWire(page, () => page.goto(path === '/' ? '/direktori' : '/'));
    const travelled = [...next].filter(([name]) => !/\/aset\//.test(name));
    expect(travelled.map(([name]) => name)).toHaveLength(1);
    expect(sum(next, /^document /), 'next view').toBeLessThanOrEqual(NEXT_VIEW);
  });
});
