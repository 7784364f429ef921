import { AppError, addDays, dayOf } from '@waymark/contracts';
import { moveSession, previewMove, viewGroup } from '@waymark/core';
import type { Cast } from './cast.ts';
import type { StoryGroup } from './groups.ts';
import type { Stage } from './stage.ts';

/** The last evening of a group that is still to come moves by a day or two, since the hall is taken. */
export const planMovedSession = (stage: Stage, cast: Cast, { groupId }: StoryGroup): void =>
  stage.plan(addDays(stage.today, -1), '10:00', async () => {
    const actor = cast.coordinator.actor;
    const { sessions } = await stage.read(viewGroup, actor, { groupId });
    const last = sessions.findLast(({ enrolmentId, state }) => enrolmentId === null && state === 'planned');
    if (last === undefined) return;
    for (const later of [1, 2, 4, 5]) {
      const move = {
        ...{ sessionId: last.sessionId, day: addDays(dayOf(last.startsAt), later) },
        ...{ from: '18:30', to: '20:30', scope: 'this' },
      };
      const shown = await stage.read(previewMove, actor, move).catch(unlessRefused);
      if (shown === undefined || shown.alreadyBooked.length > 0) continue;
      const moves = shown.moves.map(({ sessionId, startsAt }) => ({ sessionId, startsAt }));
      const input = { ...move, why: 'The hall is let for a wedding that week', shown: moves };
      await stage.verb(moveSession, actor, input, shown.groupVersion);
      return;
    }
  });

/** A bank holiday on that day is no fault of the story: the next day is tried. */
const unlessRefused = (error: unknown): undefined => {
  if (!(error instanceof AppError)) throw error;
};
