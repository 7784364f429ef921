import type { KeptImportIssue } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { eq } from 'drizzle-orm';
import type { RunInReach } from '../run-in-reach.ts';
import { importRuns, type RunNumbers } from '../tables.ts';
import type { Row } from './rows.ts';
import type { AppliedFile, Writes } from './writes.ts';

/** Issues of applying that are listed; those of reading have a list as long of their own. */
const mostIssues = 500;

/** What a confirmed run says of its file, and what applying it has come to so far. */
export const loadRunFile = async (unit: Unit, { importRunId }: RunInReach) => {
  const [run] = await unit.db
    .select({
      kind: importRuns.kind,
      asAt: importRuns.referenceDate,
      by: importRuns.confirmedBy,
      numbers: importRuns.counts,
      issues: importRuns.issues,
    })
    .from(importRuns)
    .where(eq(importRuns.id, importRunId));
  if (run === undefined || run.asAt === null || run.by === null || run.numbers.written === undefined) {
    throw new Error('A confirmed import has lost what it was confirmed with');
  }
  const { kind, asAt, by, issues } = run;
  const file: AppliedFile = { importRunId, kind, asAt, by, now: unit.now };
  return { file, issues, numbers: { ...run.numbers, written: run.numbers.written } };
};

type Applying = Awaited<ReturnType<typeof loadRunFile>>['numbers'];

/** The numbers of a run after some more of its rows. */
export const addWritten = (before: Applying, { written, issues }: Writes, rows: readonly Row[]): Applying => {
  const sum = { ...before.written };
  for (const [name, count] of Object.entries({ ...written, done: rows.length })) {
    if (isCount(name)) sum[name] += count;
  }
  return {
    ...before,
    written: sum,
    applyingIssues: (before.applyingIssues ?? 0) + issues.length,
    appliedThrough: rows.at(-1)?.position ?? before.appliedThrough,
  };
};

const isCount = (name: string): name is keyof NonNullable<RunNumbers['written']> => name !== 'rows';

/** The issues of a run with those found by applying some more, as many as are listed. */
export const addIssues = (before: readonly KeptImportIssue[], found: readonly KeptImportIssue[]): KeptImportIssue[] => {
  const room = mostIssues - before.filter((issue) => issue.found === 'applying').length;
  return [...before, ...found.slice(0, Math.max(0, room))];
};
