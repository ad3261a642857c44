import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export type Ended = { code: number | null; out: string; err: string };

export type Running = {
  child: ChildProcess;
  pid: number;
  /** The address of the line "Panji siap di …". */
  ready: Promise<string>;
  ended: Promise<Ended>;
};

export function buildProgram(): void {
  execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: root });
}

/** The built program itself, as a technician or a service manager starts it. */
export function startPanji(env: NodeJS.ProcessEnv, words: string[] = []): Running {
  return follow(spawn(process.execPath, ['dist/main.js', ...words], { cwd: root, env: clean(env) }));
}

export function startByNpm(env: NodeJS.ProcessEnv): Running {
  return follow(spawn('npm', ['start'], { cwd: root, env: clean(env), detached: true }));
}

export function panji(env: NodeJS.ProcessEnv, words: string[]): Promise<Ended> {
  return follow(spawn(process.execPath, ['dist/cli.js', ...words], { cwd: root, env: clean(env) })).ended;
}

/** Of this test's own environment only what any program needs: no DATABASE_URL, no PORT. */
function clean(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: process.env.TMPDIR, PORT: '0', ...env };
}

function follow(child: ChildProcess): Running {
  let out = '';
  let err = '';
  let found = (_url: string) => {};
  let failed = (_error: Error) => {};
  const ready = new Promise<string>((resolve, reject) => {
    found = resolve;
    failed = reject;
  });
  // Who only waits for the end does not ask whether it ever was ready.
  ready.catch(() => {});
  child.stdout?.on('data', (chunk: Buffer) => {
    out += chunk.toString('utf8');
    const url = /^Panji siap di (\S+)$/m.exec(out)?.[1];
    if (url) found(url);
  });
  child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString('utf8')));
  const ended = once(child, 'close').then(([code]): Ended => {
    failed(new Error(`ended before it was ready\n${out}\n${err}`));
    return { code: code as number | null, out, err };
  });
  return { child, pid: child.pid ?? 0, ready, ended };
}
