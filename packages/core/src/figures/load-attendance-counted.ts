import { dayOf } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { asc, eq, lte } from 'drizzle-orm';
import { loadAttendance } from '../engagement/load-attendance.ts';
import { loadPauses } from '../engagement/load-pauses.ts';
import { policiesOf } from '../engagement/policy-of.ts';
import type { AttendanceFact } from '../engagement/rules/attendance-fact.ts';
import { type AttendanceSummary, isLadderSummary, summarise } from '../engagement/rules/summarise.ts';
import { enrolments } from '../enrolments/tables.ts';
import { persons } from '../persons/tables.ts';
import type { Programmes } from '../programmes/programmes.ts';
import type { AttendanceCounted } from './rules/figure-facts.ts';
import type { FigureWindow } from './rules/figure-window.ts';

/** Places read at once: their ids must fit into one statement. */
const atOnce = 500;

/** The sessions of every place within the window, counted by the one attendance rule (S32). */
export const loadAttendanceCounted = async (
  unit: Unit,
  programmes: Programmes,
  window: FigureWindow,
): Promise<AttendanceCounted[]> => {
  const places = await unit.db
    .select({
      enrolmentId: enrolments.id,
      offeringId: enrolments.offeringId,
      programmeId: enrolments.programmeId,
      programmeVersion: enrolments.programmeVersion,
      position: enrolments.position,
      bornOn: persons.dateOfBirth,
    })
    .from(enrolments)
    .innerJoin(persons, eq(persons.id, enrolments.personId))
    .where(lte(enrolments.from, window.to))
    .orderBy(asc(enrolments.id));
  const policies = policiesOf(programmes, places);
  const counted: AttendanceCounted[] = [];
  for (let at = 0; at < places.length; at += atOnce) {
    const some = places.slice(at, at + atOnce);
    const ids = some.map(({ enrolmentId }) => enrolmentId);
    const facts = await loadAttendance(unit.db, ids, {
      asAt: window.asAt,
      minutesNeededOf: (id) => policies.get(id)?.minutesNeeded ?? (() => null),
    });
    const pauses = await loadPauses(unit.db, ids, { asAt: window.asAt });
    for (const { enrolmentId, offeringId, position, bornOn } of some) {
      const policy = policies.get(enrolmentId);
      if (policy === undefined) throw new Error('A place has no policy');
      const own = { policy: policy.marks, pauses: pauses.get(enrolmentId) ?? [] };
      const summary = summarise(withinOf(facts.get(enrolmentId) ?? [], window), {
        asOf: window.asAt,
        position,
        bornOn,
        ...own,
      });
      counted.push({ offeringId, hasRate: isLadderSummary(summary), ...countsOf(summary) });
      if (isLadderSummary(summary) && summary.asChild !== null)
        counted.push({ offeringId, hasRate: false, ...countsOf(summary.asChild) });
    }
  }
  return counted;
};

const withinOf = (facts: readonly AttendanceFact[], { from }: FigureWindow): readonly AttendanceFact[] =>
  facts.filter((fact) => dayOf(fact.startsAt) >= from);

/** One person's counts; those before the eighteenth birthday are a child's and stand apart (S48). */
const countsOf = ({
  held,
  parts,
  notHeld,
}: Pick<AttendanceSummary, 'held' | 'parts' | 'notHeld'>): Omit<AttendanceCounted, 'offeringId' | 'hasRate'> => {
  return {
    held,
    seen: parts.seen,
    seenPart: parts['seen-part'],
    missed: parts.missed,
    cancelledInTime: parts['cancelled-in-time'],
    couldNotAttend: parts['could-not-attend'],
    notRecorded: parts['not-recorded'],
    notHeld: Object.values(notHeld).reduce((sum, count) => sum + count, 0),
  };
};
