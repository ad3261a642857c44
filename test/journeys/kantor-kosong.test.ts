import { describe, expect, test } from 'vitest';
import { addStaff } from '../support/staff.ts';
import { expectAccessible } from './accessible.ts';
import { openOffice, wordsOf } from './office.ts';

/** An office on its first morning: nothing recorded yet. */
const office = await openOffice();
for (const peran of ['pendata', 'kepala'] as const) await addStaff(office.db, office.clock, { peran });

const PAGES = {
  umum: ['/', '/direktori', '/direktori?jenis=usaha', '/direktori?jenis=koperasi'],
  pendata: [
    '/petugas',
    '/petugas/umkm',
    '/petugas/koperasi',
    '/petugas/koperasi/cetak',
    '/petugas/koperasi/usulan-status',
    '/petugas/orang',
    '/petugas/umkm/ekspor',
  ],
  kepala: ['/petugas', '/petugas/jejak', '/petugas/akun'],
} as const;

describe.each(Object.entries(PAGES))('kantor yang masih kosong, dilihat %s', (who, pages) => {
  test.each(pages)('%s', async (path) => {
    const page = await office.visit(who === 'umum' ? {} : { as: who });
    expect((await page.goto(path))?.status()).toBe(200);
    expect(await wordsOf(page)).not.toMatch(/undefined|null|NaN/);
    await expectAccessible(page, path);
  });
});
