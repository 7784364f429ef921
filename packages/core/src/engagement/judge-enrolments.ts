import type { Id, Instant } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { knownAlertsOf } from '../alerts/known-alerts.ts';
import { isUnknown, reconcileAlerts } from '../alerts/reconcile-alerts.ts';
import { childrenConnectedTo, harmedBy } from '../families/connected.ts';
import type { Programmes } from '../programmes/programmes.ts';
import { loadExtraHolidays } from '../settings/extra-holidays.ts';
import { completionOf } from './completion-of.ts';
import { type EnrolmentHistory, loadHistories } from './load-history.ts';
import { childrenOnPlan, type EnrolmentRow, loadAttempts, loadEnrolments } from './load-ladder-facts.ts';
import { loadPauses } from './load-pauses.ts';
import { type EnrolmentPolicy, policyOf } from './policy-of.ts';
import type { Pause } from './rules/attendance-fact.ts';
import { type CountedFact, countFacts } from './rules/count-facts.ts';
import { judgeCounted, type ReachedRung } from './rules/judge.ts';
import type { Attempt, Happening } from './rules/ladder-facts.ts';
import { summariseCounted } from './rules/summarise.ts';
import { writeSummaries } from './write-summaries.ts';

/** An enrolment with all that is read of it before it is judged. */
interface Case {
  readonly row: EnrolmentRow;
  readonly policy: EnrolmentPolicy;
  readonly history: EnrolmentHistory;
  readonly pauses: readonly Pause[];
  readonly counted: readonly CountedFact[];
}

/**
 * Reads enrolments anew after their facts changed: stores each summary, raises the rungs reached and withdraws those
 * that rest on a corrected fact. In the same unit as the change, so that the second miss and its notice are one (S22).
 */
export const judgeEnrolments = async (
  unit: Unit,
  programmes: Programmes,
  enrolmentIds: readonly Id[],
): Promise<void> => {
  if (enrolmentIds.length === 0) return;
  const { db, now } = unit;
  const cases = await loadCases(unit, programmes, enrolmentIds);
  await writeSummaries(
    unit,
    cases.map(({ row, policy, counted }) => ({
      row,
      summary: summariseCounted(counted, {
        asOf: now,
        position: row.position,
        bornOn: row.bornOn,
        policy: policy.marks,
      }),
    })),
  );
  const people = cases.map(({ row }) => row.personId);
  const children = await childrenConnectedTo(db, people, now);
  const onPlan = await childrenOnPlan(unit, [...children.values()].flat(), now);
  const attempts = await loadAttempts(unit, enrolmentIds);
  const extraHolidays = await loadExtraHolidays(db);
  const known = await knownAlertsOf(unit, enrolmentIds);
  const judged = cases.map((found) => {
    const { enrolmentId, personId } = found.row;
    const connected = children.get(personId) ?? [];
    const hasChildOnPlan = connected.some((child) => onPlan.has(child));
    const hasOtherChild = connected.some((child) => !onPlan.has(child));
    const context = {
      hasChildOnPlan,
      hasOtherChild,
      attempts: attempts.get(enrolmentId) ?? [],
      extraHolidays,
      asOf: now,
    };
    const reached = rungsOf(found, context);
    return { row: found.row, connected, reached, known: known.get(enrolmentId) ?? [] };
  });
  const raising = judged.filter((one) => one.reached.some(isUnknown(one.known)));
  const harmed = await harmedBy(
    db,
    raising.map(({ row }) => row.personId),
  );
  for (const { row, connected, reached, known } of judged) {
    const circle = { enrolment: row, children: connected, onPlan, harmed: harmed.get(row.personId) ?? [] };
    await reconcileAlerts(unit, reached, known, circle);
  }
};

const loadCases = async (unit: Unit, programmes: Programmes, enrolmentIds: readonly Id[]): Promise<Case[]> => {
  const { db, now } = unit;
  const rows = (await loadEnrolments(unit, enrolmentIds)).map((row) => ({ row, policy: policyOf(programmes, row) }));
  const asked = rows.map(({ row: { enrolmentId, personId }, policy: { minutesNeeded } }) => ({
    enrolmentId,
    personId,
    minutesNeeded,
  }));
  const histories = await loadHistories(unit, asked, now);
  const pauses = await loadPauses(db, enrolmentIds, { asAt: now });
  return rows.flatMap(({ row, policy }) => {
    const history = histories.get(row.enrolmentId);
    if (history === undefined) return [];
    const own = pauses.get(row.enrolmentId) ?? [];
    const options = { asOf: now, position: row.position, bornOn: row.bornOn, policy: policy.marks, pauses: own };
    return [{ row, policy, history, pauses: own, counted: countFacts(history.attendance, options) }];
  });
};

const rungsOf = (
  { row, policy, history, pauses, counted }: Case,
  context: {
    readonly hasChildOnPlan: boolean;
    readonly hasOtherChild: boolean;
    readonly attempts: readonly Attempt[];
    readonly extraHolidays: readonly string[];
    readonly asOf: Instant;
  },
): readonly ReachedRung[] => {
  const { ladder, marks } = policy;
  const { hasChildOnPlan, hasOtherChild, attempts, extraHolidays, asOf } = context;
  return judgeCounted(
    { ladder, marks, extraHolidays },
    {
      personId: row.personId,
      enrolmentId: row.enrolmentId,
      position: row.position,
      bornOn: row.bornOn,
      hasChildOnPlan,
      hasOtherChild,
      placeFrom: row.from,
      firstSessionOn: history.firstSessionOn,
      closedAt: row.endedAt,
      pauses,
      happenings: [...history.happenings, ...exclusionOf(row)],
      attempts,
      completion: completionOf(policy, counted, history.planned, asOf),
    },
    counted,
    asOf,
  );
};

const exclusionOf = ({ enrolmentId, exitKind, endedAt }: EnrolmentRow): readonly Happening[] =>
  exitKind === 'excluded' && endedAt !== null ? [{ id: enrolmentId, at: endedAt, kind: 'excluded' }] : [];
