import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testApp, type TestApp } from '../../test/support/app.ts';
import { addStaff } from '../../test/support/staff.ts';
import { importCommand } from './import.ts';
import type { Context } from './perintah.ts';
import { UsageError } from './perintah.ts';

let kantor: TestApp;
const folder = mkdtempSync(join(tmpdir(), 'panji-uji-impor-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(async () => {
  kantor = await testApp();
  await addStaff(kantor.db, kantor.clock, { peran: 'pendata' });
});

type Jawaban = { kode: number; keluaran: string; kabar: string };

async function panji(...kata: string[]): Promise<Jawaban> {
  const [keluaran, kabar]: [string[], string[]] = [[], []];
  const ctx: Context = {
    config: kantor.deps.config,
    log: kantor.deps.log,
    say: (line) => void kabar.push(line),
    print: (text) => void keluaran.push(text),
    printJson: (value) => void keluaran.push(JSON.stringify(value)),
    file: (name) => join(folder, name),
    withOffice: (work) => work(kantor.deps),
  };
  return { kode: await importCommand.run(ctx, kata), keluaran: keluaran.join('\n'), kabar: kabar.join('\n') };
}

const impor = async (jenis: string, nama: string, isi: string, ...lain: string[]) => {
  writeFileSync(join(folder, nama), isi);
  const jawab = await panji(jenis, nama, '--json', ...lain);
  expect(jawab.kabar).toBe('');
  expect(jawab.kode).toBe(0);
  return JSON.parse(jawab.keluaran) as Record<string, unknown>;
};

const JUDUL = 'Nama Usaha;NIB;Nama Pemilik;NIK;Jenis Kelamin;Kelurahan;No HP;Tahun Berdiri;Omzet per Tahun;Tahun Data';
const TIGA = `${JUDUL}
Bakso Cak Slamet;1234567890123;Slamet Riyadi;3573011203800001;L;Lowokwaru;081234567890;2015;Rp 120.000.000;2025
Warung Bu Sri;belum ada;Sri Wahyuni;3573025507850002;P;Kel. Dinoyo;0813-3333-4444;2019;25 juta;2025
Toko Tanpa Nomor;-;Budi Santoso;;L;Sumbersari;;2020;;
`;

describe('impor usaha dari baris perintah', () => {
  test('baris masuk, berkas yang sama lagi tidak mengubah apa pun, hanya sel terisi yang mengubah', async () => {
    expect(await impor('umkm', 'tiga.csv', TIGA, '--dry-run')).toEqual({
      read: 3,
      new: 3,
      changed: 0,
      same: 0,
      rejected: 0,
      candidates: 0,
      rejectedFile: null,
    });
    expect(await kantor.db.selectFrom('umkm').select('id').execute()).toEqual([]);
    expect(await impor('umkm', 'tiga.csv', TIGA, '--as', 'pendata')).toEqual({
      read: 3,
      new: 3,
      changed: 0,
      same: 0,
      rejected: 0,
      candidates: 0,
      rejectedFile: null,
    });
    expect(await impor('umkm', 'tiga.csv', TIGA)).toMatchObject({ read: 3, new: 0, changed: 0, same: 3, rejected: 0 });

    const bakso = await kantor.db.selectFrom('umkm').selectAll().where('nib', '=', '1234567890123').executeTakeFirstOrThrow();
    expect(bakso).toMatchObject({
      nama: 'Bakso Cak Slamet',
      pemilik_nama: 'Slamet Riyadi',
      kelas: 'mikro',
      kelas_dasar: 'penjualan',
      telepon: '+6281234567890',
      versi: 1,
    });
    const pemilik = await kantor.db.selectFrom('orang').selectAll().where('nama', '=', 'Slamet Riyadi').executeTakeFirstOrThrow();
    expect(pemilik.nik_samar).toBe('3573********0001');
    expect(kantor.deps.sandi.dekripsi(pemilik.nik_sandi as Buffer)).toBe('3573011203800001');
    const mentah = await sql<{ isi: string }>`select coalesce(string_agg(data::text, ' '), '') as isi from impor_baris`.execute(kantor.db);
    expect(mentah.rows[0]?.isi).not.toContain('3573011203800001');

    const ubah = `Nama Usaha;NIB;Nama Pemilik;NIK;No HP;Alamat\nBakso Cak Slamet;1234567890123;;;081299998888;\nWarung Bu Sri;;;3573025507850002;;Jl. Gajayana 5\n`;
    expect(await impor('umkm', 'ubah.csv', ubah)).toMatchObject({ read: 2, new: 0, changed: 2, rejected: 0 });
    const kini = await kantor.db.selectFrom('umkm').selectAll().where('id', '=', bakso.id).executeTakeFirstOrThrow();
    expect(kini).toMatchObject({ telepon: '+6281299998888', alamat: null, kode_wilayah: bakso.kode_wilayah, versi: 2 });
    expect(await impor('umkm', 'ubah.csv', ubah)).toMatchObject({ changed: 0, same: 2 });

    const riwayat = await kantor.db
      .selectFrom('jejak')
      .select(['perbuatan', 'pintu', 'alasan'])
      .where('objek_jenis', '=', 'umkm')
      .where('objek_id', '=', String(bakso.id))
      .orderBy('id')
      .execute();
    expect(riwayat.map((satu) => satu.perbuatan)).toEqual(['tambah_umkm', 'ubah_umkm']);
    expect(riwayat[0]?.alasan).toMatch(/^Impor nomor \d+, baris 2$/);
  });

  test('seorang pemilik beberapa usaha; dua orang tanpa NIK tidak pernah menjadi satu; baris ditolak dengan alasan', async () => {
    const isi = `Nama Usaha;NIB;Nama Pemilik;NIK;Kelurahan
Usaha Satu;;Dewi Lestari;3573034408900003;Tlogomas
Usaha Dua;;Dewi Lestari;3573034408900003;Tlogomas
Usaha Tiga;;Ahmad Yani;;Tlogomas
Usaha Empat;;Ahmad Yani;;Tlogomas
Usaha Lima;;Orang Lain;3573034408900003;Tlogomas
Usaha Enam;;Rina;3.57301E+15;Tlogomas
Usaha Tujuh;;Rina;;Tlogomaz Baru
Usaha Satu;;Dewi Lestari;3573034408900003;Tlogomas
`;
    const hasil = await impor('umkm', 'pemilik.csv', isi);
    expect(hasil).toMatchObject({ read: 8, new: 4, changed: 0, same: 1, rejected: 3, rejectedFile: join(folder, 'pemilik-ditolak.xlsx') });
    const dewi = await kantor.db.selectFrom('orang').select('id').where('nama', '=', 'Dewi Lestari').execute();
    const ahmad = await kantor.db.selectFrom('orang').select('id').where('nama', '=', 'Ahmad Yani').execute();
    expect([dewi.length, ahmad.length]).toEqual([1, 2]);
    expect(await impor('umkm', 'pemilik.csv', isi, '--dry-run')).toMatchObject({
      read: 8,
      new: 0,
      changed: 0,
      same: 5,
      rejected: 3,
      rejectedFile: join(folder, 'pemilik-ditolak-2.xlsx'),
    });
  });

  test('kolom wajib yang tidak ada, berkas yang tidak ada, dan pemakaian yang salah disebut namanya', async () => {
    writeFileSync(join(folder, 'aneh.csv'), 'Foo;Bar\n1;2\n');
    const aneh = await panji('umkm', 'aneh.csv');
    expect(aneh.kode).toBe(2);
    expect(aneh.kabar).toContain('Nama usaha');
    expect((await panji('umkm', 'tidak-ada.xlsx')).kode).toBe(2);
    await expect(panji('umkm')).rejects.toBeInstanceOf(UsageError);
    await expect(panji('rumah', 'x.csv')).rejects.toBeInstanceOf(UsageError);
    expect((await panji('umkm', '--fields')).keluaran).toContain('nama (wajib)');
  });

  test('berkas yang hanya berisi judul kolom diterima dengan kalimatnya sendiri', async () => {
    writeFileSync(join(folder, 'judul.csv'), `${JUDUL}\n`);
    const jawab = await panji('umkm', 'judul.csv');
    expect([jawab.kode, jawab.kabar]).toEqual([0, '']);
    expect(jawab.keluaran).toContain('0 baris dibaca');
    expect(jawab.keluaran).toContain('hanya berisi judul kolom');
  });

  test('atas nama sebuah akun hanya yang boleh dilakukan akun itu, di wilayah tugasnya', async () => {
    await addStaff(kantor.db, kantor.clock, { peran: 'operator', namaPengguna: 'operator.impor' });
    await addStaff(kantor.db, kantor.clock, { peran: 'pendata', namaPengguna: 'pendata.dinoyo', cakupanWilayah: ['35.73.05.1004'] });
    writeFileSync(join(folder, 'wilayah.csv'), 'Nama Usaha;Kelurahan\nUsaha Dinoyo;Dinoyo\nUsaha Kasin;Kasin\n');
    await expect(panji('umkm', 'wilayah.csv', '--as', 'operator.impor')).rejects.toThrow('tidak berwenang mengimpor UMKM');
    await expect(panji('umkm', 'wilayah.csv', '--as', 'entah')).rejects.toThrow('tidak ada');
    const jawab = await panji('umkm', 'wilayah.csv', '--as', 'pendata.dinoyo', '--json');
    expect(JSON.parse(jawab.keluaran)).toMatchObject({ read: 2, new: 1, rejected: 1 });
    expect(await kantor.db.selectFrom('umkm').select('nama').where('nama', 'in', ['Usaha Dinoyo', 'Usaha Kasin']).execute()).toEqual([
      { nama: 'Usaha Dinoyo' },
    ]);
  });
});
