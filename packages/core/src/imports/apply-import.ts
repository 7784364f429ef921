import { applyImportInput, type Id, importApplied, isStated } from '@waymark/contracts';
import { eq } from 'drizzle-orm';
import { defineVerb } from '../verbs/declaration.ts';
import { applyChild } from './apply/apply-child.ts';
import { applyMissing } from './apply/apply-missing.ts';
import { applyPlan } from './apply/apply-plan.ts';
import { loadChildren } from './apply/load-children.ts';
import { noteDeaths } from './apply/note-deaths.ts';
import { markApplied, nextRows, type Row } from './apply/rows.ts';
import { addIssues, addWritten, loadRunFile } from './apply/run-file.ts';
import { writeBatch } from './apply/write-batch.ts';
import { type Batch, noWrites } from './apply/writes.ts';
import { moveRun, requireState } from './move-run.ts';
import { runInReach } from './run-in-reach.ts';
import { importRuns } from './tables.ts';

const rowsAUnit = 200;

/**
 * Applies the next rows of a confirmed import in one unit, each held against what is known at that moment, so that a row
 * may be applied twice and a broken import goes on where it stopped. Answers how many remain; at none it is `applied`.
 */
export const applyImport = defineVerb({
  name: 'apply-import',
  summary: 'Applies the next rows of a confirmed import. Run by the system.',
  permission: 'core.system.run',
  route: { method: 'POST', path: '/system/imports/:importRunId/application' },
  input: applyImportInput,
  output: importApplied,
  repeat: 'natural',
  sample: (world) => ({ importRunId: world.importRunId }),
  subject: (asked, { importRunId }) => runInReach(asked, importRunId),
  run: async ({ unit, subject: run, about, programmes }, { importRunId, limit = rowsAUnit }) => {
    const { version, state } = run;
    if (state === 'applied') return { importRunId, state, version, applied: 0, remaining: 0 };
    requireState(run, ['confirmed'], 'applied');
    const before = await loadRunFile(unit, run);
    const rows = await nextRows(unit, importRunId, before.numbers.appliedThrough ?? 0, limit);
    const known = rows.map(({ staged }) => staged.councilChildId);
    const batch: Batch = { file: before.file, children: await loadChildren(unit.db, known), writes: noWrites() };
    for (const row of rows) applyRow(batch, row);
    await writeBatch(unit, before.file, batch.writes);
    await noteDeaths(unit, programmes, before.file, batch.writes);
    await markApplied(unit, rows);
    about(touchedBy(batch, importRunId));

    const numbers = addWritten(before.numbers, batch.writes, rows);
    const set = { counts: numbers, issues: addIssues(before.issues, batch.writes.issues) };
    const remaining = rows.length < limit ? 0 : numbers.written.rows - numbers.written.done;
    if (remaining === 0) {
      const moved = await moveRun(unit, run, 'applied', { ...set, appliedAt: unit.now });
      return { ...moved, applied: rows.length, remaining };
    }
    await unit.db.update(importRuns).set(set).where(eq(importRuns.id, importRunId));
    return { importRunId, state, version, applied: rows.length, remaining };
  },
});

const applyRow = (batch: Batch, { where, change, staged }: Row): void => {
  if (change === 'no-longer-in-file') applyMissing(batch, staged, where);
  if (!isStated(change) || staged.plan === null || staged.child === null) return;
  const child = applyChild(batch, staged.child, { where, councilChildId: staged.councilChildId });
  applyPlan(batch, child, staged, staged.plan, where);
};

/** The facts that were written, and everyone whose record was held against the file. */
const touchedBy = ({ writes, children }: Batch, importRunId: Id) => ({
  records: [importRunId, ...[...writes.plans, ...writes.absences].flatMap(({ id }) => id ?? [])],
  persons: [...children.values()].map(({ personId }) => personId),
});
