import { AppError, type CancelPreview, cancelPreview, previewCancelInput } from '@waymark/contracts';
import { defineRead } from '../verbs/declaration.ts';
import { type GroupToMove, loadGroupToMove } from './load-move.ts';
import { planMakingUp } from './make-up-session.ts';
import { namedMoves } from './preview-move.ts';
import { sessionToPlan } from './session-to-plan.ts';
import { toldOfChange } from './told-of-change.ts';

/** What cancelling a session would bring: who is told, and when its content would be held instead. */
export const previewCancel = defineRead({
  name: 'preview-cancel',
  summary: 'What cancelling a session would bring.',
  permission: 'core.session.cancel',
  route: { method: 'GET', path: '/sessions/:sessionId/cancel-preview' },
  input: previewCancelInput,
  output: cancelPreview,
  sample: (world) => ({ sessionId: world.nextSessionId }),
  subject: (asked, { sessionId }) => sessionToPlan(asked, sessionId),
  run: async ({ reader, actor, now, subject: session, programmes }, { sessionId }) => {
    const who = { staffId: actor.staffId, now };
    const group = await loadGroupToMove(reader.db, programmes, session.groupId, who);
    return {
      told: await toldOfChange(reader.db, session.groupId, [sessionId], who),
      madeUp: session.state === 'planned' ? madeUpOf(group, sessionId, now) : null,
    };
  },
  opened: (view) => ({ records: [], persons: view.told.people.map(({ personId }) => personId) }),
});

const madeUpOf = (group: GroupToMove, sessionId: string, now: string): CancelPreview['madeUp'] => {
  try {
    const { startsAt, endsAt, rest } = planMakingUp(group, sessionId, now);
    return { startsAt, endsAt, moves: namedMoves(rest, group.sessions), skipped: [...rest.skipped] };
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
};
