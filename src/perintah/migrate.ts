import { migrate, pendingMigrations } from '../db/migrate.ts';
import { withSource } from './context.ts';
import { parseWords, type Perintah } from './perintah.ts';

export const migrateCommand: Perintah = {
  name: 'migrate',
  summary: 'Memutakhirkan susunan basis data',
  help: `panji migrate [--check] [--json]

Memutakhirkan susunan basis data ke versi program ini. Aman diulang.

  --check   hanya melihat: keluar dengan kode 1 bila ada yang belum dijalankan
  --json    jawaban untuk program`,
  async run(ctx, argv) {
    const { values } = parseWords(argv, { check: { type: 'boolean' }, json: { type: 'boolean' } });
    return withSource(ctx.config, ctx.say, async (source) => {
      if (values.check) {
        const state = await pendingMigrations(source.migratorUrl);
        if (values.json) ctx.printJson({ selesai: state.done, menunggu: state.pending });
        else
          ctx.print(
            state.pending.length === 0 ? 'Susunan basis data sudah mutakhir.' : `Belum dijalankan:\n  ${state.pending.join('\n  ')}`,
          );
        return state.pending.length === 0 ? 0 : 1;
      }
      const ran = await migrate(source.migratorUrl, source.appRole ? { appRole: source.appRole } : {});
      if (values.json) ctx.printJson({ dijalankan: ran });
      else ctx.print(ran.length === 0 ? 'Susunan basis data sudah mutakhir.' : `Dijalankan:\n  ${ran.join('\n  ')}`);
      return 0;
    });
  },
};
