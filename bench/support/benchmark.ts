import { parseArgs } from 'node:util';

/** Options of a benchmark: all take a value but those whose fallback is `false`. */
export type Options = Readonly<Record<string, string | false>>;
export type Values<O extends Options> = { [Name in keyof O]: O[Name] extends false ? boolean : string };

export type Benchmark = {
  name: string;
  /** One sentence for the list. */
  summary: string;
  help: string;
  /** Prints its tables to standard output and returns the exit code. */
  run(argv: string[]): Promise<number>;
};

/** What was typed was not understood. */
export class UsageError extends Error {
  override name = 'UsageError';
}

export function readOptions<const O extends Options>(argv: string[], options: O): Values<O> {
  const shape = Object.fromEntries(
    Object.entries(options).map(([name, fallback]) => [name, { type: fallback === false ? ('boolean' as const) : ('string' as const) }]),
  );
  try {
    const { values } = parseArgs({ args: argv, options: shape, allowPositionals: false });
    return { ...options, ...values } as Values<O>;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

export function wholeNumber(name: string, text: string, least = 1, most = 10_000_000): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most) throw new UsageError(`--${name} takes a whole number from ${least} to ${most}`);
  return value;
}

/** Progress is for the person who waits; standard output belongs to the tables. */
export function tell(line: string): void {
  process.stderr.write(`${new Date().toTimeString().slice(0, 8)} ${line}\n`);
}
