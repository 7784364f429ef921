import { importKindLabels, newId, type StagedRecord } from '@waymark/contracts';
import { dayWords } from '../../engagement/rules/day-words.ts';
import { judgeMissingPlan } from '../rules/judge-missing-plan.ts';
import { meetings, noteIssue } from './note-issue.ts';
import { planIdentity } from './standing.ts';
import { type Batch, importedFact } from './writes.ts';

/** A known plan that the file no longer holds: noted with the day of the file, and never ended. */
export const applyMissing = ({ file, children, writes }: Batch, staged: StagedRecord, where: string): void => {
  const child = children.get(staged.councilChildId);
  const plan = child?.plans.get(planIdentity(staged.kind, staged.startsOn));
  const judged = judgeMissingPlan(plan, { source: file.kind, asAt: file.asAt, isCertain: staged.isCertain });
  if (child === undefined || plan === undefined || judged === 'nothing') return;
  if (judged === 'not-certain') {
    noteIssue(writes, { where, councilChildId: staged.councilChildId }, meetings.notCertain);
    writes.written.notWritten += 1;
    return;
  }
  const { planKey, absences } = plan;
  const earlier = absences.get(file.asAt) ?? null;
  writes.absences.push({
    ...importedFact(file, child.personId),
    id: newId(),
    // Stated again by another file of the same day, and now missing once more.
    supersedes: earlier,
    reason: earlier === null ? null : `Missing again from ${importKindLabels[file.kind]}, as at ${dayWords(file.asAt)}`,
    planKey,
    asAt: file.asAt,
    importRunId: file.importRunId,
    note: null,
  });
  writes.written.plansMissed += 1;
};
