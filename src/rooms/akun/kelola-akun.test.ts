import { beforeAll, describe, expect, test } from 'vitest';
import { testApp, type TestApp } from '../../../test/support/app.ts';
import type { Browser, Page } from '../../../test/support/browser.ts';
import { writtenIn } from '../../../test/support/fields.ts';
import { addStaff, SANDI_UJI, signIn } from '../../../test/support/staff.ts';
import { izinRute } from './guards.tsx';

let kantor: TestApp;
let teknisi: Browser;
beforeAll(async () => {
  kantor = await testApp();
  teknisi = await kantor.signInAs('teknisi');
});

const tambah = (staff: Parameters<typeof addStaff>[2]) => addStaff(kantor.db, kantor.clock, staff);
const akun = (id: string) => kantor.db.selectFrom('akun').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const jejakAkun = async (id: string) =>
  (await kantor.db.selectFrom('jejak').select('perbuatan').where('objek_id', '=', id).orderBy('id').execute()).map((j) => j.perbuatan);
const sandiDari = (page: Page) => [...page.document.querySelectorAll('dd.p-digits')].map((satu) => satu.textContent ?? '').at(-1) ?? '';
const masukDengan = async (browser: Browser, nama: string, sandi: string) =>
  browser.submit(await browser.get('/masuk'), { 'Nama pengguna': nama, 'Kata sandi': sandi }, 'Masuk');

describe('akun baru', () => {
  test('teknisi membuat akun; kata sandinya tampil satu kali dan harus diganti', async () => {
    const form = await teknisi.click(await teknisi.get('/petugas/akun'), 'Tambah akun');
    const jadi = await teknisi.submit(
      form,
      { 'Nama lengkap': 'Rahmat Hidayat', 'Nama pengguna': 'Rahmat', Peran: 'Petugas bidang', Bidang: 'UKM' },
      'Buat akun',
    );
    expect(jadi.status).toBe(200);
    const sandi = sandiDari(jadi);
    expect(sandi).toMatch(/^[a-z]{6}-[a-z]{6}-[a-z]{6}-\d\d$/);

    const ulang = await teknisi.submit(form, {}, 'Buat akun');
    expect(ulang.url, 'kiriman ulang menuju akunnya, tanpa kata sandi').toMatch(/^\/petugas\/akun\/[0-9a-f-]{36}$/);
    expect(ulang.html).not.toContain(sandi);

    const rahmat = kantor.client();
    const wajib = await masukDengan(rahmat, 'rahmat', sandi);
    expect(wajib.url).toBe('/petugas/akun-saya/kata-sandi');
    expect((await rahmat.get('/petugas/akun-saya')).url, 'belum boleh ke mana-mana').toBe('/petugas/akun-saya/kata-sandi');
    const baru = 'angkot-biru-landungsari';
    const meja = await rahmat.submit(
      wajib,
      { 'Kata sandi sekarang': sandi, 'Kata sandi baru': baru, 'Ulangi kata sandi baru': baru },
      'Simpan kata sandi baru',
    );
    expect(meja.url).toBe('/petugas');
    expect((await masukDengan(kantor.client(), 'rahmat', sandi)).status).toBe(422);
  });

  test('isian yang kurang disebut di kolomnya dan yang sudah diketik tetap ada', async () => {
    const form = await teknisi.get('/petugas/akun/baru');
    const kurang = await teknisi.submit(
      form,
      { 'Nama lengkap': 'Tanpa Bidang', 'Nama pengguna': 'x', Peran: 'Petugas bidang' },
      'Buat akun',
    );
    expect(kurang.status).toBe(422);
    expect(kurang.text).toContain('Nama pengguna 3 sampai 30 huruf kecil');
    expect(writtenIn(kurang.document, 'Nama lengkap')).toBe('Tanpa Bidang');
    const bidang = await teknisi.submit(kurang, { 'Nama pengguna': 'tanpa.bidang' }, 'Buat akun');
    expect(bidang.text).toContain('Petugas bidang harus punya bidang.');
  });

  test('nama pengguna yang sudah dipakai ditolak', async () => {
    await tambah({ peran: 'operator' });
    const form = await teknisi.get('/petugas/akun/baru');
    const sama = await teknisi.submit(
      form,
      { 'Nama lengkap': 'Operator Dua', 'Nama pengguna': 'operator', Peran: 'Operator' },
      'Buat akun',
    );
    expect(sama.status).toBe(422);
    expect(sama.text).toContain('Nama pengguna "operator" sudah dipakai akun lain.');
  });
});

describe('peran dan wilayah', () => {
  test('berubah, tercatat dengan nilai lama dan baru, dan berlaku pada permintaan berikutnya', async () => {
    const id = await tambah({ peran: 'pendata', namaPengguna: 'lastri', nama: 'Lastri' });
    const lastri = await signIn(kantor.client(), 'lastri');
    expect((await lastri.get('/petugas/akun')).status).toBe(403);
    const form = await teknisi.click(await teknisi.get(`/petugas/akun/${id}`), 'Ubah peran dan wilayah');
    const sesudah = await teknisi.submit(form, { Peran: 'Kepala kantor' }, 'Simpan perubahan');
    expect(sesudah.text).toContain('Perubahan sudah disimpan.');
    expect(sesudah.text).toMatch(/Peran: Petugas data → Kepala kantor/);
    expect((await lastri.get('/petugas/akun')).status).toBe(200);
    expect((await lastri.get('/petugas/akun/baru')).status, 'kepala melihat, tidak mengelola').toBe(403);
  });

  test('simpanan lama ditolak bila orang lain mengubahnya lebih dulu', async () => {
    const id = await tambah({ peran: 'operator', namaPengguna: 'usang' });
    const form = await teknisi.get(`/petugas/akun/${id}/wewenang`);
    const kedua = await teknisi.get(`/petugas/akun/${id}/wewenang`);
    await teknisi.submit(form, { Peran: 'Arsiparis' }, 'Simpan perubahan');
    const tolak = await teknisi.submit(kedua, { Peran: 'Konsultan klinik' }, 'Simpan perubahan');
    expect(tolak.status).toBe(409);
    expect(tolak.text).toContain('Akun ini baru saja diubah orang lain.');
    expect((await akun(id)).peran).toBe('arsiparis');
  });

  test('tidak seorang pun mengubah wewenang sendiri; nama sendiri boleh', async () => {
    await tambah({ peran: 'teknisi', namaPengguna: 'teknisi2' });
    const { id } = await kantor.db.selectFrom('akun').select('id').where('nama_pengguna', '=', 'teknisi').executeTakeFirstOrThrow();
    const form = await teknisi.get(`/petugas/akun/${id}/wewenang`);
    const tolak = await teknisi.submit(form, { Peran: 'Kepala kantor' }, 'Simpan perubahan');
    expect(tolak.status).toBe(409);
    expect(tolak.text).toContain('tidak dapat diubah sendiri');
    const nama = await teknisi.submit(
      await teknisi.get(`/petugas/akun/${id}/wewenang`),
      { 'Nama lengkap': 'Agus Teknisi' },
      'Simpan perubahan',
    );
    expect(nama.text).toContain('Agus Teknisi');
  });

  test('selain teknisi tidak ada yang membuka pengelolaan akun', async () => {
    const id = await tambah({ peran: 'operator', namaPengguna: 'sasaran' });
    for (const peran of ['operator', 'pendata', 'arsiparis', 'konsultan', 'petugas', 'kepala'] as const) {
      const browser = await kantor.signInAs(peran);
      const jawaban = await browser.post(`/petugas/akun/${id}/kata-sandi`, { _kunci: `kunci-${peran}-0123456789` });
      expect(jawaban.status, `peran ${peran}`).toBe(403);
    }
    expect(await jejakAkun(id)).toEqual(['tambah_akun']);
  }, 60_000);
});

describe('kata sandi disetel ulang', () => {
  test('sesi berakhir, kata sandi lama mati, yang baru tampil satu kali', async () => {
    const id = await tambah({ peran: 'konsultan', namaPengguna: 'maya', nama: 'Maya' });
    const maya = await signIn(kantor.client(), 'maya');
    const tanya = await teknisi.click(await teknisi.get(`/petugas/akun/${id}`), 'Setel ulang kata sandi');
    expect(tanya.text).toContain('Maya keluar dari semua alat');
    const jadi = await teknisi.submit(tanya, {}, 'Setel ulang kata sandi');
    expect((await maya.get('/petugas')).url).toBe('/masuk');
    expect((await masukDengan(kantor.client(), 'maya', SANDI_UJI)).status).toBe(422);
    expect((await masukDengan(kantor.client(), 'maya', sandiDari(jadi))).url).toBe('/petugas/akun-saya/kata-sandi');
    expect(await jejakAkun(id)).toContain('setel_ulang_sandi');
  });

  test('akun sendiri lewat halaman akun saya', async () => {
    const { id } = await kantor.db.selectFrom('akun').select('id').where('nama_pengguna', '=', 'teknisi').executeTakeFirstOrThrow();
    const jawaban = await teknisi.post(`/petugas/akun/${id}/kata-sandi`, { _kunci: 'kunci-sendiri-0123456789' });
    expect(jawaban.status).toBe(403);
    expect(jawaban.text).toContain('diubah di halaman "Akun saya"');
  });
});

describe('pegawai keluar', () => {
  test('perlu alasan dan penerus; lalu tidak dapat masuk lagi sampai diaktifkan kembali', async () => {
    const id = await tambah({ peran: 'arsiparis', namaPengguna: 'hasan', nama: 'Hasan' });
    await tambah({ peran: 'arsiparis', namaPengguna: 'indah', nama: 'Indah' });
    const hasan = await signIn(kantor.client(), 'hasan');
    await hasan.post('/petugas/tampilan', {
      _kunci: 'kunci-tampilan-0123456',
      halaman: '/petugas/akun',
      kueri: 'cari=surat',
      nama_tampilan: 'Surat masuk',
    });

    const form = await teknisi.click(await teknisi.get(`/petugas/akun/${id}`), 'Pegawai keluar');
    const kurang = await teknisi.submit(form, {}, 'Nyatakan keluar');
    expect(kurang.status).toBe(422);
    expect(kurang.text).toContain('Tulis alasan pegawai ini keluar');
    const tanpaPenerus = await teknisi.submit(kurang, { Alasan: 'Pindah tugas' }, 'Nyatakan keluar');
    expect(tanpaPenerus.text).toContain('Pilih penerus pekerjaannya.');
    const keluar = await teknisi.submit(tanpaPenerus, { 'Penerus pekerjaan': 'Indah' }, 'Nyatakan keluar');
    expect(keluar.text).toContain('sudah dinyatakan keluar dan tidak dapat masuk lagi');
    expect(keluar.text).toContain('Alasan: Pindah tugas. Pekerjaannya diserahkan kepada Indah.');
    expect(keluar.text).toContain('Yang diserahkan: 1 tampilan daftar tersimpan.');

    expect((await hasan.get('/petugas')).url).toBe('/masuk');
    expect((await masukDengan(kantor.client(), 'hasan', SANDI_UJI)).text).toContain('Nama pengguna atau kata sandi salah.');
    const tampilan = await kantor.db
      .selectFrom('tampilan')
      .innerJoin('akun', 'akun.id', 'tampilan.akun_id')
      .select(['akun.nama_pengguna', 'tampilan.nama'])
      .execute();
    expect(tampilan).toEqual([{ nama_pengguna: 'indah', nama: 'Surat masuk' }]);

    const kembali = await teknisi.submit(await teknisi.click(keluar, 'Aktifkan kembali'), {}, 'Aktifkan kembali');
    expect((await masukDengan(kantor.client(), 'hasan', sandiDari(kembali))).url).toBe('/petugas/akun-saya/kata-sandi');
    expect(await jejakAkun(id)).toEqual(expect.arrayContaining(['keluar_dinas', 'kembali_dinas']));
  });

  test('teknisi terakhir tidak dapat keluar dan tidak dapat berganti peran', async () => {
    const lain = await testApp();
    const satu = await lain.signInAs('teknisi');
    await addStaff(lain.db, lain.clock, { peran: 'kepala' });
    const { id } = await lain.db.selectFrom('akun').select('id').where('peran', '=', 'teknisi').executeTakeFirstOrThrow();
    const form = await satu.get(`/petugas/akun/${id}/keluar`);
    const tolak = await satu.submit(form, { Alasan: 'Pensiun', 'Penerus pekerjaan': 'Kepala kantor Uji' }, 'Nyatakan keluar');
    expect(tolak.status).toBe(409);
    expect(tolak.text).toContain('Ini satu-satunya teknisi.');
    expect((await lain.db.selectFrom('akun').select('keluar_pada').where('id', '=', id).executeTakeFirstOrThrow()).keluar_pada).toBeNull();
  });

  test('dua teknisi terakhir yang keluar pada saat yang sama: satu tetap tinggal', async () => {
    const lain = await testApp();
    const [a, b] = [await lain.signInAs('teknisi'), await lain.signInAs('teknisi', { namaPengguna: 'teknisi2' })];
    const penerus = await addStaff(lain.db, lain.clock, { peran: 'kepala' });
    const id = async (nama: string) =>
      (await lain.db.selectFrom('akun').select('id').where('nama_pengguna', '=', nama).executeTakeFirstOrThrow()).id;
    const keluarkan = (browser: Browser, siapa: string, kunci: string) =>
      browser.request(`/petugas/akun/${siapa}/keluar`, {
        method: 'POST',
        body: new URLSearchParams({ _kunci: kunci, alasan: 'Pensiun', penerus }),
      });
    const jawaban = await Promise.all([
      keluarkan(a, await id('teknisi2'), 'kunci-a-0123456789'),
      keluarkan(b, await id('teknisi'), 'kunci-b-0123456789'),
    ]);
    expect(
      jawaban.filter(({ status }) => status === 303),
      'yang satu jadi, yang lain ditolak atau sudah tidak masuk',
    ).toHaveLength(1);
    const tinggal = await lain.db.selectFrom('akun').select('id').where('peran', '=', 'teknisi').where('keluar_pada', 'is', null).execute();
    expect(tinggal).toHaveLength(1);
  });
});

describe('akun saya', () => {
  test('sesi di alat lain tampak dan dapat diakhiri satu per satu atau semuanya', async () => {
    await tambah({ peran: 'operator', namaPengguna: 'nina' });
    const kantorNina = await signIn(
      kantor.client({ 'Sec-Fetch-Site': 'same-origin', 'User-Agent': 'Mozilla/5.0 (Windows NT 10.0) Chrome/126.0 Safari/537.36' }),
      'nina',
    );
    const ponsel = await signIn(
      kantor.client({
        'Sec-Fetch-Site': 'same-origin',
        'User-Agent': 'Mozilla/5.0 (Linux; Android 13) Chrome/120 Mobile',
        'X-Forwarded-For': '10.9.0.7',
      }),
      'nina',
    );
    const rumah = await signIn(kantor.client(), 'nina');
    const halaman = await kantorNina.get('/petugas/akun-saya');
    expect(halaman.text).toContain('Chrome di komputer Windows Yang ini');
    expect(halaman.text).toContain('Chrome di ponsel Android');
    expect(halaman.text).toContain('10.9.0.7');
    await kantorNina.submit(halaman, {}, 'Akhiri Chrome di ponsel Android');
    expect((await ponsel.get('/petugas')).url).toBe('/masuk');
    expect((await rumah.get('/petugas')).url).toBe('/petugas');
    await kantorNina.submit(await kantorNina.get('/petugas/akun-saya'), {}, 'Akhiri semua sesi lain');
    expect((await rumah.get('/petugas')).url).toBe('/masuk');
    expect((await kantorNina.get('/petugas')).url).toBe('/petugas');
  });

  test('sesi orang lain tidak dapat diakhiri', async () => {
    const { id } = await kantor.db
      .selectFrom('akun_sesi')
      .innerJoin('akun', 'akun.id', 'akun_sesi.akun_id')
      .select('akun_sesi.id')
      .where('nama_pengguna', '=', 'teknisi')
      .executeTakeFirstOrThrow();
    const operator = await kantor.signInAs('operator');
    await operator.post('/petugas/akun-saya/sesi', { _kunci: 'kunci-orang-0123456789', sesi: id });
    expect((await teknisi.get('/petugas')).url).toBe('/petugas');
  });

  test('kata sandi diganti sendiri; alat lain keluar', async () => {
    await tambah({ peran: 'operator', namaPengguna: 'ratna' });
    const [ratna, lain] = [await signIn(kantor.client(), 'ratna'), await signIn(kantor.client(), 'ratna')];
    const ganti = async (lama: string, baru: string, ulang = baru) =>
      ratna.submit(
        await ratna.get('/petugas/akun-saya/kata-sandi'),
        { 'Kata sandi sekarang': lama, 'Kata sandi baru': baru, 'Ulangi kata sandi baru': ulang },
        'Simpan kata sandi baru',
      );
    expect((await ganti('bukan ini sandinya', 'bakso-malang-kuah')).text).toContain('Kata sandi sekarang salah.');
    expect((await ganti(SANDI_UJI, 'bakso-malang-kuah', 'bakso-malang-kering')).text).toContain('Kedua kata sandi baru tidak sama.');
    expect((await ganti(SANDI_UJI, SANDI_UJI)).text).toContain('sama dengan yang lama');
    const jadi = await ganti(SANDI_UJI, 'bakso-malang-kuah');
    expect(jadi.text).toContain('Kata sandi Anda sudah diganti.');
    expect((await lain.get('/petugas')).url).toBe('/masuk');
    expect((await masukDengan(kantor.client(), 'ratna', 'bakso-malang-kuah')).url).toBe('/petugas');
  });
});

test('setiap rute petugas di ruang ini punya penjaganya sendiri', () => {
  const rute = izinRute(kantor.app).filter(({ path }) => /^\/petugas(\/(akun|akun-saya|jejak|tampilan)(\/|$)|$)/.test(path));
  expect(rute.length).toBeGreaterThan(20);
  expect(rute.filter(({ izin }) => izin === undefined)).toEqual([]);
  expect(rute.find(({ method, path }) => method === 'POST' && path === '/petugas/akun/:id/keluar')?.izin).toBe('kelola akun');
});
