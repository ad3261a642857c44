import { ConfigError } from '../config.ts';
import type { Deps } from '../web/deps.ts';
import { openContext } from './context.ts';

/** `npm start -- --demo` is `panji seed --demo` on the office that was just opened. */
export async function fillDemo(deps: Deps, tell: (line: string) => void): Promise<void> {
  const { seedCommand } = await import('./seed.ts');
  const code = await seedCommand.run({ ...openContext(deps), print: tell }, ['--demo']);
  if (code !== 0) throw new ConfigError('Data contoh tidak dapat diisi; hapus folder data yang baru dibuat, lalu mulai lagi.');
}
