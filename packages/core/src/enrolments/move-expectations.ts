import type { Id, Position } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, asc, eq, gt, inArray, isNull } from 'drizzle-orm';
import { standingStatusAt } from '../sessions/standing-status.ts';
import { expectations, sessions } from '../sessions/tables.ts';
import { appendStatus } from '../status/record-status-of-mark.ts';
import type { SessionThere } from './rules/group-move.ts';

interface Moved {
  readonly enrolmentId: Id;
  readonly personId: Id;
  readonly enrolmentPosition: Position;
  readonly fromGroupId: Id;
  readonly toGroupId: Id;
}

/**
 * Expected no more at what the old group has still to hold, and expected at what the new one brings; one-to-one sessions
 * still to come go along. What has begun stays on its register. His partner's worker has it at that moment.
 */
export const moveExpectations = async (unit: Unit, moved: Moved, expected: readonly SessionThere[]): Promise<void> => {
  const { enrolmentId, personId, fromGroupId, toGroupId } = moved;
  const left = await leftBehind(unit, enrolmentId, fromGroupId);
  const ids = left.map(({ sessionId }) => sessionId);
  if (ids.length > 0) {
    await unit.db
      .update(expectations)
      .set({ to: unit.now })
      .where(and(eq(expectations.enrolmentId, enrolmentId), inArray(expectations.sessionId, ids)));
  }
  for (const { sessionId } of expected) await expectAt(unit, { enrolmentId, personId, sessionId });
  await unit.db
    .update(sessions)
    .set({ groupId: toGroupId })
    .where(and(eq(sessions.enrolmentId, enrolmentId), eq(sessions.state, 'planned'), gt(sessions.startsAt, unit.now)));
  const [next] = left;
  if (next !== undefined && moved.enrolmentPosition === 'person-causing-harm')
    await tellPartnerSide(unit, moved, next, expected[0] ?? next);
};

/** Sessions of the old group still to come at which the person was expected, in order of time. */
const leftBehind = async (unit: Unit, enrolmentId: Id, fromGroupId: Id) =>
  await unit.db
    .select({ sessionId: sessions.id, startsAt: sessions.startsAt })
    .from(expectations)
    .innerJoin(sessions, eq(sessions.id, expectations.sessionId))
    .where(
      and(
        eq(expectations.enrolmentId, enrolmentId),
        isNull(expectations.to),
        eq(sessions.groupId, fromGroupId),
        isNull(sessions.enrolmentId),
        gt(sessions.startsAt, unit.now),
      ),
    )
    .orderBy(asc(sessions.startsAt), asc(sessions.id));

/** Who moves back is expected again at the same session: one row a session and person. */
const expectAt = async (
  unit: Unit,
  { enrolmentId, personId, sessionId }: { readonly enrolmentId: Id; readonly personId: Id; readonly sessionId: Id },
): Promise<void> => {
  const again = await unit.db
    .update(expectations)
    .set({ to: null })
    .where(and(eq(expectations.sessionId, sessionId), eq(expectations.personId, personId)))
    .returning({ id: expectations.id });
  if (again.length > 0) return;
  await unit.db.insert(expectations).values({ personId, level: 'shared', sessionId, enrolmentId, from: unit.now });
};

const tellPartnerSide = async (
  unit: Unit,
  { personId, enrolmentId }: Moved,
  was: { readonly sessionId: Id },
  next: { readonly startsAt: string },
): Promise<void> => {
  const { sessionId } = was;
  const supersedes = await standingStatusAt(unit, sessionId, personId);
  await appendStatus(unit, {
    ...{ personId, enrolmentId, sessionId, supersedes },
    ...{ markId: null, kind: 'moved-by-us', at: next.startsAt },
  });
};
