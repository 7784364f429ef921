import type { MarkInput } from '@waymark/contracts';
import { type Db, statement, type Unit } from '@waymark/database';
import { eq, sql } from 'drizzle-orm';
import { reviewChase } from '../chases/review-chase.ts';
import { judgeEnrolments } from '../engagement/judge-enrolments.ts';
import { markStarted } from '../enrolments/mark-started.ts';
import { reviewStart } from '../enrolments/review-start.ts';
import type { Programmes } from '../programmes/programmes.ts';
import type { SessionInReach } from '../sessions/session-in-reach.ts';
import { sessions } from '../sessions/tables.ts';
import { recordStatusOfMark, standingStatusOf } from '../status/record-status-of-mark.ts';
import type { ExpectedPerson } from './expected-people.ts';
import { isSeenCode } from './is-seen-code.ts';

const setHeld = statement((db: Db) =>
  db
    .update(sessions)
    .set({ state: 'held' })
    .where(eq(sessions.id, sql.placeholder('sessionId')))
    .prepare(),
);

/** A mark that was written, and whose it is. */
export interface MarkedPerson {
  readonly mark: MarkInput;
  readonly person: ExpectedPerson;
}

/**
 * What marks bring with them: the session is held, the place has started, the partner's worker may know, an unfinished
 * register is chased no longer, and each place is judged anew.
 */
export const followMarks = async (
  unit: Unit,
  programmes: Programmes,
  session: SessionInReach,
  touched: readonly MarkedPerson[],
): Promise<void> => {
  const hasBegun = touched.some(({ mark }) => isSeenCode(mark.code)) && session.startsAt <= unit.now;
  if (hasBegun && session.state === 'planned') {
    await setHeld(unit).execute({ sessionId: session.sessionId });
  }
  const standing = await standingStatusOf(unit, session.sessionId);
  for (const { mark, person } of touched) {
    if (mark.supersedes !== undefined) await reviewStart(unit, person.enrolmentId);
    else if (isSeenCode(mark.code) && person.startedAt === null) {
      await markStarted(unit, person.enrolmentId, session.startsAt);
    }
    await recordStatusOfMark(unit, { mark, person, session, standing: standing.get(person.personId) ?? [] });
  }
  if (session.endsAt <= unit.now) await reviewChase(unit, session.sessionId);
  await judgeEnrolments(unit, programmes, [...new Set(touched.map(({ person }) => person.enrolmentId))]);
};
