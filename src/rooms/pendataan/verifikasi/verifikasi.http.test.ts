import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { testApp, type TestApp } from '../../../../test/support/app.ts';
import type { Browser, Page } from '../../../../test/support/browser.ts';
import { bukuXlsx, isiLembar } from '../../../../test/support/lembar.ts';
import { KOLOM_LEMBAR } from './verifikasi.ts';

let kantor: TestApp;
let pendata: Browser;
let operator: Browser;

const BENTUK = 'Bukan Badan Usaha (usaha perorangan)';

beforeAll(async () => {
  kantor = await testApp();
  pendata = await kantor.signInAs('pendata');
  operator = await kantor.signInAs('operator');
});

/** Businesses of one kelurahan that were recorded long ago. */
async function usahaLama(kelurahan: string, nama: readonly string[]): Promise<number[]> {
  const ids: number[] = [];
  for (const [i, satu] of nama.entries()) {
    const form = await pendata.get('/petugas/umkm/baru');
    const telepon = `08${String(Math.abs(hash(satu)))
      .padStart(10, '7')
      .slice(0, 10)}`;
    const isian = { 'Nama usaha': satu, 'Bentuk usaha': BENTUK, Kelurahan: kelurahan, RW: String(i + 1), 'Telepon atau WhatsApp': telepon };
    const page = await pendata.submit(form, isian, 'Simpan usaha');
    ids.push(Number(/\d+$/.exec(page.url)?.[0]));
  }
  await kantor.db
    .updateTable('umkm')
    .set({ dibuat_pada: new Date('2020-01-05T02:00:00Z') })
    .where('id', 'in', ids)
    .execute();
  return ids;
}

const hash = (teks: string): number => [...teks].reduce((jumlah, huruf) => (jumlah * 31 + huruf.charCodeAt(0)) % 2_147_483_647, 7);
const usaha = (id: number) => kantor.db.selectFrom('umkm').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const butir = (id: number) => kantor.db.selectFrom('verifikasi_butir').selectAll().where('verifikasi_id', '=', id).orderBy('id').execute();

async function buatDaftar(kelurahan: string, petugas: string | RegExp, jumlah = 50): Promise<Page> {
  const form = await pendata.get('/petugas/verifikasi/baru?jenis=umkm');
  const nama = [...form.document.querySelectorAll('select[name=petugas] option')]
    .map((o) => o.textContent ?? '')
    .find((n) => n.match(petugas));
  return pendata.submit(
    form,
    { Kelurahan: kelurahan, 'Bagaimana diperiksa?': 'Telepon', 'Dikerjakan oleh': nama ?? '', 'Paling banyak': String(jumlah) },
    'Buat daftar',
  );
}
const nomor = (page: Page): number => Number(/verifikasi\/(\d+)/.exec(page.url)?.[1]);

async function isiHasil(siapa: Browser, daftar: number, nama: string, isian: Record<string, string>): Promise<Page> {
  return siapa.submit(await siapa.click(await siapa.get(`/petugas/verifikasi/${daftar}`), nama), isian, 'Simpan hasil');
}

describe('daftar pemeriksaan', () => {
  test('catatan lama menjadi daftar per kelurahan; yang sudah didaftar tidak masuk daftar lain', async () => {
    const ids = await usahaLama('Dinoyo', ['Anyaman Bambu Tua', 'Bengkel Las Jaya', 'Catering Melati']);
    const semua = await pendata.get('/petugas/verifikasi?jenis=umkm');
    expect(semua.text).toContain('Dinoyo');
    const satu = await buatDaftar('Dinoyo', /data/i, 2);
    expect(satu.url).toContain('?berhasil=baru');
    expect((await butir(nomor(satu))).length).toBe(2);
    const dua = await buatDaftar('Dinoyo', /data/i);
    expect((await butir(nomor(dua))).map((b) => b.objek_id)).not.toContain((await butir(nomor(satu)))[0]?.objek_id);
    expect([...(await butir(nomor(satu))), ...(await butir(nomor(dua)))].map((b) => b.objek_id).sort()).toEqual([...ids].sort());
    const habis = await buatDaftar('Dinoyo', /data/i);
    expect(habis.status).toBe(409);
    expect(habis.text).toContain('semuanya sudah dalam daftar lain');
  });

  test('hasil "Masih ada" mencatat tanggal periksa, dan telepon yang baru langsung tersimpan oleh petugas data', async () => {
    const [id] = await usahaLama('Tlogomas', ['Dodol Apel Wangi']);
    const daftar = nomor(await buatDaftar('Tlogomas', /data/i));
    const page = await isiHasil(pendata, daftar, 'Dodol Apel Wangi', {
      'Apa yang ditemukan?': 'Masih ada',
      Catatan: 'Bertemu pemiliknya',
      'Telepon atau WhatsApp': '0858 9999 1111',
    });
    expect(page.text).toContain('Hasil sudah dicatat');
    expect(page.text).toContain('1 dari 1');
    const kini = await usaha(id ?? 0);
    expect([kini.diverifikasi_pada, kini.telepon]).toEqual(['2026-11-24', '+6285899991111']);
    expect((await pendata.get(`/petugas/umkm/${id}/riwayat`)).text).toContain('Masih ada: Bertemu pemiliknya');
  });

  test('operator yang mengerjakan daftar mengusulkan betulan; tanggal periksa tetap tercatat', async () => {
    const [id] = await usahaLama('Ketawanggede', ['Emping Melinjo Gurih']);
    const daftar = nomor(await buatDaftar('Ketawanggede', /operator/i));
    expect((await operator.get('/petugas/verifikasi')).document.querySelector('a[href="/petugas/verifikasi"]')?.textContent).toMatch(
      /1 menunggu/,
    );
    await isiHasil(operator, daftar, 'Emping Melinjo Gurih', {
      'Apa yang ditemukan?': 'Masih ada',
      'Telepon atau WhatsApp': '0858 9999 2222',
    });
    const kini = await usaha(id ?? 0);
    expect(kini.diverifikasi_pada).toBe('2026-11-24');
    expect(kini.telepon).not.toBe('+6285899992222');
    const [satu] = await butir(daftar);
    const usulan = await pendata.get(`/petugas/usulan/${satu?.usulan_id}`);
    await pendata.submit(usulan, {}, 'Terapkan persis seperti usulan');
    expect((await usaha(id ?? 0)).telepon).toBe('+6285899992222');
  });

  test('"Tutup" mengusulkan penonaktifan; "Tidak bertemu" tidak menyatakan diperiksa; "Pindah" butuh alamat atau catatan', async () => {
    const [a, b, d] = await usahaLama('Sumbersari', ['Fotokopi Abadi', 'Gorengan Pojok', 'Hijab Cantik']);
    const daftar = nomor(await buatDaftar('Sumbersari', /data/i));
    await isiHasil(pendata, daftar, 'Fotokopi Abadi', { 'Apa yang ditemukan?': 'Tutup' });
    const usulan = await kantor.db
      .selectFrom('usulan')
      .selectAll()
      .where('objek_id', '=', a ?? 0)
      .where('macam', '=', 'nonaktif')
      .execute();
    expect(usulan.map((u) => u.status)).toEqual(['diajukan']);
    expect((await usaha(a ?? 0)).keadaan).toBe('aktif');
    await isiHasil(pendata, daftar, 'Gorengan Pojok', { 'Apa yang ditemukan?': 'Tidak bertemu' });
    expect((await usaha(b ?? 0)).diverifikasi_pada).toBeNull();
    const tanpa = await isiHasil(pendata, daftar, 'Hijab Cantik', { 'Apa yang ditemukan?': 'Pindah' });
    expect(tanpa.status).toBe(422);
    expect(tanpa.text).toContain('Tulis alamat barunya');
    await pendata.submit(tanpa, { Alamat: 'Jl. Pindahan 9' }, 'Simpan hasil');
    const kini = await usaha(d ?? 0);
    expect([kini.alamat, kini.diverifikasi_pada]).toEqual(['Jl. Pindahan 9', '2026-11-24']);
  });

  test('daftar yang ditutup tidak menerima hasil, dan sisanya menunggu lagi', async () => {
    await usahaLama('Penanggungan', ['Ikan Asap Segar']);
    const daftar = nomor(await buatDaftar('Penanggungan', /data/i));
    const [satu] = await butir(daftar);
    await pendata.submit(await pendata.get(`/petugas/verifikasi/${daftar}`), {}, 'Tutup daftar');
    const hasil = await pendata.post(`/petugas/verifikasi/${daftar}/hasil/${satu?.id}`, {
      _kunci: randomUUID(),
      hasil: 'masih_ada',
      catatan: '',
    });
    expect(hasil.status).toBe(409);
    expect(hasil.text).toContain('Daftar ini sudah ditutup');
    const lagi = await buatDaftar('Penanggungan', /data/i);
    expect((await butir(nomor(lagi))).map((b) => b.objek_id)).toEqual([satu?.objek_id]);
  });
});

describe('lembar yang dibawa pergi', () => {
  test('diunduh dengan nomor catatan, diisi, diunggah; dua kali diunggah tidak mengubah apa pun', async () => {
    const ids = await usahaLama('Jatimulyo', ['Jamu Gendong Sari', 'Keramik Dinding']);
    const daftar = nomor(await buatDaftar('Jatimulyo', /data/i));
    const unduh = await pendata.request(`/petugas/verifikasi/${daftar}/unduhan`);
    expect(unduh.headers.get('content-type')).toContain('spreadsheetml');
    const [satu, dua] = await butir(daftar);
    const jejak = await kantor.db.selectFrom('jejak').select('id').where('perbuatan', '=', 'unduh_verifikasi').execute();
    expect(jejak).toHaveLength(1);
    const buat = async (baris: readonly (readonly unknown[])[]) => {
      const isi = await bukuXlsx((buku) => {
        const lembar = buku.addWorksheet('Pemeriksaan');
        isiLembar(lembar, [['Daftar pemeriksaan'], Object.values(KOLOM_LEMBAR), ...baris]);
        lembar.commit();
      });
      return new File([new Uint8Array(isi)], 'hasil.xlsx');
    };
    const unggah = async (berkas: File) =>
      pendata.submit(await pendata.get(`/petugas/verifikasi/${daftar}`), { Berkas: berkas }, 'Unggah hasil');
    const baris = (b: { id: number; objek_id: number } | undefined, hasil: string, catatan = '', telepon = '') => [
      b?.id,
      b?.objek_id,
      '',
      '',
      '',
      '',
      '',
      hasil,
      catatan,
      telepon,
      '',
    ];

    const salah = await unggah(await buat([baris(satu, 'masih  ADA'), baris(dua, 'entah')]));
    expect(salah.status).toBe(422);
    expect(salah.text).toContain('Baris 4: Hasil "entah" tidak dikenal');
    expect((await butir(daftar)).map((b) => b.hasil)).toEqual([null, null]);

    const berkas = () => buat([baris(satu, 'masih  ADA', '', '0858 9999 3333'), baris(dua, 'Menolak', 'Minta datang lain hari')]);
    expect((await unggah(await berkas())).text).toContain('2 hasil dicatat dari berkas, 0 sama');
    expect((await butir(daftar)).map((b) => b.hasil)).toEqual(['masih_ada', 'menolak']);
    expect((await usaha(satu?.objek_id ?? 0)).telepon).toBe('+6285899993333');
    expect((await unggah(await berkas())).text).toContain('0 hasil dicatat dari berkas, 2 sama');
    expect(ids).toHaveLength(2);
    const bukan = await unggah(new File(['Nama;Alamat\nA;B\n'], 'lain.csv'));
    expect(bukan.text).toContain('bukan daftar pemeriksaan');
  });
});

describe('siapa yang boleh', () => {
  test('hanya yang mengerjakan daftar atau boleh mengubah yang mencatat hasil; yang lain tidak membukanya', async () => {
    await usahaLama('Merjosari', ['Lontong Balap Cak Man']);
    const daftar = nomor(await buatDaftar('Merjosari', /data/i));
    const [satu] = await butir(daftar);
    expect((await operator.get(`/petugas/verifikasi/${daftar}`)).status).toBe(200);
    expect((await operator.get(`/petugas/verifikasi/${daftar}/hasil/${satu?.id}`)).status).toBe(403);
    expect((await operator.get('/petugas/verifikasi/baru')).status).toBe(403);
    for (const peran of ['teknisi', 'konsultan', 'arsiparis', 'kepala'] as const) {
      const browser = await kantor.signInAs(peran);
      expect((await browser.get(`/petugas/verifikasi/${daftar}`)).status, peran).toBe(403);
    }
    const dibaca = await kantor.db
      .selectFrom('jejak')
      .select('pelaku_nama')
      .where('perbuatan', '=', 'buka_verifikasi')
      .where('objek_id', '=', String(daftar))
      .execute();
    expect(dibaca.length).toBeGreaterThan(1);
    const cetak = await pendata.get(`/petugas/verifikasi/${daftar}/cetak`);
    expect(cetak.text).toContain('Lontong Balap Cak Man');
  });
});
