/**
 * The whole check of the repository. Each step says how it went and how long it took; all steps run even when one
 * fails, and the last line adds them up. `npm run check -- floors lint` runs the steps named.
 */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { checkCeiling } from './ceiling.ts';
import { chromiumPath } from './chromium.mjs';
import { checkFloors, type Verdict } from './floors.ts';
import { checkGlossary } from './glossary.ts';
import { checkOneTimeKeys } from './one-time-keys.ts';
import { runTests } from './tests.ts';

type Result = { passed: number; failed: number; note: string; output: string };
type Step = { name: string; run: () => Result };

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const bin = (name: string) => join(root, 'node_modules/.bin', name);

const steps: Step[] = [
  { name: 'types', run: () => tool(bin('tsc'), ['--noEmit']) },
  { name: 'lint', run: () => tool(bin('oxlint'), ['--deny-warnings', '--report-unused-disable-directives-severity=error']) },
  { name: 'format', run: () => tool(bin('prettier'), ['--check', '.', '--log-level', 'warn']) },
  { name: 'floors', run: () => own(checkFloors(root)) },
  { name: 'ceiling', run: () => own(checkCeiling(root)) },
  { name: 'unused', run: () => tool(bin('knip'), ['--no-progress']) },
  { name: 'glossary', run: () => own(checkGlossary(root)) },
  { name: 'keys', run: () => own(checkOneTimeKeys(root)) },
  // One Chromium for all the files that need it, installed before they run side by side.
  { name: 'tests', run: () => runTests(root, [], { env: { CHROMIUM_PATH: chromiumPath() } }) },
  {
    name: 'journeys',
    run: () => runTests(root, ['--config', 'test/journeys/vitest.config.ts'], { mustAllRun: true, env: { CHROMIUM_PATH: chromiumPath() } }),
  },
];

process.exitCode = main(process.argv.slice(2));

function main(wanted: string[]): number {
  const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    console.error(`no such step: ${unknown.join(', ')}; there are ${steps.map((step) => step.name).join(' ')}`);
    return 2;
  }
  let passed = 0;
  let failed = 0;
  for (const step of steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    const result = timed(step);
    passed += result.passed;
    failed += result.failed;
  }
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

function timed(step: Step): Result {
  const start = performance.now();
  let result: Result;
  try {
    result = step.run();
  } catch (error) {
    result = { passed: 0, failed: 1, note: 'could not run', output: error instanceof Error ? error.message : String(error) };
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (result.output) console.log(result.output);
  console.log(`${result.failed === 0 ? 'ok  ' : 'FAIL'} ${step.name.padEnd(9)} ${seconds.padStart(6)} s  ${result.note}`);
  return result;
}

/** One of our own checks, counted as one. */
function own({ problems, seen }: Verdict): Result {
  const failed = problems.length > 0;
  return {
    passed: failed ? 0 : 1,
    failed: failed ? 1 : 0,
    note: failed ? `${problems.length} problems` : seen,
    output: problems.join('\n'),
  };
}

/** A tool of others, counted as one; it is heard only when it fails. */
function tool(command: string, args: string[]): Result {
  const done = spawnSync(command, args, { cwd: root, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
  if (done.error) throw done.error;
  const failed = done.status !== 0;
  return { passed: failed ? 0 : 1, failed: failed ? 1 : 0, note: '', output: failed ? `${done.stdout}${done.stderr}`.trimEnd() : '' };
}
