import { describe, expect, it } from 'vitest';
import { addSteps, closingLine, tally } from './tally.mjs';

const file = (status: string, ...tests: readonly string[]) => ({
  status,
  assertionResults: tests.map((result) => ({ status: result })),
});

describe('the count of tests', () => {
  it('adds up every file', () => {
    const testResults = [file('passed', 'passed', 'pending', 'todo'), file('failed', 'failed', 'passed')];
    expect(tally({ testResults }, 1)).toEqual({ passed: 2, failed: 1, skipped: 2 });
  });

  it('takes a file that could not be loaded for one failure', () => {
    expect(tally({ testResults: [file('failed')] }, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('takes a run that ended badly without a failed test, or without a report, for one failure', () => {
    expect(tally({ testResults: [file('passed', 'passed')] }, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
    expect(tally(undefined, 137)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('counts each check beside the tests as one', () => {
    const steps = [{ code: 0 }, { code: 2 }, { code: 0 }];
    expect(addSteps({ passed: 5, failed: 0, skipped: 1 }, steps)).toEqual({ passed: 7, failed: 1, skipped: 1 });
  });

  it('ends in one line of a fixed form', () => {
    expect(closingLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
    expect(closingLine({ passed: 12, failed: 1, skipped: 3 })).toBe('12 passed, 1 failed, 3 skipped');
  });
});
