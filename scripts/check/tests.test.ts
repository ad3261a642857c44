import { expect, test } from 'vitest';
import { tally } from './tests.ts';

const file = (status: string, ...tests: string[]) => ({
  name: 'a.test.ts',
  status,
  message: '',
  assertionResults: tests.map((one) => ({ status: one })),
});

test('each test counts once', () => {
  expect(tally({ testResults: [file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed')] }, 1, false)).toMatchObject({
    passed: 3,
    failed: 1,
  });
});

test('a file that could not be loaded is a failure', () => {
  expect(tally({ testResults: [file('failed')] }, 1, false)).toMatchObject({ passed: 0, failed: 1 });
});

test('a skipped journey is a failure, and so is a run without tests', () => {
  expect(tally({ testResults: [file('passed', 'passed', 'pending')] }, 0, true)).toMatchObject({ passed: 1, failed: 1 });
  expect(tally({ testResults: [] }, 0, true)).toMatchObject({ passed: 0, failed: 1 });
});

test('an error outside the tests is a failure', () => {
  expect(tally({ testResults: [file('passed', 'passed')] }, 1, false)).toMatchObject({ passed: 1, failed: 1 });
});
