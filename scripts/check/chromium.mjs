// @ts-check
/**
 * The Chromium in which the journeys run. Journeys are never skipped: when no browser is there, this installs one
 * (Debian's as root, else Playwright's own download), and when that fails it says what to do.
 *
 * As a program it prints the path: node scripts/check/chromium.mjs
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const usualPlaces = [
  '/usr/lib/chromium/chromium',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** @returns {string} the path of an executable Chromium; throws with a remedy when there is none and none can be had */
export function chromiumPath() {
  const found = findChromium();
  if (found) return found;
  process.stderr.write('No Chromium on this machine; installing one for the journeys.\n');
  if (process.getuid?.() === 0 && run('apt-get', ['--version'], true)) {
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['-o', 'DPkg::Lock::Timeout=300', 'install', '-y', '-qq', '--no-install-recommends', 'chromium']);
  }
  if (!findChromium()) run(process.execPath, [join(playwrightFolder(), 'cli.js'), 'install', 'chromium']);
  const installed = findChromium();
  if (installed) return installed;
  throw new Error('No Chromium for the journeys. Install one (Debian: apt-get install chromium) or name it in CHROMIUM_PATH.');
}

/** @returns {string | undefined} */
function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return named;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...usualPlaces];
  return candidates.find(isExecutable) ?? playwrightsOwn();
}

/** @returns {string | undefined} */
function playwrightsOwn() {
  const { chromium } = createRequire(import.meta.url)('playwright-core');
  const path = chromium.executablePath();
  return path && isExecutable(path) ? path : undefined;
}

const playwrightFolder = () => dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {boolean} [quiet]
 */
function run(command, args, quiet = false) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { env, stdio: ['ignore', quiet ? 'ignore' : 2, quiet ? 'ignore' : 2] }).status === 0;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.stdout.write(`${chromiumPath()}\n`);
}
