import { Workbook } from '@cj-tech-master/excelts';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { testApp, type TestApp } from '../../../test/support/app.ts';
import type { Browser, Page } from '../../../test/support/browser.ts';
import { PELAKU_SISTEM } from '../jejak/jejak.ts';
import { tambahOrang } from '../orang/actions.ts';
import type { DataOrang } from '../orang/data.ts';
import { tambahUmkm } from './actions.ts';
import type { DataUmkm } from './forms.ts';
import { simpanTahunan } from './tahunan/actions.ts';

let kantor: TestApp;
let pendata: Browser;

const KOSONG: DataUmkm = {
  nama: '',
  merek: null,
  bentuk_usaha: 'perorangan',
  tanggal_berdiri: null,
  tahun_berdiri: null,
  kbli_versi: null,
  kbli_kode: null,
  produk: null,
  alamat: null,
  rt: null,
  rw: null,
  kode_wilayah: null,
  kode_pos: null,
  lintang: null,
  bujur: null,
  status_tempat: null,
  jenis_kawasan: null,
  telepon: null,
  surel: null,
  situs: null,
  nib: { keadaan: 'belum_dicatat' },
  alasan_belum_nib: null,
  npwp: { keadaan: 'belum_dicatat' },
  saluran_pemasaran: [],
  pembiayaan: [],
  catatan_keuangan: null,
  keanggotaan_koperasi: null,
  binaan: false,
  kurasi: null,
  inklusif_disabilitas: null,
  sumber: 'petugas',
  tampil_publik: null,
  persetujuan_pada: null,
  persetujuan_cara: null,
};
const ORANG: DataOrang = {
  nama: '',
  nik: { keadaan: 'belum_dicatat' },
  jenis_kelamin: null,
  tempat_lahir: null,
  tanggal_lahir: null,
  pendidikan: null,
  disabilitas: null,
  ragam_disabilitas: null,
  alamat: null,
  rt: null,
  rw: null,
  kode_wilayah: null,
  kode_pos: null,
  telepon: null,
  surel: null,
  sumber: 'petugas',
};

beforeAll(async () => {
  kantor = await testApp();
  const bahan = { sandi: kantor.deps.sandi, hariIni: '2026-11-24' };
  await kantor.db.transaction().execute(async (tx) => {
    const pemilik = await tambahOrang(tx, bahan, PELAKU_SISTEM, {
      ...ORANG,
      nama: 'Siti Aminah',
      nik: { keadaan: 'ada', nilai: '3573994505800001' },
    });
    const orangId = pemilik.ok ? pemilik.id : 0;
    const simpan = async (data: Partial<DataUmkm>, penjualan?: bigint) => {
      const umkm = await tambahUmkm(
        tx,
        bahan,
        PELAKU_SISTEM,
        { ...KOSONG, ...data },
        { pemilik: data.nama === '=HYPERLINK("jahat")' ? [orangId] : [] },
      );
      const angka = {
        modal: null,
        aset: null,
        tenaga_laki: null,
        tenaga_perempuan: null,
        tenaga_dibayar: null,
        tenaga_tidak_dibayar: null,
        tenaga_disabilitas: null,
      };
      if (umkm.ok && penjualan !== undefined)
        await simpanTahunan(tx, bahan, PELAKU_SISTEM, umkm.id, { data: { tahun: 2025, penjualan, ...angka }, sumber: 'petugas' });
    };
    for (let i = 1; i <= 60; i++) {
      await simpan({
        nama: `Toko Kelontong ${String(i).padStart(2, '0')}`,
        kode_wilayah: i % 2 ? '35.73.05.1004' : '35.73.04.1002',
        kbli_kode: '47112',
        kbli_versi: 2020,
      });
    }
    await simpan({ nama: 'Rujak Cingur Bu Rahayu', kode_wilayah: '35.73.05.1004', kbli_kode: '56102', kbli_versi: 2020 }, 5_000_000_000n);
    await simpan(
      { nama: '=HYPERLINK("jahat")', produk: '+62 terus', telepon: '+6281234567890', nib: { keadaan: 'ada', nilai: '2222333344445' } },
      1n,
    );
  });
  pendata = await kantor.signInAs('pendata');
});
afterEach(() => {
  if (kantor.logged.length > 0) throw new Error(JSON.stringify(kantor.logged));
});

const namaUsaha = (page: Page): string[] => [...page.document.querySelectorAll('tbody th a')].map((a) => a.textContent ?? '');

describe('menelusuri daftar', () => {
  test('maju sampai habis lalu mundur lagi memberi usaha yang sama, tanpa ganda', async () => {
    const maju: string[][] = [];
    let page = await pendata.get('/petugas/umkm');
    expect(page.text).toContain('62 usaha');
    for (;;) {
      maju.push(namaUsaha(page));
      if (!page.document.querySelector('a[rel=next]')) break;
      page = await pendata.click(page, /^Berikutnya/);
    }
    expect(maju.map((satu) => satu.length)).toEqual([25, 25, 12]);
    expect(new Set(maju.flat()).size).toBe(62);
    const mundur: string[][] = [namaUsaha(page)];
    while (page.document.querySelector('a[rel=prev]')) {
      page = await pendata.click(page, /Sebelumnya/);
      mundur.unshift(namaUsaha(page));
    }
    expect(mundur).toEqual(maju);
  });

  test.each(['diubah', 'kelengkapan', 'verifikasi'])('diurutkan menurut %s pun tidak ada yang hilang', async (urut) => {
    const semua: string[] = [];
    let page = await pendata.get(`/petugas/umkm?urut=${urut}&arah=turun`);
    for (;;) {
      semua.push(...namaUsaha(page));
      if (!page.document.querySelector('a[rel=next]')) break;
      page = await pendata.click(page, /^Berikutnya/);
    }
    expect(new Set(semua).size).toBe(62);
  });

  test('saringan tampil sebagai keping yang dapat dihapus satu per satu', async () => {
    const page = await pendata.get('/petugas/umkm?wilayah=35.73.05.1004&sektor=G');
    expect(page.text).toContain('30 usaha');
    expect(page.text).toContain('Wilayah: Dinoyo');
    const tanpa = await pendata.click(page, /^Hapus saringan Wilayah: Dinoyo/);
    expect(tanpa.text).toContain('60 usaha');
    expect((await pendata.get('/petugas/umkm?wilayah=35.73.05')).text).toContain('31 usaha');
    expect((await pendata.get('/petugas/umkm?kelas=kecil')).text).toContain('1 usaha');
    expect((await pendata.get('/petugas/umkm?kelas=belum')).text).toContain('60 usaha');
    expect((await pendata.get('/petugas/umkm?tahun=2025')).text).toContain('2 usaha');
    expect((await pendata.get('/petugas/umkm?nib=ada')).text).toContain('1 usaha');
  });

  test('saringan tanpa hasil memberi tahu apa yang dapat dilakukan', async () => {
    const page = await pendata.get('/petugas/umkm?sertifikat=halal');
    expect(page.text).toContain('Tidak ada usaha yang cocok');
    expect(page.text).toContain('Kurangi saringannya satu per satu');
  });

  test('tampilan disimpan dengan nama dan dapat dibuka lagi', async () => {
    const page = await pendata.get('/petugas/umkm?wilayah=35.73.05');
    const simpan = await pendata.submit(page, { 'Nama tampilan': 'Lowokwaru' }, 'Simpan tampilan');
    expect(simpan.url).toContain('wilayah=35.73.05');
    const buka = await pendata.click(await pendata.get('/petugas/umkm'), 'Lowokwaru');
    expect(buka.text).toContain('31 usaha');
  });
});

describe('mencari', () => {
  test.each([
    ['rujak cingur', 'tepat'],
    ['rujka cingr', 'dua salah ketik'],
    ['rahayuu', 'huruf berlebih'],
    ['RUJAK  bu rahayu', 'huruf besar dan urutan lain'],
    ['cing', 'awal kata'],
  ])('"%s" (%s) menemukan Rujak Cingur Bu Rahayu di tempat pertama', async (kata) => {
    const page = await pendata.get(`/petugas/umkm?cari=${encodeURIComponent(kata)}`);
    expect(namaUsaha(page)[0]).toBe('Rujak Cingur Bu Rahayu');
  });

  test('pemilik, NIB, dan telepon juga ditemukan', async () => {
    for (const kata of ['siti aminh', '2222333344445', '0812-3456-7890', '081234567890']) {
      expect(namaUsaha(await pendata.get(`/petugas/umkm?cari=${encodeURIComponent(kata)}`))).toEqual(['=HYPERLINK("jahat")']);
    }
  });

  test('hasil pencarian yang banyak dapat ditelusuri maju dan mundur', async () => {
    const satu = await pendata.get('/petugas/umkm?cari=kelontng');
    expect(satu.text).toContain('60 usaha');
    const dua = await pendata.click(satu, /^Berikutnya/);
    const tiga = await pendata.click(dua, /^Berikutnya/);
    expect(new Set([...namaUsaha(satu), ...namaUsaha(dua), ...namaUsaha(tiga)]).size).toBe(60);
    expect(namaUsaha(await pendata.click(tiga, /Sebelumnya/))).toEqual(namaUsaha(dua));
  });

  test('tidak ada yang mirip: dikatakan, bukan daftar acak', async () => {
    const page = await pendata.get('/petugas/umkm?cari=zzxxqq');
    expect(namaUsaha(page)).toEqual([]);
    expect(page.text).toContain('Tidak ada usaha dengan kata "zzxxqq"');
  });
});

async function unduh(isian: Record<string, string>, kueri = ''): Promise<Buffer> {
  const form = await pendata.get(`/petugas/umkm/ekspor${kueri}`);
  const tersembunyi = Object.fromEntries(
    [...form.document.querySelectorAll('form[method=post] input[type=hidden]')].map((i) => [
      i.getAttribute('name') ?? '',
      i.getAttribute('value') ?? '',
    ]),
  );
  const jawab = await pendata.request(`/petugas/umkm/ekspor${kueri}`, {
    method: 'POST',
    body: new URLSearchParams({ ...tersembunyi, ...isian }),
  });
  expect(jawab.status).toBe(200);
  return Buffer.from(await jawab.arrayBuffer());
}

describe('mengunduh daftar', () => {
  test('XLSX memuat tepat yang disaring, tersamar, dan rumus dijinakkan', async () => {
    const isi = await unduh({ format: 'xlsx', pengenal: 'tanpa' }, '?nib=ada');
    const buku = new Workbook();
    await buku.xlsx.load(isi);
    const baris: string[][] = [];
    buku.worksheets[0]?.eachRow((row) => void baris.push((row.values as unknown[]).slice(1).map((nilai) => String(nilai ?? ''))));
    const kepala = baris.findIndex((satu) => satu.includes('Nama usaha'));
    expect(baris.slice(0, kepala).flat().join(' ')).toContain('Saringan: NIB: Ada');
    expect(baris).toHaveLength(kepala + 2);
    const satu = Object.fromEntries((baris[kepala] ?? []).map((nama, i) => [nama, baris[kepala + 1]?.[i]]));
    expect(satu['Nama usaha']).toBe(`'=HYPERLINK("jahat")`);
    expect(satu['Uraian produk']).toBe(`'+62 terus`);
    expect(satu['NIK pemilik utama']).toBe('3573********0001');
    expect(satu['NIB']).toBe('2222333344445');
    expect(baris[kepala]).not.toContain('Telepon atau WhatsApp');
    expect(baris.flat().join(' ')).not.toContain('Penjualan');
  });

  test('CSV sama banyaknya dengan daftar', async () => {
    const csv = (await unduh({ format: 'csv', pengenal: 'tanpa' })).toString('utf8');
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect(csv.trim().split('\r\n')).toHaveLength(63);
    expect(csv).toContain(`'=HYPERLINK`);
  });

  test('dengan NIK hanya bila alasannya ditulis, dan meninggalkan jejak', async () => {
    const form = await pendata.get('/petugas/umkm/ekspor?nib=ada');
    const tolak = await pendata.submit(form, { 'Kolom yang disertakan': 'Dengan nomor pribadi' }, 'Unduh berkas');
    expect(tolak.status).toBe(422);
    const csv = (await unduh({ format: 'csv', pengenal: 'dengan', alasan: 'Pencocokan penerima KUR dengan bank' }, '?nib=ada')).toString(
      'utf8',
    );
    expect(csv).toContain('3573994505800001');
    const jejak = await kantor.db.selectFrom('jejak').selectAll().where('perbuatan', '=', 'ekspor_umkm_terbuka').execute();
    expect(jejak.map((satu) => satu.alasan)).toEqual(['Pencocokan penerima KUR dengan bank']);
  });

  test('konsultan mengunduh tersamar saja; operator tanpa hak tidak melihat pilihannya', async () => {
    const konsultan = await kantor.signInAs('konsultan');
    const form = await konsultan.get('/petugas/umkm/ekspor');
    expect(form.text).not.toContain('Dengan nomor pribadi');
    const paksa = await konsultan.request('/petugas/umkm/ekspor', {
      method: 'POST',
      body: new URLSearchParams({ format: 'csv', pengenal: 'dengan', alasan: 'mencoba membuka semuanya' }),
    });
    expect(paksa.status).toBe(403);
  });

  test('yang wilayahnya dibatasi hanya mendapat nomor pribadi di wilayahnya', async () => {
    const lain = await kantor.signInAs('pendata', { namaPengguna: 'pendata_sukun', cakupanWilayah: ['35.73.04'] });
    expect((await lain.get('/petugas/umkm/ekspor')).text).not.toContain('Dengan nomor pribadi');
    expect((await lain.get('/petugas/umkm/ekspor?wilayah=35.73.04')).text).toContain('Dengan nomor pribadi');
  });
});

test('NIK yang diketik di kotak cari tidak dicari dan tidak tertinggal di halaman', async () => {
  const page = await pendata.get('/petugas/umkm?cari=3573994505800001');
  expect(page.url).toBe('/petugas/orang?kabar=nik');
  expect(page.html).not.toContain('3573994505800001');
});
