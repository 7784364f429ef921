import { listVenueWarningsInput, venueWarningsView } from '@waymark/contracts';
import { visible } from '@waymark/database';
import { alias } from '@waymark/kit';
import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import { namesInReach } from '../persons/names-in-reach.ts';
import { sessions } from '../sessions/tables.ts';
import { defineRead, noSubject } from '../verbs/declaration.ts';
import { venueWarnings } from './tables.ts';

const others = alias(sessions, 'other_session');

/** Where someone the asker works with is booked so that she would meet whom she must not. For her side alone (S46). */
export const listVenueWarnings = defineRead({
  name: 'list-venue-warnings',
  summary: 'Bookings at which people who must not meet would meet.',
  permission: 'core.keep-apart.view',
  route: { method: 'GET', path: '/venue-warnings' },
  input: listVenueWarningsInput,
  output: venueWarningsView,
  sample: () => ({}),
  subject: noSubject,
  run: async ({ reader, actor, now }) => {
    const who = { staffId: actor.staffId, now };
    const rows = await reader.db
      .select({
        warningId: venueWarnings.id,
        personId: venueWarnings.personId,
        otherPersonId: venueWarnings.otherPersonId,
        kind: venueWarnings.kind,
        place: sessions.place,
        startsAt: sessions.startsAt,
        endsAt: sessions.endsAt,
        otherStartsAt: others.startsAt,
        otherEndsAt: others.endsAt,
        askedAt: venueWarnings.askedAt,
      })
      .from(venueWarnings)
      .innerJoin(sessions, eq(sessions.id, venueWarnings.sessionId))
      .innerJoin(others, eq(others.id, venueWarnings.otherSessionId))
      .where(and(isNull(venueWarnings.settledAt), gt(sessions.endsAt, now), visible(venueWarnings, who)))
      .orderBy(asc(sessions.startsAt), asc(venueWarnings.id));
    const names = await namesInReach(
      reader,
      who,
      rows.flatMap(({ personId, otherPersonId }) => [personId, otherPersonId]),
    );
    return {
      warnings: rows.map(({ personId, otherPersonId, ...row }) => ({
        ...row,
        personId,
        name: names.get(personId) ?? null,
        otherName: names.get(otherPersonId) ?? null,
      })),
    };
  },
  opened: (view) => ({
    records: view.warnings.map(({ warningId }) => warningId),
    persons: view.warnings.map(({ personId }) => personId),
  }),
});
