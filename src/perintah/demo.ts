import { ConfigError } from '../config.ts';
import type { Deps } from '../web/deps.ts';
import { openContext } from './context.ts';
import { readSize } from './demo-size.ts';
import { UsageError } from './perintah.ts';

/** What `panji seed` is given on. */
export type DemoWords = readonly string[];

/** The words of `npm start -- --demo --umkm N --koperasi N` for `panji seed`; a wrong one is told before anything starts. */
export function demoWords(values: {
  demo?: boolean | undefined;
  umkm?: string | undefined;
  koperasi?: string | undefined;
}): DemoWords | undefined {
  const { demo, umkm, koperasi } = values;
  if (!demo && (umkm !== undefined || koperasi !== undefined)) throw new UsageError('--umkm dan --koperasi hanya bersama --demo.');
  if (!demo) return undefined;
  readSize(values, { umkm: 0, koperasi: 0 });
  return ['--demo', ...(umkm === undefined ? [] : ['--umkm', umkm]), ...(koperasi === undefined ? [] : ['--koperasi', koperasi])];
}

/** `npm start -- --demo` is `panji seed --demo` on the office that was just opened. */
export async function fillDemo(deps: Deps, words: DemoWords, tell: (line: string) => void): Promise<void> {
  const { seedCommand } = await import('./seed.ts');
  const code = await seedCommand.run({ ...openContext(deps), print: tell }, [...words]);
  if (code !== 0) throw new ConfigError('Data contoh tidak dapat diisi; hapus folder data yang baru dibuat, lalu mulai lagi.');
}
