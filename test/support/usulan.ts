import { expect } from 'vitest';
import { testApp, type TestApp } from './app.ts';
import type { Browser, Page } from './browser.ts';

export const BENTUK = 'Bukan Badan Usaha (usaha perorangan)';

export const nomorUsulan = (page: Page): number => Number(/usulan\/(\d+)/.exec(page.url)?.[1]);

export const terapkan = async (siapa: Browser, id: number): Promise<Page> =>
  siapa.submit(await siapa.get(`/petugas/usulan/${id}`), {}, 'Terapkan persis seperti usulan');

/** An office with the three who propose, check and decide, and what they do again and again. */
export async function kantorUsulan() {
  const kantor: TestApp = await testApp();
  const operator = await kantor.signInAs('operator');
  const pendata = await kantor.signInAs('pendata');
  const kepala = await kantor.signInAs('kepala');

  const catatUsaha = async (nama: string, lain: Record<string, string> = {}): Promise<number> => {
    const form = await pendata.get('/petugas/umkm/baru');
    const page = await pendata.submit(form, { 'Nama usaha': nama, 'Bentuk usaha': BENTUK, Kelurahan: 'Dinoyo', ...lain }, 'Simpan usaha');
    return Number(/\d+$/.exec(page.url)?.[0]);
  };
  const usulkanAlamat = async (id: number, isian: Record<string, string>, siapa = operator): Promise<number> => {
    const form = await siapa.get(`/petugas/umkm/${id}/ubah/alamat`);
    const page = await siapa.submit(form, isian, 'Ajukan perubahan');
    expect(page.url).toMatch(/^\/petugas\/usulan\/\d+\?berhasil=diajukan$/);
    return nomorUsulan(page);
  };
  const usaha = (id: number) => kantor.db.selectFrom('umkm').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const satu = (id: number) => kantor.db.selectFrom('usulan').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  return { kantor, operator, pendata, kepala, catatUsaha, usulkanAlamat, usaha, satu };
}
