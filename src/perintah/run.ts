import { ConfigError, readConfig } from '../config.ts';
import { openLog } from '../web/log.ts';
import { consoleContext, standardIo } from './context.ts';
import { allCommands, findCommand } from './daftar.ts';
import { UsageError, type Io, type Perintah } from './perintah.ts';

/** Runs one command line and returns its exit code: 0 done, 1 failed, 2 wrong usage. */
export async function runCommand(argv: string[], env: NodeJS.ProcessEnv, io: Io = standardIo): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const write = name ? io.out : io.err;
    write(`${overview(await allCommands())}\n`);
    return name ? 0 : 2;
  }
  const command = await findCommand(name);
  try {
    if (!command) throw new UsageError(`Perintah "${name}" tidak dikenal.`);
    if (rest.includes('--help') || rest.includes('-h')) {
      io.out(`${command.help}\n`);
      return 0;
    }
    const log = openLog({ console: process.stderr.isTTY });
    return await command.run(consoleContext(readConfig(env), log, io), rest);
  } catch (error) {
    return explain(error, command?.name, io);
  }
}

function overview(commands: readonly Perintah[]): string {
  const width = Math.max(...commands.map((command) => command.name.length)) + 2;
  const lines = commands.map((command) => `  ${command.name.padEnd(width)}${command.summary}`);
  return `Pemakaian: npm run -s panji -- PERINTAH [pilihan]\n\n${lines.join('\n')}\n\nKeterangan satu perintah: npm run -s panji -- PERINTAH --help`;
}

function explain(error: unknown, command: string | undefined, io: Io): number {
  if (error instanceof UsageError) {
    io.err(`${error.message} Lihat: npm run -s panji -- ${command ? `${command} ` : ''}--help\n`);
    return 2;
  }
  if (error instanceof ConfigError) {
    io.err(`${error.message}\n`);
    return 1;
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  io.err(`Terjadi kesalahan yang tidak terduga; kirimkan keterangan berikut kepada pengembang Panji.\n${detail}\n`);
  return 1;
}
