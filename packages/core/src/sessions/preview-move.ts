import { type MovePreview, movePreview, previewMoveInput } from '@waymark/contracts';
import { findBookedTwice } from '../bookings/find-booked-twice.ts';
import { type MovePlan, planMove } from '../groups/rules/move-sessions.ts';
import { defineRead } from '../verbs/declaration.ts';
import { loadGroupToMove, type NamedSession } from './load-move.ts';
import { sessionToPlan } from './session-to-plan.ts';
import { toldOfChange } from './told-of-change.ts';
import { bookingsOfMoves } from './wanted-times.ts';

/** What moving a session would move, what stays and why, and who would be told; nothing is written. */
export const previewMove = defineRead({
  name: 'preview-move',
  summary: 'What moving a session would bring.',
  permission: 'core.group.manage',
  route: { method: 'POST', path: '/sessions/:sessionId/move-preview' },
  input: previewMoveInput,
  output: movePreview,
  sample: (world) => ({
    sessionId: world.nextSessionId,
    day: '2026-03-09',
    from: '18:30',
    to: '20:30',
    scope: 'this-and-rest',
  }),
  subject: (asked, { sessionId }) => sessionToPlan(asked, sessionId),
  run: async ({ reader, actor, now, subject: session, programmes }, { sessionId, scope, ...to }) => {
    const who = { staffId: actor.staffId, now };
    const group = await loadGroupToMove(reader.db, programmes, session.groupId, who);
    const plan = planMove({ ...group.request, sessionId, scope, to, now });
    const booking = await bookingsOfMoves(reader.db, session.groupId, plan.moves);
    return {
      groupVersion: group.groupVersion,
      moves: namedMoves(plan, group.sessions),
      stays: plan.stays.map((stay) => ({ ...stay, ...titleOf(stay.sessionId, group.sessions) })),
      skipped: [...plan.skipped],
      alreadyBooked: await findBookedTwice(reader.db, booking, who),
      told: await toldOfChange(
        reader.db,
        session.groupId,
        plan.moves.map((move) => move.sessionId),
        who,
      ),
    };
  },
  opened: (view) => ({ records: [], persons: view.told.people.map(({ personId }) => personId) }),
});

const titleOf = (sessionId: string, sessions: readonly NamedSession[]) => {
  const found = sessions.find((session) => session.sessionId === sessionId);
  return { title: found?.title ?? '', startsAt: found?.startsAt ?? '' };
};

/** The moves of a plan with the titles of their sessions. */
export const namedMoves = ({ moves }: MovePlan, sessions: readonly NamedSession[]): MovePreview['moves'] =>
  moves.map(({ sessionId, number, was, startsAt, endsAt }) => ({
    sessionId,
    number,
    title: titleOf(sessionId, sessions).title,
    was: { startsAt: was.startsAt, endsAt: was.endsAt },
    startsAt,
    endsAt,
  }));
