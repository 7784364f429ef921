/**
 * Counts the tests of a Vitest JSON report: `{ passed, failed, skipped }`. A file that could not be loaded is one
 * failure, and a run that ended badly without naming one is one too, so that `failed` is 0 only when all is well.
 */
export function tally(report, code) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const file of report?.testResults ?? []) {
    const before = counts.failed;
    for (const { status } of file.assertionResults) {
      if (status === 'passed') counts.passed += 1;
      else if (status === 'failed') counts.failed += 1;
      else counts.skipped += 1;
    }
    if (file.status === 'failed' && counts.failed === before) counts.failed += 1;
  }
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}

/** Adds the checks around the tests (format, types, …): one each. */
export function addSteps(counts, steps) {
  const failed = steps.filter(({ code }) => code !== 0).length;
  return { ...counts, passed: counts.passed + steps.length - failed, failed: counts.failed + failed };
}

/** The last line of `npm test`, alone on its line: `N passed, N failed`, with `, N skipped` where there are any. */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
