import { join } from 'node:path';
import { existsSync } from 'node:fs';
import { ConfigError } from '../config.ts';
import { backup, backupFolder, backupName } from '../db/backup.ts';
import { clusterOf } from '../db/embedded-place.ts';
import { withSource } from './context.ts';
import { parseWords, type Perintah } from './perintah.ts';
import { inMegabytes } from './ukuran.ts';

export const backupCommand: Perintah = {
  name: 'backup',
  summary: 'Membuat cadangan seluruh data, juga selagi Panji berjalan',
  help: `panji backup [BERKAS] [--json]

Membuat satu berkas cadangan berisi basis data dan semua berkas, lalu memeriksanya. Kunci kantor tidak ikut:
simpan kunci itu di kertas, terpisah dari cadangan.

  BERKAS    nama berkas cadangan; tanpa nama, disimpan di folder data di bawah cadangan/
  --json    jawaban untuk program`,
  async run(ctx, argv) {
    const { values, positionals } = parseWords(argv, { json: { type: 'boolean' } }, 1);
    const { config } = ctx;
    const [name] = positionals;
    const target = name ? ctx.file(name) : join(backupFolder(config.data), backupName(new Date()));
    if (existsSync(target)) throw new ConfigError(`Berkas ${target} sudah ada; pilih nama lain.`);
    if (!config.databaseUrl && !existsSync(clusterOf(config.data))) {
      throw new ConfigError(`Di folder ${config.data} belum ada basis data; periksa PANJI_DATA, atau mulai Panji dulu dengan npm start.`);
    }
    const report = await withSource(config, ctx.say, (source) => backup(source, config.data, target));
    if (values.json) ctx.printJson(report);
    else {
      ctx.print(`Cadangan selesai dan sudah diperiksa: ${report.berkas} (${inMegabytes(report.ukuran)}).`);
      ctx.print(`Isinya ${report.baris} baris dalam ${report.tabel} tabel dan ${report.jumlahBerkas} berkas. Kunci kantor tidak ikut.`);
    }
    return 0;
  },
};
