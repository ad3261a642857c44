import { beforeAll, expect, test } from 'vitest';
import { testApp, type TestApp } from '../../test/support/app.ts';
import { addStaff } from '../../test/support/staff.ts';
import { accountCommand } from './account.ts';
import type { Context } from './perintah.ts';
import { UsageError } from './perintah.ts';

let kantor: TestApp;
beforeAll(async () => {
  kantor = await testApp();
  await addStaff(kantor.db, kantor.clock, { peran: 'teknisi' });
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
    file: (name) => name,
    withOffice: (work) => work(kantor.deps),
  };
  return { kode: await accountCommand.run(ctx, kata), keluaran: keluaran.join('\n'), kabar: kabar.join('\n') };
}

test('akun dibuat; hanya kata sandinya yang ada di keluaran, dan dapat dipakai masuk', async () => {
  const jadi = await panji('add', 'bambang', '--name', 'Bambang S.', '--role', 'petugas', '--section', 'ukm', '--area', '35.73.02');
  expect(jadi.kode).toBe(0);
  expect(jadi.keluaran).toMatch(/^[a-z]{6}-[a-z]{6}-[a-z]{6}-\d\d$/);
  expect(jadi.kabar).not.toContain(jadi.keluaran);
  const browser = kantor.client();
  const page = await browser.submit(await browser.get('/masuk'), { 'Nama pengguna': 'bambang', 'Kata sandi': jadi.keluaran }, 'Masuk');
  expect(page.url).toBe('/petugas/akun-saya/kata-sandi');

  const daftar = JSON.parse((await panji('list', '--json')).keluaran) as { namaPengguna: string }[];
  expect(daftar).toContainEqual(
    expect.objectContaining({ namaPengguna: 'bambang', peran: 'petugas', bidang: 'ukm', cakupanWilayah: ['35.73.02'], duaFaktor: false }),
  );
});

test('kata sandi disetel ulang dengan jawaban untuk program', async () => {
  await addStaff(kantor.db, kantor.clock, { peran: 'operator' });
  const { keluaran } = await panji('reset', 'operator', '--json');
  expect(JSON.parse(keluaran)).toEqual({ namaPengguna: 'operator', kataSandi: expect.stringMatching(/^[a-z-]+-\d\d$/) });
});

test('pegawai keluar menyebut penerus dan alasan; teknisi terakhir tidak dapat keluar', async () => {
  await addStaff(kantor.db, kantor.clock, { peran: 'arsiparis' });
  expect((await panji('leave', 'arsiparis', '--to', 'teknisi', '--reason', 'Kontrak selesai')).kode).toBe(0);
  const lagi = await panji('leave', 'arsiparis', '--to', 'teknisi', '--reason', 'Kontrak selesai');
  expect([lagi.kode, lagi.kabar]).toEqual([1, 'Pegawai ini sudah dinyatakan keluar. Aktifkan kembali akunnya dahulu.']);
  const teknisi = await panji('leave', 'teknisi', '--to', 'bambang', '--reason', 'Pensiun');
  expect(teknisi.kode).toBe(1);
  expect(teknisi.kabar).toContain('Ini satu-satunya teknisi.');
});

test('jeda diangkat untuk satu akun atau semuanya', async () => {
  await kantor.db
    .insertInto('batas_laju')
    .values({ key: 'gagal:alamat.x', points: 70, expire: BigInt(Date.now() + 60_000) })
    .execute();
  expect((await panji('lift', 'teknisi')).keluaran).toBe('Tidak ada jeda.');
  expect((await panji('lift', '--all')).keluaran).toBe('Jeda sudah diangkat.');
});

test.each([
  [[], 'Sebutkan yang dikerjakan'],
  [['hapus'], '"hapus" tidak dikenal'],
  [['add', 'x'], 'Nama pengguna 3 sampai 30'],
  [['add', 'wawan', '--name', 'Wawan', '--role', 'bupati'], 'Sebutkan perannya'],
  [['add', 'wawan', '--name', 'Wawan', '--role', 'petugas'], 'perlu --section'],
  [['lift'], 'Sebutkan nama penggunanya.'],
  [['reset', 'a', 'b'], '"b" tidak dikenal'],
  [['leave', 'operator', '--to', 'teknisi'], 'Tulis alasannya'],
])('%j adalah pemakaian yang salah', async (kata, kalimat) => {
  const gagal = await panji(...kata).catch((error: unknown) => error);
  expect(gagal).toBeInstanceOf(UsageError);
  expect((gagal as Error).message).toContain(kalimat);
});

test('akun dan wilayah yang tidak ada disebut dengan jalan keluarnya', async () => {
  expect((await panji('reset', 'siapa')).kabar).toContain('Akun "siapa" tidak ada.');
  const wilayah = await panji('add', 'wawan', '--name', 'Wawan', '--role', 'operator', '--area', '99.99.99');
  expect([wilayah.kode, wilayah.kabar]).toEqual([1, 'Wilayah "99.99.99" tidak ada; tulis kode Kemendagri, misalnya 35.73.01.']);
});
