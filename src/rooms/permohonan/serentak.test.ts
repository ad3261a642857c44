import { beforeAll, expect, test } from 'vitest';
import { testApp, type TestApp } from '../../../test/support/app.ts';
import type { Browser, Page } from '../../../test/support/browser.ts';
import { layananContoh, LAYANAN_UJI } from '../../../test/support/permohonan.ts';
import { findLayananBerlaku } from '../layanan/queries.ts';
import { simpanDraf } from './draf/actions.ts';

const BANYAK = 200;
let kantor: TestApp;
beforeAll(async () => {
  kantor = await testApp();
  await layananContoh(kantor);
});

/** A visitor whose form is filled in; the page from which it is sent. */
async function siapKirim(ke: number): Promise<{ orang: Browser; periksa: Page }> {
  const orang = kantor.client();
  await orang.submit(await orang.get(`/layanan/${LAYANAN_UJI}/minta`), {}, 'Mulai mengisi');
  const layanan = await findLayananBerlaku(kantor.db, LAYANAN_UJI, '2026-11-24');
  const pemegang = orang.cookies.get('panji_isian') ?? '';
  const jawaban = {
    nama_pemohon: [`Pemohon ${ke}`],
    nik_pemohon: ['3573014101900001'],
    telepon_pemohon: ['081234567890'],
    alamat_pemohon: ['Jl. Melati 3'],
    nama_usaha: ['Tempe'],
    barang: ['Tempe'],
    punya_nib: ['tidak'],
    alamat_usaha: ['Jl. Melati 3'],
    kelurahan_usaha: ['35.73.01.1001'],
    mulai_usaha: ['1 Januari 2020'],
    pekerja: ['2'],
    keperluan: ['pinjaman_bank'],
    dok_ktp_pemilik_usaha: ['1'],
    dok_foto_usaha: ['1'],
  };
  const isi = { jawaban, pemohon: { nama: `Pemohon ${ke}`, telepon: '081234567890' } };
  if (layanan) await kantor.db.transaction().execute((tx) => simpanDraf(tx, kantor.deps, { pemegang, layanan, isi }));
  return { orang, periksa: await orang.get(`/layanan/${LAYANAN_UJI}/minta/periksa`) };
}

test('200 orang mengirim bersamaan, masing-masing dua kali: 200 permohonan, nomor berurut tanpa lompat dan tanpa kembar', async () => {
  const siap: Awaited<ReturnType<typeof siapKirim>>[] = [];
  for (let ke = 0; ke < BANYAK; ke++) siap.push(await siapKirim(ke));
  const hasil = await Promise.all(siap.flatMap(({ orang, periksa }) => [1, 2].map(() => orang.submit(periksa, {}, 'Kirim permohonan'))));
  const nomor = hasil.map(({ url }) => url.split('/').at(-1) ?? '');
  for (let ke = 0; ke < BANYAK; ke++) expect(nomor[2 * ke]).toBe(nomor[2 * ke + 1]);
  const tersimpan = await kantor.db.selectFrom('permohonan').select(['nomor', 'nama']).orderBy('nomor').execute();
  expect(tersimpan.map((satu) => satu.nomor)).toEqual(Array.from({ length: BANYAK }, (_, i) => `P-2026-${String(i + 1).padStart(5, '0')}`));
  expect(new Set(tersimpan.map((satu) => satu.nama)).size).toBe(BANYAK);
}, 240_000);
