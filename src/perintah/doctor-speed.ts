import type pg from 'pg';
import { age, finding, type Finding } from './finding.ts';

const DAYS = 7;
const SHOWN = 5;
const BIG_TABLE = 1000;
const ANALYZE = 'Jalankan: npm run -s panji -- doctor --analyze';

type Slow = { teks: string; kali: number; rata: number; terlama: number; terakhir: Date | null };

/** What keeps people waiting: by the server's own statistics where it keeps them, else by what the application noted. */
export async function slowQueries(client: pg.Client, thresholdMs: number): Promise<Finding[]> {
  const asked = await client.query<{ there: boolean }>(
    `select exists (select from pg_extension where extname = 'pg_stat_statements')
        and current_setting('shared_preload_libraries') like '%pg_stat_statements%' as there`,
  );
  const found = asked.rows[0]?.there ? await fromServer(client, thresholdMs) : await fromApplication(client);
  if (found.length === 0)
    return [finding('Kueri lambat', 'baik', `tidak ada yang lebih lama dari ${thresholdMs} ms dalam ${DAYS} hari ini`)];
  return found.map((one) =>
    finding(
      'Kueri lambat',
      'perhatian',
      `${one.kali.toLocaleString('id-ID')} kali, rata-rata ${ms(one.rata)}, terlama ${ms(one.terlama)}: ${short(one.teks)}`,
      { sejak: one.terakhir ?? undefined, tindakan: `${ANALYZE}; bila besok masih tampil, kirim baris ini kepada pengembang.` },
    ),
  );
}

const ms = (value: number): string => `${Math.round(value).toLocaleString('id-ID')} ms`;
const short = (text: string): string => (text.length > 220 ? `${text.slice(0, 219)}…` : text);

async function fromServer(client: pg.Client, thresholdMs: number): Promise<Slow[]> {
  const asked = await client.query<Slow>(
    `select regexp_replace(query, '\\s+', ' ', 'g') as teks, calls::int as kali, mean_exec_time as rata, max_exec_time as terlama, null as terakhir
       from pg_stat_statements
      where dbid = (select oid from pg_database where datname = current_database()) and calls > 2 and mean_exec_time > $1
        and query !~* '^\\s*(analyze|vacuum|create|alter|drop|copy|reindex|lock)'
      order by total_exec_time desc limit ${SHOWN}`,
    [thresholdMs],
  );
  return asked.rows;
}

async function fromApplication(client: pg.Client): Promise<Slow[]> {
  const asked = await client.query<Slow>(
    `select teks, kali::int, jumlah_ms / kali as rata, terlama_ms as terlama, terakhir_pada as terakhir
       from kueri_lambat where terakhir_pada > now() - interval '${DAYS} days' order by jumlah_ms desc limit ${SHOWN}`,
  );
  return asked.rows;
}

type TableState = { name: string; rows: number; analyzed: Date | null; never: boolean; changed: number; dead: number };

/** Tables of which the planner knows nothing or something old, so that it chooses slow ways. */
export async function statistics(client: pg.Client): Promise<Finding[]> {
  const asked = await client.query<TableState>(
    `select s.relname as name, s.n_live_tup::float8 as rows, greatest(s.last_analyze, s.last_autoanalyze) as analyzed,
            c.reltuples < 0 or (s.last_analyze is null and s.last_autoanalyze is null
              and not exists (select from pg_statistic p where p.starelid = s.relid)) as never,
            s.n_mod_since_analyze::float8 as changed, s.n_dead_tup::float8 as dead
       from pg_stat_user_tables s join pg_class c on c.oid = s.relid
      where s.schemaname = current_schema() and s.n_live_tup >= ${BIG_TABLE} order by s.n_live_tup desc`,
  );
  const findings: Finding[] = [];
  for (const table of asked.rows) {
    const rows = Math.round(table.rows).toLocaleString('id-ID');
    if (table.never) {
      findings.push(
        finding('Statistik', 'perhatian', `tabel ${table.name} (${rows} baris) belum pernah dihitung, jadi pencarian dapat lambat`, {
          tindakan: ANALYZE,
        }),
      );
    } else if (table.changed > Math.max(10_000, table.rows * 0.2)) {
      const since = table.analyzed ? `, terakhir dihitung ${age(table.analyzed, new Date())}` : '';
      findings.push(
        finding(
          'Statistik',
          'perhatian',
          `tabel ${table.name}: ${Math.round(table.changed).toLocaleString('id-ID')} dari ${rows} baris berubah sejak dihitung${since}`,
          { tindakan: ANALYZE },
        ),
      );
    }
    if (table.dead > Math.max(50_000, table.rows * 0.5)) {
      findings.push(
        finding(
          'Statistik',
          'perhatian',
          `tabel ${table.name}: ${Math.round(table.dead).toLocaleString('id-ID')} baris lama belum dibersihkan`,
          { tindakan: 'Biarkan Panji berjalan semalam; bila masih tampil, nyalakan autovacuum pada PostgreSQL.' },
        ),
      );
    }
  }
  findings.push(...(await broken(client)));
  return findings.length > 0 ? findings : [finding('Statistik', 'baik', 'semua tabel besar sudah dihitung dan indeksnya utuh')];
}

async function broken(client: pg.Client): Promise<Finding[]> {
  const asked = await client.query<{ name: string; autovacuum: string }>(
    `select coalesce((select string_agg(indexrelid::regclass::text, ', ') from pg_index where not indisvalid), '') as name,
            current_setting('autovacuum') as autovacuum`,
  );
  const { name = '', autovacuum = 'on' } = asked.rows[0] ?? {};
  const found: Finding[] = [];
  if (name !== '') {
    found.push(
      finding('Statistik', 'gangguan', `indeks ${name} tidak utuh`, {
        tindakan: `Pada PostgreSQL kantor jalankan: REINDEX INDEX ${name};`,
      }),
    );
  }
  if (autovacuum !== 'on') {
    found.push(
      finding('Statistik', 'perhatian', 'pembersihan otomatis (autovacuum) mati, jadi tabel makin lambat', {
        tindakan: 'Nyalakan autovacuum pada PostgreSQL kantor.',
      }),
    );
  }
  return found;
}

/** Works the statistics out now, and which pages counts need not look at; only the owner of the tables may. */
export async function analyzeAll(client: pg.Client): Promise<void> {
  await client.query('set statement_timeout = 0');
  await client.query('vacuum (analyze)');
}
