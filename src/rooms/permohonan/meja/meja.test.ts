import { beforeAll, expect, test } from 'vitest';
import { testApp, type TestApp } from '../../../../test/support/app.ts';
import type { Browser } from '../../../../test/support/browser.ts';
import { layananContoh, LAYANAN_UJI } from '../../../../test/support/permohonan.ts';

let kantor: TestApp;
let operator: Browser;
let layananId = 0;
beforeAll(async () => {
  kantor = await testApp();
  await layananContoh(kantor);
  operator = await kantor.signInAs('operator');
  layananId = (await kantor.db.selectFrom('layanan').select('id').where('slug', '=', LAYANAN_UJI).executeTakeFirstOrThrow()).id;
});

const ISI = {
  'Nama lengkap': 'Sri Wahyuni',
  NIK: '3573014101900001',
  'Nomor telepon atau WhatsApp': '0812-3456-7890',
  'Alamat rumah': 'Jl. Melati 3',
  'Nama usaha': 'Tempe Bu Sri',
  'Apa yang dijual': 'Tempe',
  'Sudah punya NIB?': 'Tidak',
  'Alamat tempat usaha': 'Jl. Melati 3',
  'Kelurahan tempat usaha': 'Arjosari',
  'Mulai usaha sejak': '1 Januari 2020',
  'Jumlah pekerja': '2',
  'Surat ini untuk': 'Pinjaman bank',
};

test('pertanyaan yang langsung dijawab dihitung, dengan pintu dan topiknya', async () => {
  const meja = await operator.get('/petugas/meja');
  const kosong = await operator.submit(meja, { Lewat: 'Telepon' }, 'Simpan pertanyaan');
  expect(kosong.status).toBe(422);
  const simpan = await operator.submit(
    meja,
    { Lewat: 'Telepon', 'Yang ditanyakan': 'Syarat NIB untuk warung', Jawaban: 'KTP dan alamat' },
    'Simpan pertanyaan',
  );
  expect(simpan.text).toContain('Pertanyaan sudah dicatat');
  expect(simpan.text).toContain('Syarat NIB untuk warung');
  expect(simpan.text).toContain('telepon');
});

test('dari telepon: satu halaman, dokumen boleh menyusul, tanda terima dengan PIN bagi yang tidak punya telepon', async () => {
  const formulir = await operator.get(`/petugas/meja/permohonan?layanan=${layananId}`);
  const kurang = await operator.submit(formulir, {}, 'Simpan permohonan');
  expect(kurang.status).toBe(422);
  expect(kurang.text).toContain('Isi nama pemohon');
  const terima = await operator.submit(
    formulir,
    { Lewat: 'Tatap muka', 'Nama pemohon': 'Sri Wahyuni', 'Pemohon tidak punya telepon': true, ...ISI },
    'Simpan permohonan',
  );
  expect(terima.url).toMatch(/tanda-terima$/);
  expect(terima.text).toMatch(/PIN\s*\d{6}/);
  const nomor = /P-2026-\d{5}/.exec(terima.text)?.[0] ?? '';
  const satu = await operator.get(`/petugas/permohonan/${nomor}`);
  expect(satu.text).toContain('tatap muka');
  expect(satu.text).toMatch(/KTP pemilik usaha: belum ada/);
});

test('usaha yang dikenal ditemukan dengan namanya dan formulirnya sudah terisi; permohonan tampil di catatannya', async () => {
  const { id } = await kantor.db
    .insertInto('umkm')
    .values({
      nama: 'Keripik Bu Tin',
      bentuk_usaha: 'perorangan',
      nib_keadaan: 'belum_punya',
      npwp_keadaan: 'belum_dicatat',
      telepon: '+6281333444555',
      alamat: 'Jl. Sanan 7',
      sumber: 'lapangan',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const cari = await operator.submit(await operator.get('/petugas/meja'), { 'Nama, telepon': 'keripik bu' }, 'Cari');
  const pilih = await operator.click(cari, 'Buka permohonan untuk Keripik Bu Tin');
  const formulir = await operator.submit(pilih, { Layanan: 'Surat keterangan usaha terdaftar' }, 'Isi formulir');
  expect(formulir.html).toContain('value="Keripik Bu Tin"');
  // The desk takes papers later, so the form does not say that they must come now.
  const berkas = [...formulir.document.querySelectorAll('input[type=file]')].map((isian) => isian.closest('div')?.textContent ?? '');
  expect(berkas.length).toBeGreaterThan(0);
  for (const satu of berkas) expect(satu).not.toContain('wajib');
  expect(formulir.text).toContain('Boleh menyusul.');
  expect(formulir.html).toContain('value="Jl. Sanan 7"');
  const { 'Nama usaha': _, 'Alamat tempat usaha': __, ...lain } = ISI;
  const terima = await operator.submit(formulir, { Lewat: 'Telepon', 'Nama pemohon': 'Tin', ...lain }, 'Simpan permohonan');
  const nomor = /P-2026-\d{5}/.exec(terima.text)?.[0] ?? '-';
  expect((await operator.get(`/petugas/umkm/${id}`)).text).toContain(nomor);
  // Found by telephone too.
  expect((await operator.submit(await operator.get('/petugas/meja'), { 'Nama, telepon': '0813 3344 4555' }, 'Cari')).text).toContain(
    'Keripik Bu Tin',
  );
});

test('isian yang dimulai pemohon di ponsel dilanjutkan operator dengan kodenya', async () => {
  const ponsel = kantor.client();
  const satu = await ponsel.submit(await ponsel.get(`/layanan/${LAYANAN_UJI}/minta`), {}, 'Mulai mengisi');
  const simpan = await ponsel.submit(satu, { 'Nama lengkap': 'Wagiman' }, 'Simpan, lanjutkan nanti');
  const kode = /[3-9A-Y]{4}-[3-9A-Y]{4}/.exec(simpan.text)?.[0] ?? '';
  const pilih = await operator.get('/petugas/meja/permohonan');
  const keliru = await operator.submit(pilih, { 'Atau kode isian pemohon': 'AAAA' }, 'Lanjutkan isian pemohon');
  expect(keliru.status).toBe(422);
  const formulir = await operator.submit(pilih, { 'Atau kode isian pemohon': kode }, 'Lanjutkan isian pemohon');
  expect(formulir.text).toContain('Isian pemohon dilanjutkan');
  expect(formulir.html).toContain('value="Wagiman"');
  // Somebody else comes in between, for the same service: nothing of the two is mixed up.
  const lain = await operator.get(`/petugas/meja/permohonan?layanan=${layananId}`);
  expect(lain.html).not.toContain('Wagiman');
  await operator.submit(lain, { 'Nama pemohon': 'Painem', 'Pemohon tidak punya telepon': true, ...ISI }, 'Simpan permohonan');
  const terima = await operator.submit(
    formulir,
    { 'Nomor telepon pemohon': '0812-3456-7890', ...ISI, 'Nama lengkap': 'Wagiman' },
    'Simpan permohonan',
  );
  expect(terima.text).toContain('Tanda terima P-2026-');
  expect((await ponsel.get(`/layanan/${LAYANAN_UJI}/minta`)).text).not.toContain('Isian Anda masih ada');
});
