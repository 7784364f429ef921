import type { Id } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { reconcileAlerts } from '../alerts/reconcile-alerts.ts';
import { childrenConnectedTo, harmedBy } from '../families/connected.ts';
import type { Programmes } from '../programmes/programmes.ts';
import { loadExtraHolidays } from '../settings/extra-holidays.ts';
import { completionOf, loadPlannedItems } from './completion-of.ts';
import { loadAttendance } from './load-attendance.ts';
import {
  childrenOnPlan,
  type EnrolmentRow,
  loadAttempts,
  loadEnrolments,
  loadFirstSessions,
  loadHappenings,
} from './load-ladder-facts.ts';
import { loadPauses } from './load-pauses.ts';
import { type EnrolmentPolicy, policiesOf } from './policy-of.ts';
import type { AttendanceFact, Pause } from './rules/attendance-fact.ts';
import { countFacts } from './rules/count-facts.ts';
import { judge } from './rules/judge.ts';
import { summarise } from './rules/summarise.ts';
import { writeSummaries } from './write-summaries.ts';

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
  const rows = await loadEnrolments(db, enrolmentIds);
  const policies = policiesOf(programmes, rows);
  const policyOfRow = (row: EnrolmentRow): EnrolmentPolicy => {
    const policy = policies.get(row.enrolmentId);
    if (policy === undefined) throw new Error('An enrolment has no policy');
    return policy;
  };
  const attendance = await loadAttendance(db, enrolmentIds, {
    asAt: now,
    minutesNeededOf: (id) => policies.get(id)?.minutesNeeded ?? (() => null),
  });
  const pauses = await loadPauses(db, enrolmentIds, { asAt: now });
  await writeSummaries(
    unit,
    rows.map((row) => ({
      row,
      summary: summaryOf(
        row,
        policyOfRow(row),
        attendance.get(row.enrolmentId) ?? [],
        pauses.get(row.enrolmentId) ?? [],
        now,
      ),
    })),
  );
  const people = rows.map((row) => row.personId);
  const children = await childrenConnectedTo(db, people, now);
  const harmed = await harmedBy(db, people);
  const onPlan = await childrenOnPlan(db, [...children.values()].flat(), now);
  const attempts = await loadAttempts(db, enrolmentIds);
  const happenings = await loadHappenings(db, rows);
  const planned = await loadPlannedItems(db, enrolmentIds, now);
  const extraHolidays = await loadExtraHolidays(db);
  const first = await loadFirstSessions(db, enrolmentIds);
  for (const row of rows) {
    const policy = policyOfRow(row);
    const { ladder, marks } = policy;
    const own = attendance.get(row.enrolmentId) ?? [];
    const paused = pauses.get(row.enrolmentId) ?? [];
    const counted = countFacts(own, { asOf: now, position: row.position, policy: marks, pauses: paused });
    const connected = children.get(row.personId) ?? [];
    const reached = judge(
      { ladder, marks, extraHolidays },
      {
        personId: row.personId,
        enrolmentId: row.enrolmentId,
        position: row.position,
        hasChildOnPlan: connected.some((child) => onPlan.has(child)),
        placeFrom: row.from,
        firstSessionOn: first.get(row.enrolmentId) ?? null,
        closedAt: row.endedAt,
        attendance: own,
        pauses: paused,
        happenings: happenings.get(row.enrolmentId) ?? [],
        attempts: attempts.get(row.enrolmentId) ?? [],
        completion: completionOf(policy, counted, planned.get(row.enrolmentId) ?? [], now),
      },
      now,
    );
    await reconcileAlerts(unit, reached, {
      enrolment: row,
      children: connected,
      harmed: harmed.get(row.personId) ?? [],
    });
  }
};

const summaryOf = (
  row: EnrolmentRow,
  policy: EnrolmentPolicy,
  facts: readonly AttendanceFact[],
  pauses: readonly Pause[],
  asOf: string,
) => summarise(facts, { asOf, position: row.position, policy: policy.marks, pauses });
