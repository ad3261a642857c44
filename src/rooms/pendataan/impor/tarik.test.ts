import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testApp, type TestApp } from '../../../../test/support/app.ts';
import { addStaff } from '../../../../test/support/staff.ts';
import type { Pelaku } from '../../jejak/jejak.ts';
import { catatCalonGanda } from '../ganda/actions.calon.ts';
import { gabungkan } from '../ganda/actions.ts';
import { bacaImpor, buatImpor, jalankanImpor, periksaImpor, sidikIsi } from './actions.ts';
import type { JumlahImpor } from './actions.jalan.ts';
import { tarikImpor } from './actions.tarik.ts';
import { bukaBerkas } from './import.berkas.ts';
import type { JenisImpor } from './impor.ts';
import { tebakTataLetak } from './import.tata-letak.ts';

let kantor: TestApp;
let pelaku: Pelaku;
const folder = mkdtempSync(join(tmpdir(), 'panji-uji-tarik-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(async () => {
  kantor = await testApp();
  pelaku = { akunId: await addStaff(kantor.db, kantor.clock, { peran: 'pendata' }), nama: 'Pendata', pintu: 'web' };
});

/** Dry run and run; both must say the same. */
async function impor(jenis: JenisImpor, isi: string): Promise<{ id: number } & JumlahImpor> {
  const jalur = join(folder, 'berkas.csv');
  writeFileSync(jalur, isi);
  const berkas = await bukaBerkas(jalur);
  if ('sebab' in berkas) throw new Error(berkas.pesan);
  const tataLetak = await tebakTataLetak(berkas, jenis);
  const bahan = { jenis, nama: 'berkas.csv', ukuran: isi.length, sidik: sidikIsi(Buffer.from(isi)), tataLetak, pelaku, cakupan: [] };
  const id = await buatImpor(kantor.db, bahan, 'diperiksa');
  const satu = { id, jenis, tataLetak, pelaku, cakupan: [] };
  await bacaImpor(kantor.deps, satu, berkas);
  await berkas.tutup();
  const kering = await periksaImpor(kantor.deps, satu);
  const jumlah = await jalankanImpor(kantor.deps, satu);
  expect(kering).toEqual(jumlah);
  expect(jumlah.dibaca).toBe(jumlah.baru + jumlah.berubah + jumlah.sama + jumlah.ditolak);
  return { id, ...jumlah };
}

/** What tells of acts instead of records: traces, batches with their staged rows, what waits to be handed on, forms that were sent. */
const TENTANG_PERBUATAN = /^(jejak|jejak_segel|impor(_\w+)?|perubahan|perubahan_antre|kunci_formulir|berkas|penanda|akun_sesi)$/;

/** Every row of every table but those, to the last column. */
async function salinan(): Promise<Record<string, string[]>> {
  const isi: Record<string, string[]> = {};
  const { rows: semua } = await sql<{ tabel: string }>`
    select relname as tabel from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`.execute(kantor.db);
  for (const { tabel } of semua.filter((satu) => !TENTANG_PERBUATAN.test(satu.tabel))) {
    const { rows } = await sql<{ baris: string }>`select t::text as baris from ${sql.table(tabel)} t order by 1`.execute(kantor.db);
    isi[tabel] = rows.map((row) => row.baris);
  }
  return isi;
}

const tarik = (id: number) => kantor.db.transaction().execute((tx) => tarikImpor(tx, pelaku, id));

const USAHA = `Nama Usaha;NIB;Nama Pemilik;NIK;Kelurahan;No HP;Tahun Berdiri;Modal;Omzet per Tahun;Tahun Data
Kripik Tempe Sanan;9120001234567;Siti Aminah;3573014101800001;Purwantoro;081233334444;2010;10000000;90000000;2025
Batik Druju;;Rahmat Hidayat;;Klojen;;2018;;;
`;
const UBAH = `Nama Usaha;NIB;Nama Pemilik;NIK;Kelurahan;No HP;Alamat;Modal;Omzet per Tahun;Tahun Data
Kripik Tempe Sanan;9120001234567;Siti Aminah;3573014101800001;Purwantoro;081200001111;Jl. Sanan 10;20000000;3000000000;2025
Kedai Zamrud;;Xaverius Quraisy;3573011501900007;Bunulrejo;081255556666;;;;
`;

test('sebuah impor ditarik kembali: register sama seperti sebelumnya sampai kolom terakhir', async () => {
  await impor('umkm', USAHA);
  const sebelum = await salinan();
  const { id, ...jumlah } = await impor('umkm', UBAH);
  expect(jumlah).toMatchObject({ dibaca: 2, baru: 1, berubah: 1 });
  expect(await salinan()).not.toEqual(sebelum);
  expect(await tarik(id)).toEqual({ ok: true, catatan: 3 });
  expect(await salinan()).toEqual(sebelum);
  expect(await tarik(id)).toEqual({ ok: false, sebab: 'bukan_selesai' });
  const riwayat = await kantor.db
    .selectFrom('jejak')
    .select('perbuatan')
    .where('objek_jenis', '=', 'umkm')
    .where('perbuatan', '=', 'tarik_impor')
    .execute();
  expect(riwayat).toHaveLength(2);
});

test('yang sudah dikerjakan orang sesudah impor disebut satu per satu, dan tidak ada yang berubah', async () => {
  const { id } = await impor('umkm', UBAH);
  const zamrud = await kantor.db.selectFrom('umkm').selectAll().where('nama', '=', 'Kedai Zamrud').executeTakeFirstOrThrow();
  await kantor.db
    .updateTable('umkm')
    .set({ telepon: '+628111', versi: zamrud.versi + 1 })
    .where('id', '=', zamrud.id)
    .execute();
  const sebelum = await salinan();
  expect(await tarik(id)).toEqual({
    ok: false,
    sebab: 'terhalang',
    jumlah: 1,
    penghalang: [{ jenis: 'umkm', id: zamrud.id, nama: 'Kedai Zamrud', sebab: 'sudah diubah sesudah impor' }],
  });
  expect(await salinan()).toEqual(sebelum);
});

test('usaha dari impor yang sudah digabung ke catatan lain menghalangi penarikan, dan disebut namanya', async () => {
  const isi = (nama: string, hp: string) =>
    `Nama Usaha;Nama Pemilik;Kelurahan;No HP;Alamat\n${nama};Wagiman Sastro;Bandulan;${hp};Jl. Bandulan 7\n`;
  await impor('umkm', isi('Lontong Balap Wagiman', '081290001111'));
  const { id } = await impor('umkm', isi('Lontong Balap Pak Wagiman', '081290001111'));
  await kantor.db.transaction().execute((tx) => catatCalonGanda(tx, 'umkm'));
  const baru = await kantor.db.selectFrom('umkm').selectAll().where('nama', '=', 'Lontong Balap Pak Wagiman').executeTakeFirstOrThrow();
  const lama = await kantor.db.selectFrom('umkm').selectAll().where('nama', '=', 'Lontong Balap Wagiman').executeTakeFirstOrThrow();
  const pasangan = await kantor.db.selectFrom('ganda').select('id').where('objek_besar', '=', baru.id).executeTakeFirstOrThrow();
  const gabung = await kantor.db.transaction().execute((tx) =>
    gabungkan(tx, pelaku, '2026-11-24', pasangan.id, {
      menang: lama.id,
      dariKalah: new Set(),
      tahunKalah: new Set(),
      versi: { [lama.id]: lama.versi, [baru.id]: baru.versi },
    }),
  );
  expect(gabung).toMatchObject({ ok: true });
  const sebelum = await salinan();
  expect(await tarik(id)).toMatchObject({
    ok: false,
    sebab: 'terhalang',
    penghalang: expect.arrayContaining([expect.objectContaining({ jenis: 'umkm', id: baru.id, nama: 'Lontong Balap Pak Wagiman' })]),
  });
  expect(await salinan()).toEqual(sebelum);
});

test('koperasi dan RAT masuk, sama lagi tidak mengubah apa pun, dan dapat ditarik kembali', async () => {
  const awal = await salinan();
  const berkas = `Nama Koperasi;Nomor Induk Koperasi;No Badan Hukum;Tanggal Badan Hukum;Jenis;Kelurahan;Ketua;Sekretaris;Telepon
KSP Makmur Sentosa;3573010010001;518/123/BH/2001;20-05-2001;Simpan Pinjam;Lowokwaru;Hartono;Endang;0341555666
Koperasi Konsumen Warga;;518/77/BH/1999;12 Juni 1999;;Dinoyo;Suparman;;
Koperasi Entah;;;;;Dinoyo;;;
`;
  const koperasi = await impor('koperasi', berkas);
  expect(koperasi).toMatchObject({ dibaca: 3, baru: 2, ditolak: 1 });
  expect(await impor('koperasi', berkas)).toMatchObject({ baru: 0, berubah: 0, sama: 2, ditolak: 1 });
  const ksp = await kantor.db.selectFrom('koperasi').selectAll().where('nomor_induk', '=', '3573010010001').executeTakeFirstOrThrow();
  expect(ksp).toMatchObject({ ketua_nama: 'Hartono', jenis: 'simpan_pinjam', status: ksp.status_usulan });
  const antara = await salinan();
  const rat = `Nomor Induk Koperasi;No Badan Hukum;Tahun Buku;Tanggal RAT;Anggota L;Anggota P;Hadir;Aset;Modal Sendiri;SHU
3573010010001;;2025;10/03/2026;50;70;80;Rp 1.500.000.000;500000000;25000000
;518/77/BH/1999;2024;2025-04-01;10;12;15;;;
;tidak terdaftar;2024;2025-04-01;10;12;15;;;
`;
  const rapat = await impor('rat', rat);
  expect(rapat).toMatchObject({ dibaca: 3, baru: 2, ditolak: 1 });
  expect(await impor('rat', rat)).toMatchObject({ baru: 0, berubah: 0, sama: 2, ditolak: 1 });
  const kini = await kantor.db.selectFrom('koperasi').selectAll().where('id', '=', ksp.id).executeTakeFirstOrThrow();
  expect(kini).toMatchObject({ rat_terakhir_tahun: 2025, anggota_laki: 50, anggota_perempuan: 70 });
  expect(await tarik(koperasi.id)).toMatchObject({ ok: false, sebab: 'terhalang' });
  expect(await tarik(rapat.id)).toMatchObject({ ok: true });
  expect(await salinan()).toEqual(antara);
  expect(await tarik(koperasi.id)).toMatchObject({ ok: true });
  expect(await salinan()).toEqual(awal);
});

test('catatan baru yang mirip dengan yang lain dihitung sebagai kandidat', async () => {
  const isi = `Nama Usaha;Nama Pemilik;Kelurahan;No HP;Alamat
Soto Lamongan Pak Djo;Djoko Susilo;Sukun;081277778888;Jl. Sukun 5
Soto Lamongan Pak Jo;Djoko Susilo;Sukun;081277778888;Jl. Sukun No. 5
`;
  expect(await impor('umkm', isi)).toMatchObject({ baru: 2, kandidat: 2 });
});
