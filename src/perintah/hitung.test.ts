import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runCommand } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'panji-hitung-'));
chmodSync(folder, 0o755);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** No office and no database: the data folder does not even exist. */
async function jalankan(...argv: string[]) {
  let [out, err] = ['', ''];
  const code = await runCommand(argv, { PANJI_DATA: join(folder, 'tidak-ada') }, { out: (t) => (out += t), err: (t) => (err += t) });
  return { code, out, err };
}

function berkas(nama: string, isi: string): string {
  const path = join(folder, nama);
  writeFileSync(path, isi);
  return path;
}

describe('panji due', () => {
  test('menjelaskan tenggat hari demi hari tanpa basis data', async () => {
    const { code, out } = await jalankan('due', '2026-03-13', '5', '--json');
    const jawaban = JSON.parse(out) as { due: string; days: { date: string; counts: boolean; why: string }[] };
    expect(code).toBe(0);
    expect(jawaban.due).toBe('2026-03-27');
    expect(jawaban.days[0]).toEqual({ date: '2026-03-14', counts: false, why: 'Sabtu' });
    expect(jawaban.days.filter((hari) => hari.counts)).toHaveLength(5);
  });

  test('untuk orang: hari, sebab, dan jatuh tempo dalam kata', async () => {
    const { out } = await jalankan('due', '2026-11-24', '3');
    expect(out).toContain('+ Rabu, 25 November 2026: hari kerja ke-1');
    expect(out).toContain('Jatuh tempo: Jumat, 27 November 2026');
  });

  test.each([
    [['due', '13-03-2026', '5'], 'bukan tanggal'],
    [['due', '2026-02-30', '5'], 'bukan tanggal'],
    [['due', '2026-03-13', 'lima'], 'bukan banyaknya hari kerja'],
    [['due', '2026-03-13'], 'bukan banyaknya hari kerja'],
  ])('%j ditolak dengan alasan', async (argv, pesan) => {
    const { code, out, err } = await jalankan(...argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(pesan);
  });
});

describe('panji skm', () => {
  const JUDUL = 'no;U1;U2;U3;U4;U5;U6;U7;U8;U9;saran';

  test('lembar bertitik koma dengan kolom lain; jawaban cacat disebut barisnya', async () => {
    const lembar = berkas('skm.csv', `\uFEFF${JUDUL}\n1;4;4;4;4;4;4;4;4;4;"baik; ramah"\n2;3;3;3;4;3;;9;3;3;\n`);
    const { code, out, err } = await jalankan('skm', lembar, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      index: 91.67,
      grade: 'A',
      elements: { u1: 3.5, u2: 3.5, u3: 3.5, u4: 4, u5: 3.5, u6: 4, u7: 4, u8: 3.5, u9: 3.5 },
      respondents: 2,
    });
    expect(err).toContain('Baris 3, u6: kosong');
    expect(err).toContain('Baris 3, u7: "9" bukan 1, 2, 3, atau 4');
  });

  test('bobot 0,11 mengubah indeks dan disebut', async () => {
    const lembar = berkas('empat.csv', `u1,u2,u3,u4,u5,u6,u7,u8,u9\n4,4,4,4,4,4,4,4,4\n`);
    expect((await jalankan('skm', lembar, '--weight', '0.11')).out).toContain(
      'Indeks 99,00 (bobot 0,11), mutu A, sangat baik; 1 responden',
    );
    expect((await jalankan('skm', lembar)).out).toContain('Indeks 100,00 (bobot 1/9)');
  });

  test.each([
    [['skm'], 2, 'Sebutkan berkas'],
    [['skm', join(folder, 'hilang.csv')], 2, 'tidak dapat dibaca'],
    [['skm', berkas('kurang.csv', 'u1,u2\n4,4\n')], 2, 'Kolom u3, u4, u5, u6, u7, u8, u9 tidak ada'],
    [['skm', berkas('kosong.csv', 'u1,u2,u3,u4,u5,u6,u7,u8,u9\n')], 1, 'belum berisi jawaban'],
    [['skm', berkas('kosong.csv', 'u1,u2,u3,u4,u5,u6,u7,u8,u9\n'), '--weight', '0.2'], 2, '--weight "0.2"'],
  ])('%j ditolak dengan alasan', async (argv, kode, pesan) => {
    const { code, err } = await jalankan(...argv);
    expect(code).toBe(kode);
    expect(err).toContain(pesan);
  });
});
