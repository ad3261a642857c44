import { existsSync } from 'node:fs';
import { clusterOf } from '../db/embedded-place.ts';
import { adalahTanggal, hariTanggal } from '../lib/tanggal.ts';
import type { Kalender } from '../rooms/kalender/kalender.ts';
import { getKalender, kalenderBawaan } from '../rooms/kalender/queries.ts';
import { hitungHariKerja } from '../rooms/kalender/tenggat.ts';
import { type Context, parseWords, type Perintah, UsageError } from './perintah.ts';

const TERBANYAK = 1000;

export const dueCommand: Perintah = {
  name: 'due',
  summary: 'Menghitung tenggat dari tanggal diterima dan janji hari kerja, hari demi hari',
  help: `panji due TANGGAL HARI [--bundled] [--json]

Menghitung kapan janji layanan jatuh tempo. TANGGAL ditulis 2026-03-13; HARI adalah banyaknya hari kerja (0 sampai ${TERBANYAK}).
Memakai kalender kantor bila kantor sudah disiapkan; bila belum, kalender bawaan (libur nasional dan cuti bersama 2024 sampai 2027).

  --bundled  pakai kalender bawaan saja
  --json     jawaban untuk program`,
  async run(ctx, argv) {
    const { values, positionals } = parseWords(argv, { json: { type: 'boolean' }, bundled: { type: 'boolean' } }, 2);
    const [tanggal = '', hari = ''] = positionals;
    if (!adalahTanggal(tanggal)) throw new UsageError(`"${tanggal}" bukan tanggal. Tulis tahun-bulan-hari, misalnya 2026-03-13.`);
    if (!/^\d{1,4}$/.test(hari) || Number(hari) > TERBANYAK) {
      throw new UsageError(`"${hari}" bukan banyaknya hari kerja. Tulis bilangan 0 sampai ${TERBANYAK}.`);
    }
    const kalender = values.bundled ? kalenderBawaan() : await kalenderTerbaik(ctx);
    const hasil = hitungHariKerja(kalender, tanggal, Number(hari));
    if (values.json) {
      ctx.printJson({
        due: hasil.tanggal,
        days: hasil.hari.map((satu) => ({ date: satu.tanggal, counts: satu.dihitung, why: satu.sebab })),
      });
      return 0;
    }
    for (const satu of hasil.hari) ctx.print(`${satu.dihitung ? '+' : ' '} ${hariTanggal(satu.tanggal)}: ${satu.sebab}`);
    ctx.print(`Jatuh tempo: ${hariTanggal(hasil.tanggal)}`);
    return 0;
  },
};

/** The office's calendar where there is an office; no office is no reason to refuse an answer. */
async function kalenderTerbaik(ctx: Context): Promise<Kalender> {
  if (!ctx.config.databaseUrl && !existsSync(clusterOf(ctx.config.data))) return kalenderBawaan();
  try {
    return await ctx.withOffice(({ db }) => getKalender(db));
  } catch (error) {
    ctx.say(`Kalender kantor tidak terbaca (${error instanceof Error ? error.message : String(error)}); dihitung dengan kalender bawaan.`);
    return kalenderBawaan();
  }
}
