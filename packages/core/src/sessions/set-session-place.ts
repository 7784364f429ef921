import { AppError, sessionPlaceSet, setSessionPlaceInput } from '@waymark/contracts';
import { eq } from 'drizzle-orm';
import { requireSeenIfBookedTwice } from '../bookings/find-booked-twice.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { sessionToPlan } from './session-to-plan.ts';
import { sessions } from './tables.ts';

/** Says that the place of a session cannot be used, or sets another; a session without a place waits for one. */
export const setSessionPlace = defineVerb({
  name: 'set-session-place',
  summary: 'Sets the place of a session, or says that it cannot be used.',
  permission: 'core.session.cancel',
  route: { method: 'PUT', path: '/sessions/:sessionId/place' },
  input: setSessionPlaceInput,
  output: sessionPlaceSet,
  repeat: 'version',
  sample: (world) => ({ sessionId: world.nextSessionId, place: 'St Mark’s Hall' }),
  subject: (asked, { sessionId }) => sessionToPlan(asked, sessionId),
  run: async ({ unit, actor, ifMatch, now, about, subject: session }, { sessionId, place, evenIfBooked }) => {
    if (ifMatch !== session.version) {
      throw new AppError('conflict', 'stale-version', {
        message: 'Someone has changed this session in the meantime',
        facts: { version: session.version, state: session.state, changedBy: 'another worker' },
      });
    }
    if (session.state !== 'planned' || session.startsAt <= now)
      throw new AppError('conflict', 'session-frozen', { message: 'A session that has begun stays where it was' });
    const { startsAt, endsAt, offeringId, mode } = session;
    const wanted = mode === 'in-person' ? [{ startsAt, endsAt, place, staffIds: [] }] : [];
    const booking = { offeringId, wanted, exceptSessionId: sessionId };
    await requireSeenIfBookedTwice(unit, booking, { ...actor, evenIfBooked });
    const version = session.version + 1;
    const change = place === null ? { placeWithdrawnAt: now } : { place, placeWithdrawnAt: null };
    await unit.db
      .update(sessions)
      .set({ ...change, version })
      .where(eq(sessions.id, sessionId));
    about({ records: [sessionId], persons: [] });
    return { sessionId, version };
  },
});
