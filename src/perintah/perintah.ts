import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Config } from '../config.ts';
import type { Deps } from '../web/deps.ts';
import type { Logger } from '../web/log.ts';

/** Wrong use of a command: told together with where to read more, exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** Where a command writes: answers to `out`, everything else to `err`. */
export type Io = { out(text: string): void; err(text: string): void };

/** What a command is given. Results go to standard output, everything else to standard error. */
export type Context = {
  config: Config;
  log: Logger;
  /** News for the person who waits. */
  say(line: string): void;
  /** The answer: lines for a person. */
  print(text: string): void;
  /** The answer for a program; used with --json. */
  printJson(value: unknown): void;
  /** A file name as typed, relative to where the command was typed. */
  file(name: string): string;
  /** The whole office, opened and closed around the work; the same one when the server itself runs the command. */
  withOffice<T>(work: (deps: Deps) => Promise<T>): Promise<T>;
};

export type Perintah = {
  name: string;
  /** One line for the list of commands. */
  summary: string;
  /** The whole help text. */
  help: string;
  /** Returns the exit code: 0 done, 1 failed. */
  run(ctx: Context, argv: string[]): Promise<number>;
};

type Options = NonNullable<ParseArgsConfig['options']>;

/** The words after the command. Unknown options are refused in Indonesian; `most` is how many file names may be given. */
export function parseWords<const T extends Options>(argv: string[], options: T, most = 0) {
  try {
    const parsed = parseArgs({ args: argv, options, allowPositionals: true, strict: true });
    if (parsed.positionals.length > most) throw new UsageError(`"${parsed.positionals[most]}" tidak dikenal.`);
    return parsed;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const wrong = argv.find((word) => word.startsWith('-')) ?? argv[0] ?? '';
    const named = error instanceof Error ? /'(-{1,2}[^' ]+)/.exec(error.message)?.[1] : undefined;
    throw new UsageError(`Pilihan "${named ?? wrong}" tidak dikenal atau kurang lengkap.`);
  }
}
