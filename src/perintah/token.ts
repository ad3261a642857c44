import { buatTautanPersiapan } from '../rooms/operasi/persiapan/actions.ts';
import { parseWords, type Perintah } from './perintah.ts';

export const tokenCommand: Perintah = {
  name: 'token',
  summary: 'Membuat tautan persiapan yang baru, selama kantor belum disiapkan',
  help: `panji token [--json]

Membuat tautan sekali pakai untuk mengisi data kantor dan teknisi pertama, misalnya bila yang tampil saat mulai
sudah hilang dari layar. Tautan sebelumnya tidak berlaku lagi. Sesudah kantor disiapkan perintah ini menolak;
untuk masuk pakailah akun, dan bila kata sandi teknisi hilang: panji account reset.

  --json    jawaban untuk program`,
  async run(ctx, argv) {
    const { values } = parseWords(argv, { json: { type: 'boolean' } });
    const tautan = await ctx.withOffice((deps) => buatTautanPersiapan(deps.db, ctx.config.url));
    if (values.json) ctx.printJson({ tautan: tautan ?? null });
    else if (tautan !== undefined) ctx.print(tautan);
    if (tautan !== undefined) return 0;
    ctx.say('Kantor sudah disiapkan, jadi tidak ada tautan persiapan. Bila kata sandi teknisi hilang: panji account reset NAMA_PENGGUNA.');
    return 1;
  },
};
