import { beforeAll, describe, expect, test } from 'vitest';
import { testApp, type TestApp } from '../../../test/support/app.ts';
import type { Browser } from '../../../test/support/browser.ts';
import { layananContoh, permohonanSri } from '../../../test/support/permohonan.ts';
import { hitungUlangTenggat } from './actions.tenggat.ts';

let kantor: TestApp;
let [operator, petugas, kepala] = [undefined, undefined, undefined] as unknown as [Browser, Browser, Browser];
beforeAll(async () => {
  kantor = await testApp();
  await layananContoh(kantor);
  await masuk();
});

/** Everybody signs in; again after days have passed, since sessions end. */
async function masuk() {
  operator = await kantor.signInAs('operator');
  petugas = await kantor.signInAs('petugas');
  kepala = await kantor.signInAs('kepala');
}

const buka = (siapa: Browser, nomor: string) => siapa.get(`/petugas/permohonan/${nomor}`);
const baris = (nomor: string) => kantor.db.selectFrom('permohonan').selectAll().where('nomor', '=', nomor).executeTakeFirstOrThrow();
/** Presses the button of an act; what it asks for is in `isi`, by label. */
async function lakukan(siapa: Browser, nomor: string, tombol: string, isi: Record<string, string> = {}) {
  const halaman = await buka(siapa, nomor);
  const form = [...halaman.document.querySelectorAll('form')].find((satu) =>
    [...satu.querySelectorAll('button')].some((b) => b.textContent?.trim() === tombol),
  );
  if (!form) throw new Error(`no button ${tombol} on ${halaman.text.slice(0, 300)}`);
  const data = new URLSearchParams();
  for (const kunci of form.querySelectorAll('input[type=hidden]'))
    data.set(kunci.getAttribute('name') ?? '', kunci.getAttribute('value') ?? '');
  for (const [nama, nilai] of Object.entries(isi)) data.set(nama, nilai);
  return siapa.post(form.getAttribute('action') ?? '', Object.fromEntries(data));
}
async function lacak(nomor: string) {
  const orang = kantor.client();
  const isi = { 'Nomor permohonan': nomor, 'Empat angka terakhir telepon': '7890' };
  return { orang, halaman: await orang.submit(await orang.get('/lacak'), isi, 'Lihat permohonan') };
}

describe('daftar kerja', () => {
  test('yang baru menunggu giliran operator dan petugas, belum kepala; pendata melihat tanpa tombol', async () => {
    const nomor = await permohonanSri(kantor);
    expect((await operator.get('/petugas/permohonan')).text).toContain(nomor);
    expect((await kepala.get('/petugas/permohonan')).text).not.toContain(nomor);
    expect((await kepala.get('/petugas/permohonan?keadaan=terbuka')).text).toContain(nomor);
    const pendata = await kantor.signInAs('pendata');
    expect((await buka(pendata, nomor)).text).not.toContain('Tindakan');
    expect((await (await kantor.signInAs('teknisi')).get('/petugas/permohonan')).status).toBe(403);
  });

  test('dicari dengan nama, akhir nomor, atau telepon', async () => {
    const nomor = await permohonanSri(kantor, {
      pemohon: { nama: 'Budi Hartono', telepon: '+6281999888777', kode_wilayah: null, pendamping: null, bahasa: null, kebutuhan: null },
    });
    for (const cari of ['hartono', nomor.slice(-5), '0819-9988-8777']) {
      expect((await operator.get(`/petugas/permohonan?keadaan=semua&cari=${encodeURIComponent(cari)}`)).text).toContain(nomor);
    }
    expect((await operator.get('/petugas/permohonan?keadaan=semua&cari=zzzq')).text).toContain('Tidak ada permohonan');
  });
});

describe('dari masuk sampai putusan', () => {
  test('ambil, minta perbaikan, dijawab pemohon, usul, putus: waktu berhenti selama pemohon bekerja', async () => {
    kantor.clock.set('2026-11-24T09:14:00+07:00');
    const nomor = await permohonanSri(kantor);
    const tenggatAwal = (await baris(nomor)).tenggat;
    await lakukan(petugas, nomor, 'Ambil');
    const minta = await lakukan(petugas, nomor, 'Minta perbaikan', { diminta: 'barang', catatan: 'Sebutkan semua barang yang dijual.' });
    expect(minta.text).toContain('Menunggu pemohon');
    expect((await baris(nomor)).tenggat).toBeNull();

    const { orang, halaman } = await lacak(nomor);
    expect(halaman.text).toContain('Sebutkan semua barang yang dijual.');
    kantor.clock.set('2026-11-26T09:14:00+07:00');
    await masuk();
    const lagi = await lacak(nomor);
    const form = await lagi.orang.click(lagi.halaman, 'Lengkapi sekarang');
    expect(form.text).toContain('Apa yang dijual atau dibuat?');
    expect(form.text).not.toContain('Nama usaha');
    // The documents of this request are missing; the form asks for them as well.
    const foto = new File([Buffer.from('/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//', 'base64')], 'foto.jpg');
    const terkirim = await lagi.orang.submit(
      form,
      { 'Apa yang dijual': 'Tempe dan tahu', 'KTP pemilik usaha': foto, 'Foto usaha': foto },
      'Kirim perbaikan',
    );
    expect(terkirim.text).toContain('Perbaikan Anda sudah diterima');
    expect((await orang.get(`/permohonan/${nomor}/perbaikan`)).url).not.toContain('perbaikan');

    // Two working days of pause move the due date by two working days.
    expect(tenggatAwal?.toISOString()).toBe('2026-11-27T07:30:00.000Z');
    expect((await baris(nomor)).tenggat?.toISOString()).toBe('2026-12-01T08:30:00.000Z');
    const periksa = await buka(petugas, nomor);
    expect(periksa.text).toContain('Yang berubah');
    expect(periksa.text).toContain('Tempe dan tahu');
    expect(periksa.text).toContain('3573********0001');
    expect(periksa.text).not.toContain('3573014101900001');

    expect((await kepala.get('/petugas/permohonan')).text).not.toContain(nomor);
    await lakukan(petugas, nomor, 'Usulkan untuk diputuskan', { catatan: 'Lengkap, layak disetujui.' });
    expect((await kepala.get('/petugas/permohonan')).text).toContain(nomor);
    await lakukan(kepala, nomor, 'Setujui');
    const selesai = await lakukan(petugas, nomor, 'Selesaikan', { catatan: 'Surat nomor 12 dapat diambil di meja depan.' });
    expect(selesai.text).toContain('Selesai');
    const akhir = (await lacak(nomor)).halaman.text;
    expect(akhir).toContain('Surat nomor 12 dapat diambil di meja depan.');
    expect(akhir).not.toContain('layak disetujui');
    expect((await kantor.client().get('/layanan/surat-keterangan-usaha-terdaftar')).text).toContain(
      'Ditepati 90 hari terakhir: 1 dari 1 permohonan',
    );
  });

  test('instansi lain: nomor rujukan, waktu berhenti, lalu berjalan lagi; ditolak dengan alasan dan dibuka lagi', async () => {
    const nomor = await permohonanSri(kantor);
    await lakukan(petugas, nomor, 'Ambil');
    const luar = await lakukan(petugas, nomor, 'Teruskan ke instansi lain', { instansi: 'Kanwil Kemenkum', nomor_rujukan: 'K/12/2026' });
    expect(luar.text).toContain('Di Kanwil Kemenkum');
    expect(luar.text).toContain('K/12/2026');
    expect((await lacak(nomor)).halaman.text).toContain('Menunggu Kanwil Kemenkum');
    await lakukan(operator, nomor, 'Catat jawaban instansi', { catatan: 'Sudah dijawab.' });
    expect((await baris(nomor)).tenggat).not.toBeNull();
    await lakukan(petugas, nomor, 'Usulkan untuk diputuskan', { catatan: 'Tidak memenuhi syarat.' });
    const tanpaAlasan = await lakukan(kepala, nomor, 'Tolak', { catatan: '' });
    expect(tanpaAlasan.status).toBe(422);
    await lakukan(kepala, nomor, 'Tolak', { catatan: 'Usaha berada di luar kota.' });
    expect((await lacak(nomor)).halaman.text).toContain('Usaha berada di luar kota.');
    const lagi = await lakukan(kepala, nomor, 'Buka lagi', { catatan: 'Alamat ternyata keliru tulis.' });
    expect(lagi.text).toContain('Dalam verifikasi');
  });

  test('yang dipegang rekan tidak dapat diteruskan orang lain, dan yang sudah berubah keadaan dijelaskan', async () => {
    const nomor = await permohonanSri(kantor);
    await lakukan(operator, nomor, 'Ambil');
    expect((await buka(petugas, nomor)).text).not.toContain('Minta perbaikan');
    const lama = await buka(operator, nomor);
    await lakukan(operator, nomor, 'Usulkan untuk diputuskan', { catatan: 'Lengkap.' });
    const basi = await operator.submit(lama, { 'Pendapat Anda': 'Lengkap.' }, 'Usulkan untuk diputuskan');
    expect(basi.status).toBe(409);
    expect(basi.text).toContain('Menunggu keputusan');
  });

  test('NIK baru terbuka dengan alasan, oleh petugas, dan tercatat', async () => {
    const nomor = await permohonanSri(kantor);
    const tanya = await petugas.get(`/petugas/permohonan/${nomor}/rahasia`);
    const hasil = await petugas.submit(tanya, { 'Untuk apa': 'Mencocokkan dengan KTP pemohon' }, 'Buka isi');
    expect(hasil.text).toContain('3573014101900001');
    expect((await operator.get(`/petugas/permohonan/${nomor}/rahasia`)).status).toBe(403);
    const jejak = await kantor.db.selectFrom('jejak').select('alasan').where('perbuatan', '=', 'buka_rahasia_permohonan').execute();
    expect(jejak).toEqual([{ alasan: 'Mencocokkan dengan KTP pemohon' }]);
  });
});

test('hari libur yang baru ditetapkan menggeser tenggat yang masih berjalan, dengan jejak', async () => {
  kantor.clock.set('2026-11-24T09:14:00+07:00');
  const nomor = await permohonanSri(kantor);
  await kantor.db
    .insertInto('hari_libur')
    .values({ tanggal: '2026-11-26', nama: 'Libur pilkada', jenis: 'libur_daerah', dasar: 'SK Wali Kota' })
    .execute();
  expect(await hitungUlangTenggat(kantor.db, 'Asia/Jakarta')).toBeGreaterThan(0);
  expect((await baris(nomor)).tenggat?.toISOString()).toBe('2026-11-30T08:30:00.000Z');
  const jejak = await kantor.db
    .selectFrom('jejak')
    .select('alasan')
    .where('perbuatan', '=', 'hitung_tenggat')
    .where('objek_id', '=', nomor)
    .execute();
  expect(jejak).toEqual([{ alasan: 'Kalender kantor berubah' }]);
});
