import { buildApp } from '../app.tsx';
import { atPort, ConfigError, isLoopback, type Config } from '../config.ts';
import { claimServing } from '../db/claim.ts';
import { givenKey } from '../db/key.ts';
import { keepServing } from '../db/keeper.ts';
import { claimFolder, OCCUPIED_DATABASE, occupied } from '../db/lock-file.ts';
import { openSource } from '../db/source.ts';
import { buatTautanPersiapan } from '../rooms/operasi/persiapan/actions.ts';
import { listen } from '../web/listen.ts';
import { type DemoWords, demoWords, fillDemo } from './demo.ts';
import { openOffice } from './office.ts';
import { parseWords, type Context, type Perintah } from './perintah.ts';
import { startWork } from './pekerjaan.ts';
import { onStop, type Closer } from './stop.ts';

export const serve: Perintah = {
  name: 'serve',
  summary: 'Menjalankan Panji sampai dihentikan (sama dengan npm start)',
  help: `panji serve [--demo [--umkm N] [--koperasi N]]

Menjalankan basis data dan situs Panji sampai dihentikan dengan Ctrl+C.

  --demo        isi basis data yang masih kosong dengan kantor contoh
  --umkm N      banyaknya usaha contoh; --koperasi N banyaknya koperasi contoh

Lingkungan: PORT, HOST, PANJI_DATA, DATABASE_URL, PANJI_URL, PANJI_KEY, PANJI_API_ORIGINS, PANJI_LAMBAT_MS.`,
  async run(ctx, argv) {
    const { values } = parseWords(argv, { demo: { type: 'boolean' }, umkm: { type: 'string' }, koperasi: { type: 'string' } });
    await serveOffice(ctx, demoWords(values));
    return 0;
  },
};

/** Returns when the application was asked to stop and everything is down; throws when it could not start. */
async function serveOffice(ctx: Context, demo: DemoWords | undefined): Promise<void> {
  const closers: Closer[] = [];
  const stop = onStop(closers, ctx.log);
  try {
    await start(ctx, demo, closers);
    stop.started();
    await stop.done;
  } catch (error) {
    await stop.abandon();
    throw error;
  }
}

/** Order: what is cheap to refuse comes first. Each step leaves behind how it is undone. */
async function start(ctx: Context, demo: DemoWords | undefined, closers: Closer[]): Promise<void> {
  const { config: placed, log } = ctx;
  // A key that was mistyped is told before anything is started.
  givenKey(placed);
  const folder = claimFolder(placed.data);
  closers.push(() => folder.release());
  const listener = await listen(placed);
  const config = atPort(placed, listener.port);
  const front: Closer[] = [() => listener.close()];
  closers.push(() => Promise.all(front.map((close) => close())));

  const source = await openSource(config, tell);
  const claim = await claimServing(source.migratorUrl);
  if (!claim) throw new ConfigError(config.databaseUrl ? OCCUPIED_DATABASE : occupied(config.data));
  const keeper = keepServing(config, source, claim, {
    lost: (reason) => log.error({ reason }, 'database lost; starting it again'),
    back: (seconds) => log.info({ seconds }, 'database is back'),
  });
  // Below the front door: the database goes last.
  closers.splice(1, 0, () => keeper.stop());

  const office = await openOffice(config, source, log, { workers: true });
  front.push(() => office.close());
  // At once: whatever fails later in this start, the key has been shown.
  if (office.paper) tell(keyNotice(office.paper, config.data));
  if (demo) await fillDemo(office.deps, demo, tell);
  await startWork(office.deps, office.slow);
  listener.open(buildApp(office.deps).fetch);
  announce(config, await buatTautanPersiapan(office.deps.db, config.url));
}

function announce(config: Config, setUpLink: string | undefined): void {
  if (!isLoopback(config.host) && !config.publicOrigin?.startsWith('https:')) {
    tell(
      'Perhatian: Panji dapat dibuka dari jaringan tanpa enkripsi (http). Pakai hanya di jaringan kantor yang Anda percaya, atau pasang HTTPS di depannya dan isi PANJI_URL; masuk dengan passkey tidak tersedia tanpa HTTPS.',
    );
  }
  if (setUpLink)
    tell(`Kantor belum disiapkan. Buka tautan ini, sekali pakai, untuk mengisi data kantor dan teknisi pertama:\n\n  ${setUpLink}\n`);
  tell(`Panji siap di ${config.url}`);
}

function keyNotice(paper: string, data: string): string {
  const groups = paper.split('-');
  const rows = [0, 5, 10].map((at) => `      ${groups.slice(at, at + 5).join('-')}`);
  return `
  KUNCI KANTOR. Tulis di kertas dan simpan di lemari terkunci; tidak akan ditampilkan lagi.
  Tanpa kunci ini data pribadi di cadangan tidak dapat dibaca. Huruf kelima tiap kelompok adalah pemeriksa.

${rows.join('\n')}

  Kunci juga tersimpan di ${data}/kunci.
`;
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}
