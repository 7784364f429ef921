import { newId } from '@waymark/contracts';
import { asc, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { defineVerb, noSubject } from '../verbs/declaration.ts';
import { bookedPairs } from './pairs-apart.ts';
import { wouldMeet } from './rules/would-meet.ts';
import { venueWarnings } from './tables.ts';

/**
 * Every few minutes: warns the side of the person who is to be protected where both are booked so that they would meet,
 * and settles a warning once they would not (S46). It runs by the clock and never within an act of the other side, whose
 * answers, refusals and times to answer therefore say nothing.
 */
export const watchVenues = defineVerb({
  name: 'watch-venues',
  summary: 'Warns where people who must not meet are booked together. Run by the system.',
  permission: 'core.system.run',
  route: { method: 'POST', path: '/system/watch-venues' },
  input: z.strictObject({}),
  output: z.strictObject({ raised: z.int(), settled: z.int() }),
  repeat: 'natural',
  sample: () => ({}),
  subject: noSubject,
  run: async ({ unit, now, about }) => {
    const standing = await unit.db
      .select({
        id: venueWarnings.id,
        personId: venueWarnings.personId,
        otherPersonId: venueWarnings.otherPersonId,
        sessionId: venueWarnings.sessionId,
        otherSessionId: venueWarnings.otherSessionId,
      })
      .from(venueWarnings)
      .where(isNull(venueWarnings.settledAt))
      .orderBy(asc(venueWarnings.id));
    const open = new Map(standing.map((row) => [keyOf(row), row]));
    const raised: string[] = [];
    const persons: string[] = [];
    for (const { personId, otherPersonId, hers, his } of await bookedPairs(unit)) {
      const kind = wouldMeet(hers, his);
      if (kind === undefined) continue;
      const place = { personId, otherPersonId, sessionId: hers.sessionId, otherSessionId: his.sessionId };
      if (open.delete(keyOf(place))) continue;
      const id = newId();
      await unit.db.insert(venueWarnings).values({ id, ...place, level: 'support', kind, raisedAt: now });
      raised.push(id);
      persons.push(personId);
    }
    for (const { id, personId } of open.values()) {
      await unit.db.update(venueWarnings).set({ settledAt: now }).where(eq(venueWarnings.id, id));
      persons.push(personId);
    }
    const settled = [...open.values()].map(({ id }) => id);
    if (raised.length + settled.length > 0) about({ records: [...raised, ...settled], persons });
    return { raised: raised.length, settled: settled.length };
  },
});

const keyOf = (row: {
  readonly personId: string;
  readonly otherPersonId: string;
  readonly sessionId: string;
  readonly otherSessionId: string;
}): string => [row.personId, row.otherPersonId, row.sessionId, row.otherSessionId].join(' ');
