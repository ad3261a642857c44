import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** Two locks of one database: who serves the office, and who only visits it for a command. */
const SPACE = 0x50414e4a;
const SERVE = 1;
const VISIT = 2;

export type Claim = { held(): boolean; release(): Promise<void> };

/**
 * The right to serve this database: lives and dies with one connection, so a killed process never leaves it behind.
 * Undefined when another application has it. The patience covers one that was killed a moment ago.
 */
export async function claimServing(url: string, patience = 3000): Promise<Claim | undefined> {
  const client = await connect(url);
  const until = Date.now() + patience;
  for (;;) {
    if (await tryLock(client, SERVE)) return claimOn(client);
    if (Date.now() > until) break;
    await sleep(100);
  }
  await client.end();
  return undefined;
}

/** Marks a command's visit; `leave` tells whether nobody else is there, and then keeps everyone out until the end. */
export async function visit(url: string): Promise<{ leave(): Promise<{ alone: boolean; done(): Promise<void> }> }> {
  const client = await connect(url);
  await client.query('select pg_advisory_lock_shared($1, $2)', [SPACE, VISIT]);
  return {
    async leave() {
      const done = () => client.end().catch(() => {});
      try {
        await client.query('select pg_advisory_unlock_shared($1, $2)', [SPACE, VISIT]);
        return { alone: (await tryLock(client, SERVE)) && (await tryLock(client, VISIT)), done };
      } catch {
        return { alone: false, done };
      }
    },
  };
}

async function tryLock(client: pg.Client, kind: number): Promise<boolean> {
  const asked = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1, $2) as got', [SPACE, kind]);
  return asked.rows[0]?.got ?? false;
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: 'panji penjaga', keepAlive: true });
  client.on('error', () => {});
  await client.connect();
  return client;
}

function claimOn(client: pg.Client): Claim {
  let held = true;
  client.once('end', () => (held = false));
  return {
    held: () => held,
    async release() {
      held = false;
      await client.end().catch(() => {});
    },
  };
}
