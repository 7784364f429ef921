import { dayOf, isLadderPosition } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { asc, lte } from 'drizzle-orm';
import { loadAttendance } from '../engagement/load-attendance.ts';
import { loadPauses } from '../engagement/load-pauses.ts';
import { policiesOf } from '../engagement/policy-of.ts';
import type { AttendanceFact, Pause } from '../engagement/rules/attendance-fact.ts';
import { summarise } from '../engagement/rules/summarise.ts';
import { enrolments } from '../enrolments/tables.ts';
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
    })
    .from(enrolments)
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
    for (const { enrolmentId, offeringId, position } of some) {
      const policy = policies.get(enrolmentId);
      if (policy === undefined) throw new Error('A place has no policy');
      const options = { asOf: window.asAt, position, policy: policy.marks, pauses: pauses.get(enrolmentId) ?? [] };
      counted.push({
        offeringId,
        hasRate: isLadderPosition(position),
        ...countsOf(withinOf(facts.get(enrolmentId) ?? [], window), options),
      });
    }
  }
  return counted;
};

const withinOf = (facts: readonly AttendanceFact[], { from }: FigureWindow): readonly AttendanceFact[] =>
  facts.filter((fact) => dayOf(fact.startsAt) >= from);

type Options = Parameters<typeof summarise>[1] & { readonly pauses: readonly Pause[] };

const countsOf = (
  facts: readonly AttendanceFact[],
  options: Options,
): Omit<AttendanceCounted, 'offeringId' | 'hasRate'> => {
  const { held, parts, notHeld } = summarise(facts, options);
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
