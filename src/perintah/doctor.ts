import { existsSync } from 'node:fs';
import { clusterOf } from '../db/embedded-place.ts';
import { servingPid } from '../db/lock-file.ts';
import { withSource } from './context.ts';
import { databaseFindings } from './doctor-database.ts';
import { machineFindings } from './doctor-machine.ts';
import { finding, type Finding } from './finding.ts';
import { parseWords, type Context, type Perintah } from './perintah.ts';

export const doctorCommand: Perintah = {
  name: 'doctor',
  summary: 'Memeriksa apa yang salah, sejak kapan, dan apa yang harus dilakukan',
  help: `panji doctor [--analyze] [--json]

Memeriksa komputer, basis data, kunci, cadangan, pekerjaan latar, dan kecepatan. Keluar dengan kode 1 bila ada gangguan.

  --analyze  hitung ulang statistik tabel lebih dahulu; aman selagi Panji berjalan
  --json     jawaban untuk program`,
  async run(ctx, argv) {
    const { values } = parseWords(argv, { json: { type: 'boolean' }, analyze: { type: 'boolean' } });
    const findings = [...machineFindings(ctx.config), serving(ctx), ...(await database(ctx, values.analyze ?? false))];
    const bad = findings.filter((one) => one.keadaan === 'gangguan').length;
    if (values.json) ctx.printJson({ keadaan: bad > 0 ? 'gangguan' : 'baik', periksa: findings });
    else {
      for (const one of findings) ctx.print(inWords(one));
      const notes = findings.filter((one) => one.keadaan === 'perhatian').length;
      ctx.print(`\n${bad === 0 && notes === 0 ? 'Semua baik.' : `${bad} gangguan, ${notes} perlu perhatian.`}`);
    }
    return bad > 0 ? 1 : 0;
  },
};

const MARKS = { baik: 'baik      ', perhatian: 'PERHATIAN ', gangguan: 'GANGGUAN  ' } as const;

function inWords(one: Finding): string {
  const since = one.sejak ? ` (sejak ${one.sejak})` : '';
  return `${MARKS[one.keadaan]} ${one.hal}: ${one.pesan}${since}${one.tindakan ? `\n           → ${one.tindakan}` : ''}`;
}

function serving({ config }: Context): Finding {
  const pid = servingPid(config.data);
  return finding('Panji', 'baik', pid ? `sedang berjalan (proses ${pid})` : 'sedang tidak berjalan; mulai dengan npm start');
}

async function database(ctx: Context, analyze: boolean): Promise<Finding[]> {
  const { config } = ctx;
  if (!config.databaseUrl && !existsSync(clusterOf(config.data))) {
    return [
      finding('Basis data', 'gangguan', `belum ada di ${config.data}`, {
        tindakan: 'Periksa PANJI_DATA; bila ini pemasangan baru, mulai Panji dengan npm start.',
      }),
    ];
  }
  try {
    return await withSource(config, ctx.say, (source) => databaseFindings(config, source, { analyze }));
  } catch (error) {
    return [
      finding('Basis data', 'gangguan', error instanceof Error ? error.message : String(error), {
        tindakan: config.databaseUrl
          ? 'Jalankan PostgreSQL kantor dan periksa DATABASE_URL.'
          : `Lihat catatan di ${clusterOf(config.data)}/log, lalu mulai Panji lagi; bila tetap gagal, pulihkan cadangan terakhir.`,
      }),
    ];
  }
}
