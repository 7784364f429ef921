import { AppError, askedForAnotherPlace, askForAnotherPlaceInput } from '@waymark/contracts';
import { visible } from '@waymark/database';
import { oneMore } from '@waymark/kit';
import { and, eq, isNull } from 'drizzle-orm';
import { sessions } from '../sessions/tables.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { venueWarnings } from './tables.ts';

/**
 * Takes the place of his session away: his side reads that the place cannot be used at that time, in the same words and
 * by the same mark and change of version as for a flooded hall, without who said so or why (S46). Where both are in one session nothing of that
 * kind is done: 409 `same-session`, someone must speak to the manager.
 */
export const askForAnotherPlace = defineVerb({
  name: 'ask-for-another-place',
  summary: 'Asks that the other session be held elsewhere or at another time.',
  permission: 'core.keep-apart.view',
  route: { method: 'POST', path: '/venue-warnings/:warningId/ask' },
  input: askForAnotherPlaceInput,
  output: askedForAnotherPlace,
  repeat: 'natural',
  sample: (world) => ({ warningId: world.venueWarningId }),
  subject: async ({ handle, actor, now }, { warningId }) => {
    const [row] = await handle.db
      .select({
        personId: venueWarnings.personId,
        kind: venueWarnings.kind,
        otherSessionId: venueWarnings.otherSessionId,
        askedAt: venueWarnings.askedAt,
      })
      .from(venueWarnings)
      .where(
        and(
          eq(venueWarnings.id, warningId),
          isNull(venueWarnings.settledAt),
          visible(venueWarnings, { staffId: actor.staffId, now }),
        ),
      );
    return row;
  },
  run: async ({ unit, actor, now, about, subject: warning }, { warningId }) => {
    about({ records: [warningId], persons: [warning.personId] });
    if (warning.askedAt !== null) return { warningId, askedAt: warning.askedAt };
    if (warning.kind === 'same-session') {
      throw new AppError('conflict', 'same-session', {
        message: 'Both are in one session: speak to the manager of the programme',
      });
    }
    await unit.db
      .update(sessions)
      .set({ placeWithdrawnAt: now, version: oneMore(sessions.version) })
      .where(and(eq(sessions.id, warning.otherSessionId), eq(sessions.state, 'planned')));
    await unit.db
      .update(venueWarnings)
      .set({ askedAt: now, askedBy: actor.staffId })
      .where(eq(venueWarnings.id, warningId));
    return { warningId, askedAt: now };
  },
});
