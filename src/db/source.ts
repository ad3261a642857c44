import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import pg from 'pg';
import { ConfigError, type Config } from '../config.ts';
import type { Sandi } from '../lib/sandi.ts';
import { APP_ROLE, startEmbedded, type Embedded } from './embedded.ts';

const FLOOR = 15;

/** Where the office's rows are: the embedded server, or the one that DATABASE_URL names. */
export type Source = {
  migratorUrl: string;
  /** The working role, where the server lets us have a second one. */
  appRole: string | undefined;
  embedded: Embedded | undefined;
};

export async function openSource(config: Config, say: (line: string) => void): Promise<Source> {
  if (config.databaseUrl) return external(config.databaseUrl);
  const embedded = await startEmbedded({ data: config.data, say });
  return { migratorUrl: embedded.migratorUrl, appRole: APP_ROLE, embedded };
}

/** The address that the application works with; falls back to the owner's where a second role cannot sign in. */
export async function workingUrl(source: Source, sandi: Sandi): Promise<string> {
  if (source.embedded) return source.embedded.appUrl;
  if (!source.appRole) return source.migratorUrl;
  const password = sandi.rahasiaTurunan('basis data').toString('base64url');
  const url = withUser(source.migratorUrl, source.appRole, password);
  if (await canConnect(url)) return url;
  await withClient(source.migratorUrl, (client) =>
    client.query(`alter role ${client.escapeIdentifier(source.appRole ?? '')} login password ${client.escapeLiteral(scram(password))}`),
  );
  return (await canConnect(url)) ? url : source.migratorUrl;
}

async function external(url: string): Promise<Source> {
  try {
    return await withClient(url, async (client) => {
      const about = await client.query<{ version: number; role: string; may: boolean; known: boolean }>(
        `select current_setting('server_version_num')::int as version, current_database() || '_app' as role,
                (select rolsuper or rolcreaterole from pg_roles where rolname = current_user) as may,
                exists (select from pg_roles where rolname = current_database() || '_app') as known`,
      );
      const { version = 0, role = '', may = false, known = false } = about.rows[0] ?? {};
      if (version < FLOOR * 10_000) {
        throw new ConfigError(
          `PostgreSQL pada DATABASE_URL berversi ${Math.floor(version / 10_000)}, sedangkan Panji memerlukan ${FLOOR} atau lebih baru; perbarui PostgreSQL itu atau tunjuk yang lain.`,
        );
      }
      if (may && !known) await client.query(`create role ${client.escapeIdentifier(role)} login`);
      return { migratorUrl: url, appRole: may ? role : undefined, embedded: undefined };
    });
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    throw unreachable(url, error);
  }
}

function unreachable(url: string, cause: unknown): ConfigError {
  const at = new URL(url);
  const place = `${at.hostname || at.searchParams.get('host') || 'komputer ini'}${at.port ? `:${at.port}` : ''}`;
  const reason = cause instanceof Error ? cause.message || ('code' in cause ? String(cause.code) : '') : String(cause);
  return new ConfigError(
    `Basis data pada DATABASE_URL (${place}) tidak dapat dipakai (${reason}); pastikan PostgreSQL berjalan dan nama pengguna, sandi, serta nama basis datanya benar, lalu mulai lagi.`,
    { cause },
  );
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'panji mulai', connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function canConnect(url: string): Promise<boolean> {
  return withClient(url, () => Promise.resolve(true)).catch(() => false);
}

function withUser(url: string, user: string, password: string): string {
  const at = new URL(url);
  at.username = user;
  at.password = password;
  return at.href;
}

/** The stored form of a password, so that the password itself never reaches the server's log. */
function scram(password: string): string {
  const salt = randomBytes(16);
  const rounds = 4096;
  const salted = pbkdf2Sync(password, salt, rounds, 32, 'sha256');
  const hmac = (text: string) => createHmac('sha256', salted).update(text).digest();
  const stored = createHash('sha256').update(hmac('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${rounds}:${salt.toString('base64')}$${stored}:${hmac('Server Key').toString('base64')}`;
}
