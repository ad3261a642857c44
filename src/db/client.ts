import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { isCopy, runCopy } from './copy.ts';
import type { DB } from './schema.ts';
import { SlowQueries } from './slow-queries.ts';

export type Db = Kysely<DB>;
export type Tx = Transaction<DB>;
/** What a read may run on: outside or inside an act. */
export type DbOrTx = Db | Tx;

export type Database = { db: Db; pool: pg.Pool; slow: SlowQueries; close(): Promise<void> };

const types = new pg.TypeOverrides();
// Money and trace ids exceed what a number holds exactly; counts are cast to int4 in SQL.
types.setTypeParser(pg.types.builtins.INT8, (text) => BigInt(text));
// A date has no hour and no zone; the Date class would give it both.
types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/** Asked on every page, by key: whatever the values, there is one good plan. */
const BY_KEY = /^select [^(]* from "(?:akun_sesi|pengaturan|tampilan|kantor|token)" /;

/**
 * Prepares what is asked on every page, so that PostgreSQL plans it once a connection. Lists and searches stay as they
 * are: for them the best plan depends on the values.
 */
class PreparingClient extends pg.Client {
  readonly #names = new Map<string, string>();
  /** Given by the pool of this client; its own statements, such as those of the cursor of a backup, are not watched. */
  slow: SlowQueries | undefined;

  override query(...args: unknown[]): never {
    const [text, values] = args;
    if (isCopy(values)) return runCopy((stream) => this.#pass([stream]), String(text), values) as never;
    if (typeof text !== 'string') return this.#pass(args);
    return (this.slow ? this.slow.watch(text, this.#ask(text, values, args)) : this.#ask(text, values, args)) as never;
  }

  #ask(text: string, values: unknown, args: unknown[]): unknown {
    if (!Array.isArray(values) || !BY_KEY.test(text)) return this.#pass(args);
    const name = this.#names.get(text) ?? `p${this.#names.size}`;
    this.#names.set(text, name);
    return this.#pass([{ name, text, values }, ...args.slice(2)]);
  }

  #pass(args: unknown[]): never {
    return Reflect.apply(super.query, this, args) as never;
  }
}

/** A pool and the typed query builder on it. `url` is any form that node-postgres understands, also a unix socket. */
export function openDb(url: string, options: { max?: number; slowMs?: number } = {}): Database {
  const slow = new SlowQueries(options.slowMs ?? 500);
  const pool = new pg.Pool({
    Client: PreparingClient,
    connectionString: url,
    max: options.max ?? 10,
    types,
    application_name: 'panji',
    options: '-c timezone=UTC -c statement_timeout=60000 -c idle_in_transaction_session_timeout=60000',
  });
  // An idle connection that the server closed is replaced at its next use; without a listener it would end the process.
  pool.on('error', () => {});
  // The same for one in use: the pool takes its own listener off when it lends a connection. The query fails by itself.
  pool.on('connect', (client) => {
    client.on('error', () => {});
    if (client instanceof PreparingClient) client.slow = slow;
  });
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  return { db, pool, slow, close: () => db.destroy() };
}
