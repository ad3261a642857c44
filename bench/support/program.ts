import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

export type Program = { main: string; cli: string };

/**
 * The application as it is built, copied aside: a build in the meantime must not change what is being measured between
 * two starts.
 */
export function freezeProgram(scratch: string): Program {
  const built = spawnSync(process.execPath, [join(root, 'scripts/build.mjs')], { cwd: root, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`the build failed: ${built.stderr}`);
  const home = join(scratch, 'program');
  mkdirSync(home, { recursive: true, mode: 0o755 });
  cpSync(join(root, 'dist'), join(home, 'dist'), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(home, 'node_modules'));
  cpSync(join(root, 'package.json'), join(home, 'package.json'));
  return { main: join(home, 'dist/main.js'), cli: join(home, 'dist/cli.js') };
}
