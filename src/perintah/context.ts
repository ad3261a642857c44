import { resolve } from 'node:path';
import type { Config } from '../config.ts';
import { visit } from '../db/claim.ts';
import { placeData } from '../db/embedded-place.ts';
import { openSource, type Source } from '../db/source.ts';
import type { Deps } from '../web/deps.ts';
import type { Logger } from '../web/log.ts';
import { openOffice } from './office.ts';
import type { Context, Io } from './perintah.ts';

/** The console that the program was started from. */
export const standardIo: Io = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
};

/** For commands typed at a console: each opens the office for itself, beside a running server or without one. */
export function consoleContext(config: Config, log: Logger, io: Io): Context {
  const placed = { ...config, data: placeData(config) };
  const shared = output(placed, log, io);
  return {
    ...shared,
    withOffice: (work) =>
      withSource(placed, shared.say, async (source) => {
        const office = await openOffice(placed, source, log, { workers: false });
        try {
          return await work(office.deps);
        } finally {
          await office.close();
        }
      }),
  };
}

/** For a command that the serving application runs itself: the office is open already. */
export function openContext(deps: Deps): Context {
  return { ...output(deps.config, deps.log, standardIo), withOffice: (work) => work(deps) };
}

function output(config: Config, log: Logger, io: Io): Omit<Context, 'withOffice'> {
  return {
    config,
    log,
    say: (line) => io.err(`${line}\n`),
    print: (text) => io.out(`${text}\n`),
    printJson: (value) => io.out(`${JSON.stringify(value, null, 2)}\n`),
    file: (name) => resolve(config.typedIn, name),
  };
}

/** The database for the length of a command. Whoever leaves last stops an embedded server that nobody serves. */
export async function withSource<T>(config: Config, tell: (line: string) => void, work: (source: Source) => Promise<T>): Promise<T> {
  const source = await openSource(config, tell);
  const { embedded } = source;
  if (!embedded) return work(source);
  const guest = await visit(source.migratorUrl);
  const leave = async () => {
    const left = await guest.leave();
    if (left.alone) await embedded.stop();
    await left.done();
  };
  const interrupted = () => void leave().finally(() => process.exit(130));
  process.once('SIGINT', interrupted);
  process.once('SIGTERM', interrupted);
  try {
    return await work(source);
  } finally {
    process.off('SIGINT', interrupted);
    process.off('SIGTERM', interrupted);
    await leave();
  }
}
