import type pg from 'pg';

/** A parameter as PostgreSQL wrote it into its log; sent as text, exactly as node-postgres sends what the application gives it. */
export type Statement = { text: string; values: (string | null)[] };
/** What ran by itself, and what ran in one transaction on one connection. */
export type Step = { transaction: boolean; statements: Statement[] };

/** The requests of one case and the statements that the application ran for each. */
export type Variant = {
  request: { method: 'GET' | 'POST'; path: string; body?: string; headers?: Readonly<Record<string, string>> };
  steps: Step[];
  /** Numbers that the captured create was given, by table; a replay is given others. */
  given: Readonly<Record<string, string>>;
};

/** Runs the statements of one variant and returns all rows. Numbers that the database gives are carried into what follows. */
export async function replay(pool: pg.Pool, variant: Pick<Variant, 'steps' | 'given'>): Promise<unknown[][]> {
  const results: unknown[][] = [];
  const given = new Map<string, string>();
  for (const step of variant.steps) {
    const client = step.transaction ? await pool.connect() : pool;
    try {
      for (const { text, values } of step.statements) {
        const { rows } = await client.query<Record<string, unknown>>(text, values.length === 0 ? [] : renumbered(values, given));
        learn(text, rows, variant.given, given);
        results.push(rows);
      }
    } finally {
      if (client !== pool) (client as pg.PoolClient).release();
    }
  }
  return results;
}

function learn(text: string, rows: Record<string, unknown>[], captured: Variant['given'], given: Map<string, string>): void {
  const table = /^insert into "(\w+)"/.exec(text)?.[1];
  const before = table === undefined ? undefined : captured[table];
  const id = rows[0]?.['id'];
  if (before !== undefined && id !== undefined) given.set(before, String(id));
}

function renumbered(values: readonly (string | null)[], given: ReadonlyMap<string, string>): (string | null)[] {
  if (given.size === 0) return [...values];
  return values.map((value) => value && value.replace(/\b\d{2,}\b/g, (number) => given.get(number) ?? number));
}

export function countStatements(variant: Pick<Variant, 'steps'>): number {
  return variant.steps.reduce((sum, step) => sum + step.statements.length, 0);
}

/** `$1 = 'it''s', $2 = NULL` → the values. */
export function readParameters(detail: string | undefined): (string | null)[] {
  return [...(detail ?? '').matchAll(/\$\d+ = (?:NULL|'((?:[^']|'')*)')/g)].map((found) => found[1]?.replaceAll("''", "'") ?? null);
}
