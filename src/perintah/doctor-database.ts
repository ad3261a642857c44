import { existsSync } from 'node:fs';
import pg from 'pg';
import { z } from 'zod';
import { ConfigError, type Config } from '../config.ts';
import { LAST_BACKUP } from '../db/backup.ts';
import { fingerprint, givenKey } from '../db/key.ts';
import { pendingMigrations } from '../db/migrate.ts';
import type { Source } from '../db/source.ts';
import { analyzeAll, slowQueries, statistics } from './doctor-speed.ts';
import { age, finding, type Finding } from './finding.ts';

const BACKUP_LATE_HOURS = 48;
const CLOCK_TOLERANCE_MS = 60_000;

/** Each check stands alone: one that fails says so and the others still answer. */
export async function databaseFindings(config: Config, source: Source, options: { analyze?: boolean } = {}): Promise<Finding[]> {
  const client = new pg.Client({ connectionString: source.migratorUrl, application_name: 'panji doctor' });
  client.on('error', () => {});
  await client.connect();
  try {
    if (options.analyze) await analyzeAll(client);
    const findings: Finding[] = [];
    const checks: [string, () => Promise<Finding | Finding[]>][] = [
      ['Basis data', () => server(client, source)],
      ['Keamanan tulis', () => durability(client, source)],
      ['Isi disk', () => checksums(client)],
      ['Susunan', () => migrations(source)],
      ['Kunci kantor', () => key(client, config)],
      ['Cadangan', () => lastBackup(client)],
      ['Pekerjaan latar', () => jobs(client)],
      ['Kueri lambat', () => slowQueries(client, config.slowQueryMs)],
      ['Statistik', () => statistics(client)],
      ['Jam komputer', () => clock(client)],
    ];
    for (const [name, check] of checks) {
      const found = await check().catch((error: unknown) =>
        finding(name, 'gangguan', error instanceof Error ? error.message : String(error)),
      );
      findings.push(...[found].flat());
    }
    return findings;
  } finally {
    await client.end().catch(() => {});
  }
}

async function server(client: pg.Client, source: Source): Promise<Finding> {
  const asked = await client.query<{ version: string; up: Date }>(
    `select current_setting('server_version') as version, pg_postmaster_start_time() as up`,
  );
  const row = asked.rows[0];
  return finding('Basis data', 'baik', `PostgreSQL ${row?.version ?? ''} ${source.embedded ? 'bawaan' : 'kantor'} menjawab`, {
    sejak: row?.up,
  });
}

async function durability(client: pg.Client, source: Source): Promise<Finding> {
  const asked = await client.query<{ name: string; setting: string }>(
    `select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums') order by name`,
  );
  const off = asked.rows.filter((row) => row.setting === 'off').map((row) => row.name);
  if (off.length === 0) return finding('Keamanan tulis', 'baik', 'fsync, full_page_writes, synchronous_commit dan checksum menyala');
  const serious = off.filter((name) => name !== 'data_checksums');
  if (serious.length === 0) {
    return finding('Keamanan tulis', 'perhatian', 'checksum halaman mati: disk yang mulai rusak tidak akan ketahuan', {
      tindakan: 'Hentikan PostgreSQL kantor, jalankan pg_checksums --enable, lalu nyalakan lagi.',
    });
  }
  return finding('Keamanan tulis', 'gangguan', `${serious.join(', ')} mati: yang sudah disimpan dapat hilang bila listrik padam`, {
    tindakan: source.embedded ? 'Mulai ulang Panji.' : `Nyalakan ${serious.join(', ')} pada PostgreSQL kantor.`,
  });
}

async function checksums(client: pg.Client): Promise<Finding> {
  const asked = await client.query<{ bad: number; last: Date | null }>(
    `select coalesce(sum(checksum_failures), 0)::int as bad, max(checksum_last_failure) as last from pg_stat_database`,
  );
  const { bad = 0, last = null } = asked.rows[0] ?? {};
  if (bad === 0) return finding('Isi disk', 'baik', 'tidak ada halaman data yang rusak');
  return finding('Isi disk', 'gangguan', `${bad} halaman data rusak terbaca`, {
    sejak: last ?? undefined,
    tindakan: 'Buat cadangan sekarang, ganti disk, lalu pulihkan cadangan terakhir yang baik.',
  });
}

async function migrations(source: Source): Promise<Finding> {
  const { done, pending } = await pendingMigrations(source.migratorUrl);
  if (pending.length === 0) return finding('Susunan', 'baik', `mutakhir (${done} migrasi)`);
  return finding('Susunan', 'perhatian', `${pending.length} migrasi belum dijalankan`, {
    tindakan: 'Mulai ulang Panji, atau jalankan: npm run -s panji -- migrate',
  });
}

async function key(client: pg.Client, config: Config): Promise<Finding> {
  const asked = await client.query<{ nilai: string }>(`select nilai from penanda where nama = 'sidik_kunci'`);
  const known = asked.rows[0]?.nilai;
  if (!known) return finding('Kunci kantor', 'perhatian', 'belum dibuat', { tindakan: 'Mulai Panji sekali dengan npm start.' });
  try {
    const given = givenKey(config);
    if (given && fingerprint(given) === known) return finding('Kunci kantor', 'baik', 'ada dan cocok dengan basis data');
    return finding('Kunci kantor', 'gangguan', given ? 'bukan kunci basis data ini' : 'tidak ditemukan', {
      tindakan: 'Pasang kunci yang tertulis di kertas; tanpa itu Panji tidak dapat dimulai.',
    });
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return finding('Kunci kantor', 'gangguan', error.message);
  }
}

const backupMark = z.object({ berkas: z.string() });

async function lastBackup(client: pg.Client): Promise<Finding> {
  const asked = await client.query<{ nilai: string; at: Date }>('select nilai, dicatat_pada as at from penanda where nama = $1', [
    LAST_BACKUP,
  ]);
  const row = asked.rows[0];
  const tindakan = 'Jalankan: npm run -s panji -- backup';
  if (!row) return finding('Cadangan', 'perhatian', 'belum pernah dibuat', { tindakan });
  const { berkas } = backupMark.parse(JSON.parse(row.nilai));
  const text = `terakhir ${age(row.at, new Date())} di ${berkas}`;
  if (Date.now() - row.at.getTime() > BACKUP_LATE_HOURS * 3_600_000)
    return finding('Cadangan', 'perhatian', text, { sejak: row.at, tindakan });
  if (existsSync(berkas)) return finding('Cadangan', 'baik', text, { sejak: row.at });
  return finding('Cadangan', 'perhatian', `${text}, tetapi berkas itu tidak ada lagi di sana`, {
    tindakan: 'Pastikan berkas itu tersimpan di media lain.',
  });
}

async function jobs(client: pg.Client): Promise<Finding[]> {
  const asked = await client.query<{ name: string; n: number; since: Date; late: boolean }>(
    `select name, count(*)::int as n, min(coalesce(completed_on, start_after)) as since, state < 'active' as late
       from pgboss.job
      where state = 'failed' or (state < 'active' and start_after < now() - interval '30 minutes')
      group by name, state < 'active'`,
  );
  if (asked.rows.length === 0) return [finding('Pekerjaan latar', 'baik', 'tidak ada yang gagal atau tertunda')];
  return asked.rows.map((row) =>
    finding('Pekerjaan latar', 'perhatian', `${row.n} pekerjaan "${row.name}" ${row.late ? 'menunggu lebih dari 30 menit' : 'gagal'}`, {
      sejak: row.since,
      tindakan: row.late
        ? 'Mulai Panji, atau mulai ulang bila sedang berjalan.'
        : 'Lihat catatan Panji pada saat itu; bila berulang, hubungi pengembang.',
    }),
  );
}

async function clock(client: pg.Client): Promise<Finding> {
  const asked = await client.query<{ db: Date; latest: Date | null }>(
    'select clock_timestamp() as db, (select max(dicatat_pada) from penanda) as latest',
  );
  const { db = new Date(), latest = null } = asked.rows[0] ?? {};
  const tindakan = 'Setel jam dan tanggal komputer, nyalakan penyetelan otomatis (NTP), lalu mulai ulang Panji.';
  const here = Date.now();
  if (Math.abs(here - db.getTime()) > CLOCK_TOLERANCE_MS)
    return finding('Jam komputer', 'gangguan', `berbeda ${Math.round(Math.abs(here - db.getTime()) / 1000)} detik dari jam basis data`, {
      tindakan,
    });
  if (latest && latest.getTime() > here + CLOCK_TOLERANCE_MS)
    return finding('Jam komputer', 'gangguan', 'tertinggal: ada catatan bertanggal di masa depan', { sejak: latest, tindakan });
  return finding('Jam komputer', 'baik', new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeStyle: 'medium' }).format(here));
}
