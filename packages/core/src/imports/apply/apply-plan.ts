import { type Day, newId, type StagedPlanRecord, type StagedRecord } from '@waymark/contracts';
import { judgeStatedPlan } from '../rules/judge-stated-plan.ts';
import { meetings, noteIssue } from './note-issue.ts';
import { type ChildOnRecord, type PlanOnRecord, planIdentity } from './standing.ts';
import { type Batch, importedFact } from './writes.ts';

type Identity = Pick<StagedRecord, 'councilChildId' | 'kind' | 'startsOn'>;
type PlanFields = Pick<PlanOnRecord, 'endsOn' | 'initialCategory' | 'latestCategory' | 'previousPlans'>;

/** A plan that the file states: appended, superseded with a reason, or left; idempotent on child, kind and start. */
export const applyPlan = (
  batch: Batch,
  child: ChildOnRecord,
  identity: Identity,
  stated: StagedPlanRecord,
  where: string,
): void => {
  const { file, writes } = batch;
  const place = { where, councilChildId: identity.councilChildId };
  const refusal = refusalOf(child, identity);
  if (refusal !== undefined) {
    noteIssue(writes, place, refusal);
    writes.written.notWritten += 1;
    return;
  }
  const standing = child.plans.get(planIdentity(identity.kind, identity.startsOn));
  const judged = judgeStatedPlan(stated, standing, file);
  if (judged.outcome === 'nothing' || judged.outcome === 'known-is-newer') return;
  if (judged.outcome === 'add-reviews') {
    if (standing !== undefined) keep(batch, child, identity, addReviews(batch, child, standing, judged.reviews));
    return;
  }
  const { fields, reviews } = judged;
  const reason = judged.outcome === 'supersede' ? judged.reason : null;
  const plan = appendPlan(batch, child, identity, { standing, fields, reason });
  keep(batch, child, identity, addReviews(batch, child, plan, reviews));
  if (judged.outcome === 'create') writes.written.plansCreated += 1;
  else if (judged.isChanged) writes.written.plansUpdated += 1;
  else writes.written.plansRestated += 1;
  const isNews = judged.outcome === 'create' || judged.isChanged;
  if (isNews && overlapsAnother(child, plan)) noteIssue(writes, place, meetings.overlap);
};

const refusalOf = ({ child, correctedStarts }: ChildOnRecord, { kind, startsOn }: Identity) => {
  if (child.diedOn !== null && child.diedOn < startsOn) return meetings.afterDeath;
  return correctedStarts.has(planIdentity(kind, startsOn)) ? meetings.startCorrected : undefined;
};

const appendPlan = (
  { file, writes }: Batch,
  { personId }: ChildOnRecord,
  { kind, startsOn }: Identity,
  fact: { readonly standing: PlanOnRecord | undefined; readonly fields: PlanFields; readonly reason: string | null },
): PlanOnRecord => {
  const { standing, fields, reason } = fact;
  const factId = newId();
  const planKey = standing?.planKey ?? factId;
  const source = { source: file.kind, asAt: file.asAt };
  writes.plans.push({
    ...importedFact(file, personId),
    ...source,
    ...fields,
    id: factId,
    supersedes: standing?.factId ?? null,
    reason,
    planKey,
    kind,
    startsOn,
    importRunId: file.importRunId,
  });
  const { reviews, absences } = standing ?? { reviews: new Set<Day>(), absences: new Map() };
  return {
    ...fields,
    ...source,
    planKey,
    factId,
    kind,
    startsOn,
    reviews,
    absences,
    isMissed: false,
    missedAsAt: null,
  };
};

const addReviews = (
  { file, writes }: Batch,
  { personId }: ChildOnRecord,
  plan: PlanOnRecord,
  days: readonly Day[],
): PlanOnRecord => {
  for (const on of days) {
    writes.reviews.push({
      ...importedFact(file, personId),
      supersedes: null,
      reason: null,
      planKey: plan.planKey,
      on,
      source: file.kind,
    });
  }
  writes.written.reviewsAdded += days.length;
  return { ...plan, reviews: new Set([...plan.reviews, ...days]) };
};

const keep = (
  { children }: Batch,
  child: ChildOnRecord,
  { councilChildId, kind, startsOn }: Identity,
  plan: PlanOnRecord,
) => children.set(councilChildId, { ...child, plans: new Map(child.plans).set(planIdentity(kind, startsOn), plan) });

/**
 * Two plans of one kind never stand at the same time (DfE rules 8935 and 8940). The file was held against itself when it
 * was read, and what it does not state again is missed, so this looks at plans from elsewhere and from newer files.
 */
const overlapsAnother = ({ plans }: ChildOnRecord, plan: PlanOnRecord): boolean =>
  [...plans.values()].some(
    (other) =>
      other.kind === plan.kind &&
      (other.source !== plan.source || other.asAt > plan.asAt) &&
      (other.endsOn === null || other.endsOn > plan.startsOn) &&
      (plan.endsOn === null || other.startsOn < plan.endsOn),
  );
