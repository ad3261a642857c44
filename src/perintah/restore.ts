import { restore } from '../db/restore.ts';
import { parseWords, UsageError, type Perintah } from './perintah.ts';

export const restoreCommand: Perintah = {
  name: 'restore',
  summary: 'Memulihkan cadangan ke folder data yang kosong',
  help: `panji restore BERKAS [--json]

Memulihkan cadangan ke folder data yang kosong (PANJI_DATA), lalu membandingkan jumlah baris tiap tabel.
Sebelumnya tulis kunci kantor dari kertas ke berkas bernama "kunci" di folder itu, atau isi PANJI_KEY.

  BERKAS    berkas yang dibuat oleh panji backup
  --json    jawaban untuk program`,
  async run(ctx, argv) {
    const { values, positionals } = parseWords(argv, { json: { type: 'boolean' } }, 1);
    const [name] = positionals;
    if (!name) throw new UsageError('Nama berkas cadangan belum ditulis.');
    const report = await restore(ctx.config, ctx.file(name), ctx.say);
    const whole = report.berbeda.length === 0 || !report.hitunganPersis;
    if (values.json) ctx.printJson(report);
    else {
      ctx.print(
        `Cadangan tanggal ${report.dibuat} dipulihkan ke ${ctx.config.data}: ${report.baris} baris dalam ${report.tabel} tabel dan ${report.jumlahBerkas} berkas.`,
      );
      if (report.berbeda.length === 0)
        ctx.print('Jumlah baris setiap tabel sama dengan saat cadangan dibuat. Mulai Panji dengan npm start.');
      else if (whole) ctx.print(`Selagi dicadangkan data sedang ditulis; tabel berikut sedikit berbeda: ${report.berbeda.join('; ')}.`);
      else ctx.print(`Jumlah baris berbeda: ${report.berbeda.join('; ')}. Jangan dipakai bekerja; coba cadangan lain.`);
    }
    return whole ? 0 : 1;
  },
};
