import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Report = { testResults: { name: string; status: string; message: string; assertionResults: { status: string }[] }[] };
export type Tally = { passed: number; failed: number; note: string; output: string };

/** `mustAllRun`: a skipped test is a failed one. */
export type Options = { env?: Record<string, string>; mustAllRun?: boolean };

/** Runs vitest, shows what it prints, and counts each test. */
export function runTests(root: string, args: string[], { env = {}, mustAllRun = false }: Options = {}): Tally {
  const folder = mkdtempSync(join(tmpdir(), 'panji-check-'));
  const file = join(folder, 'report.json');
  try {
    const vitest = join(root, 'node_modules/vitest/vitest.mjs');
    const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
    const done = spawnSync(process.execPath, [vitest, 'run', ...args, ...reporters], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    if (done.error) throw done.error;
    return tally(JSON.parse(readFileSync(file, 'utf8')) as Report, done.status, mustAllRun);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A file that could not be loaded counts as one failure, and so does a run that found nothing. */
export function tally(report: Report, exitCode: number | null, mustAllRun: boolean): Tally {
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const passed = tests.filter((test) => test.status === 'passed').length;
  const skipped = tests.filter((test) => test.status !== 'passed' && test.status !== 'failed').length;
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  let failed = tests.filter((test) => test.status === 'failed').length + broken + (mustAllRun ? skipped : 0);
  if (failed === 0 && (exitCode !== 0 || passed === 0)) failed = 1;
  const notes = [`${passed} passed`, `${failed} failed`];
  if (skipped > 0) notes.push(`${skipped} not run`);
  if (passed === 0) notes.push('nothing ran');
  return { passed, failed, note: notes.join(', '), output: '' };
}
