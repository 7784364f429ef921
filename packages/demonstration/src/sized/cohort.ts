import { addDays, type Day, type MarkCode } from '@waymark/contracts';
import type { Chance } from '../random.ts';
import type { Course } from './course.ts';
import { drawOutcome, type Outcome } from './funnel.ts';
import { drawShape, type HouseholdShape } from './people.ts';

/** One family's way from referral to the end of it. */
export interface CasePlan {
  readonly number: number;
  readonly shape: HouseholdShape;
  readonly outcome: Outcome;
  readonly openedOn: Day;
  readonly receivedOn: Day;
  readonly assessedFrom: Day;
  readonly decidedOn: Day;
  readonly offeredOn: Day;
  /** What is recorded at the session of this number. */
  readonly markAt: (session: number) => MarkCode;
  /** The last session he came to; after three more the place ends. */
  readonly lastCome: number;
}

/** A group with everyone who was referred in time for it. */
export interface CohortPlan {
  readonly startsOn: Day;
  readonly cases: readonly CasePlan[];
}

/** Comes, now and then late, and is away no more often than the programme lets pass. */
const completes = (chance: Chance, { sessions, mandatory, missable }: Course): CasePlan['markAt'] => {
  const away = new Map<number, MarkCode>();
  for (const code of ['could-not-attend', 'absent-no-contact', 'cancelled'] as const) {
    const session = chance.between(2, sessions);
    if (away.size < missable && !mandatory.has(session) && chance.next() < 0.6) away.set(session, code);
  }
  const late = chance.between(2, sessions * 3);
  return (session) => away.get(session) ?? (session === late ? 'attended-late' : 'attended');
};

/** Comes until a session, with a miss before it here and there, and then no more. */
const leavesAfter = (chance: Chance, { sessions }: Course, last: number): CasePlan['markAt'] => {
  const missed = chance.between(2, sessions);
  const isUnengaged = chance.next() < 0.2;
  return (session) => {
    if (session > last) return 'absent-no-contact';
    if (session === missed && session !== last) return 'could-not-attend';
    return isUnengaged && session === last ? 'attended-not-engaged' : 'attended';
  };
};

const planCase = (chance: Chance, course: Course, number: number, startsOn: Day): CasePlan => {
  const outcome = drawOutcome(chance);
  const receivedOn = addDays(startsOn, -chance.between(46, 120));
  const assessedFrom = addDays(receivedOn, chance.between(1, 6));
  const { sessions } = course;
  const last = chance.between(Math.ceil(sessions * 0.4), Math.floor(sessions * 0.82));
  const lastCome = outcome === 'completed' ? sessions : last;
  return {
    number,
    shape: drawShape(chance),
    outcome,
    openedOn: addDays(receivedOn, -chance.between(4, 20)),
    receivedOn,
    assessedFrom,
    decidedOn: addDays(assessedFrom, chance.between(5, 16)),
    offeredOn: addDays(startsOn, -chance.between(12, 15)),
    markAt: outcome === 'completed' ? completes(chance, course) : leavesAfter(chance, course, lastCome),
    lastCome,
  };
};

/** Plans so many referrals to one group. */
export const planCohort = (chance: Chance, course: Course, startsOn: Day, referrals: number): CohortPlan => ({
  startsOn,
  cases: Array.from({ length: referrals }, (_, index) => planCase(chance, course, index + 1, startsOn)),
});
