import { isiContoh, UKURAN_BAKU } from '../rooms/operasi/contoh/actions.ts';
import { readSize } from './demo-size.ts';
import { parseWords, type Perintah, UsageError } from './perintah.ts';

export const seedCommand: Perintah = {
  name: 'seed',
  summary: 'Mengisi basis data yang masih kosong dengan kantor contoh',
  help: `panji seed --demo [--umkm N] [--koperasi N] [--json]

Mengisi basis data yang masih kosong dengan kantor contoh: orang, usaha, dan koperasi karangan, serta akun
teknisi, operator, pendata, arsiparis, konsultan, petugas, dan kepala. Basis data yang sudah berisi tidak diubah.

  --demo        wajib, supaya tidak terketik tanpa sengaja
  --umkm N      banyaknya usaha (baku ${UKURAN_BAKU.umkm})
  --koperasi N  banyaknya koperasi (baku ${UKURAN_BAKU.koperasi})
  --json        jawaban untuk program`,
  async run(ctx, argv) {
    const { values } = parseWords(argv, {
      demo: { type: 'boolean' },
      umkm: { type: 'string' },
      koperasi: { type: 'string' },
      json: { type: 'boolean' },
    });
    if (!values.demo) throw new UsageError('Tulis --demo untuk mengisi kantor contoh.');
    const ukuran = readSize(values, UKURAN_BAKU);
    ctx.say('Menyiapkan kantor contoh …');
    const hasil = await ctx.withOffice((deps) => isiContoh(deps, ukuran));
    if (values.json) ctx.printJson(hasil);
    else if (hasil.ok) {
      ctx.print(`Kantor contoh terisi: ${hasil.umkm} usaha, ${hasil.koperasi} koperasi, ${hasil.orang} orang.`);
    } else ctx.print('Basis data sudah berisi, jadi data contoh tidak dimasukkan.');
    return 0;
  },
};
