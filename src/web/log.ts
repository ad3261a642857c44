import pino from 'pino';

export type Logger = pino.Logger;

/**
 * One JSON line an event, on standard error: standard output belongs to what a person or a program asked for. A person at
 * the console gets words instead.
 */
export function openLog(options: { level?: pino.LevelWithSilent; console?: boolean } = {}): Logger {
  const settings = {
    level: options.level ?? 'info',
    base: null,
    serializers: { err: bareError },
    timestamp: pino.stdTimeFunctions.isoTime,
  };
  if (!options.console) return pino(settings, pino.destination({ dest: 2, sync: true }));
  return pino(settings, { write: (line) => void process.stderr.write(asWords(line)) });
}

/** A database error carries its whole connection, and in its detail the values of a row: neither belongs in a log. */
function bareError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const cause = error.cause instanceof Error ? { cause: bareError(error.cause) } : {};
  return { type: error.name, message: error.message, stack: error.stack, ...code, ...cause };
}

const LEVELS: Record<number, string> = { 30: 'info', 40: 'peringatan', 50: 'kesalahan', 60: 'kesalahan berat' };

type Line = { level: number; time: string; msg?: string; err?: { stack?: string; message?: string } } & Record<string, unknown>;

function asWords(text: string): string {
  const { level, time, msg, err, ...rest } = JSON.parse(text) as Line;
  const facts = Object.entries(rest).map(([name, value]) => ` ${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
  const trouble = err ? `\n${err.stack ?? err.message ?? ''}` : '';
  return `${time} ${LEVELS[level] ?? level}: ${msg ?? ''}${facts.join('')}${trouble}\n`;
}
