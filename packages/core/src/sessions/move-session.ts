import { AppError, moveSessionInput, newId, sessionsMoved } from '@waymark/contracts';
import { eq } from 'drizzle-orm';
import { requireSeenIfBookedTwice } from '../bookings/find-booked-twice.ts';
import { judgeEnrolments } from '../engagement/judge-enrolments.ts';
import { type Move, planMove } from '../groups/rules/move-sessions.ts';
import { groups } from '../groups/tables.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { applyMoves } from './apply-moves.ts';
import { loadGroupToMove } from './load-move.ts';
import { sessionToPlan } from './session-to-plan.ts';
import { tellLeaders } from './tell-leaders.ts';
import { bookingsOfMoves } from './wanted-times.ts';

/**
 * Moves a session, or it and the rest, exactly as the preview showed it (S11): held sessions are frozen, nothing lands
 * in the past, and everyone who must know is told. 409 `preview-outdated` where the dates would be others by now.
 */
export const moveSession = defineVerb({
  name: 'move-session',
  summary: 'Moves a session of a group, or it and the rest.',
  permission: 'core.group.manage',
  route: { method: 'POST', path: '/sessions/:sessionId/move' },
  input: moveSessionInput,
  output: sessionsMoved,
  repeat: 'version',
  sample: (world) => ({
    sessionId: world.nextSessionId,
    day: '2026-03-09',
    from: '18:30',
    to: '20:30',
    scope: 'this',
    why: 'The hall is taken',
    shown: [{ sessionId: world.nextSessionId, startsAt: '2026-03-09T18:30:00.000Z' }],
  }),
  subject: (asked, { sessionId }) => sessionToPlan(asked, sessionId),
  run: async ({ unit, actor, now, ifMatch, about, subject, programmes }, input) => {
    const { sessionId, scope, why, shown, evenIfBooked, ...to } = input;
    const { groupId } = subject;
    const group = await loadGroupToMove(unit.db, programmes, groupId);
    if (ifMatch !== group.groupVersion) {
      throw new AppError('conflict', 'stale-version', {
        message: 'Someone has changed this group in the meantime',
        facts: { version: group.groupVersion, changedBy: 'another worker' },
      });
    }
    const { moves } = planMove({ ...group.request, sessionId, scope, to, now });
    requireAsShown(moves, shown);
    const booking = await bookingsOfMoves(unit.db, groupId, moves);
    await requireSeenIfBookedTwice(unit, booking, { ...actor, evenIfBooked });
    const actId = newId();
    const people = await applyMoves(unit, moves, { actId, groupId, why, by: actor.staffId });
    if (moves.length > 0) await tellLeaders(unit, { actId, groupId, sessionId, by: actor.staffId });
    const groupVersion = group.groupVersion + 1;
    await unit.db.update(groups).set({ version: groupVersion }).where(eq(groups.id, groupId));
    await judgeEnrolments(unit, programmes, [...people.values()]);
    about({ records: [actId, groupId, ...moves.map((move) => move.sessionId)], persons: [...people.keys()] });
    return { groupId, groupVersion, actId, moved: moves.length };
  },
});

const requireAsShown = (
  moves: readonly Move[],
  shown: readonly { readonly sessionId: string; readonly startsAt: string }[],
): void => {
  const words = (all: readonly { readonly sessionId: string; readonly startsAt: string }[]) =>
    all
      .map(({ sessionId, startsAt }) => `${sessionId} ${startsAt}`)
      .sort()
      .join();
  if (words(moves) === words(shown)) return;
  throw new AppError('conflict', 'preview-outdated', {
    message: 'The dates have changed since they were shown: look at them again',
  });
};
