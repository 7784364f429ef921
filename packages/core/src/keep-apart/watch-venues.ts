import { addDays, type Day, dayOf, daySchema, type Instant, newId } from '@waymark/contracts';
import type { ReadDb } from '@waymark/database';
import { and, asc, eq, gt, isNull, lte } from 'drizzle-orm';
import { z } from 'zod';
import { sessions } from '../sessions/tables.ts';
import { defineVerb, noSubject } from '../verbs/declaration.ts';
import { bookedPairs, type Span } from './pairs-apart.ts';
import { wouldMeet } from './rules/would-meet.ts';
import { venueWarnings } from './tables.ts';

/** How many days ahead bookings are compared, and how many in one unit, between which registers are saved. */
const daysAhead = 60;
const daysAtOnce = 3;

/** Days are those of UTC: what is two hours apart across midnight is nobody's session. */
const endOf = (day: Day): Instant => `${day}T23:59:59.999Z`;

interface Page extends Span {
  /** Whether it is the one with which warnings of what has begun, or was put off beyond all days, are settled. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly through: Day;
}

const pageAfter = (after: Day | undefined, now: Instant): Page => {
  const last = addDays(dayOf(now), daysAhead);
  const begins = after === undefined ? now.slice(0, 10) : addDays(after, 1);
  const through = addDays(begins, daysAtOnce - 1);
  return {
    after: after === undefined ? now : endOf(after),
    until: endOf(through < last ? through : last),
    isFirst: after === undefined,
    isLast: through >= last,
    through,
  };
};

const standingWarnings = async (db: ReadDb, { after, until, isFirst, isLast }: Page) =>
  await db
    .select({
      id: venueWarnings.id,
      personId: venueWarnings.personId,
      otherPersonId: venueWarnings.otherPersonId,
      sessionId: venueWarnings.sessionId,
      otherSessionId: venueWarnings.otherSessionId,
    })
    .from(venueWarnings)
    .innerJoin(sessions, eq(sessions.id, venueWarnings.sessionId))
    .where(
      and(
        isNull(venueWarnings.settledAt),
        isFirst ? undefined : gt(sessions.startsAt, after),
        isLast ? undefined : lte(sessions.startsAt, until),
      ),
    )
    .orderBy(asc(venueWarnings.id));

/**
 * Every few minutes, some days after the other: warns the side of the person who is to be protected where both are booked so that they would meet,
 * and settles a warning once they would not (S46). It runs by the clock and never within an act of the other side, whose
 * answers, refusals and times to answer therefore say nothing.
 */
export const watchVenues = defineVerb({
  name: 'watch-venues',
  summary: 'Warns where people who must not meet are booked together. Run by the system.',
  permission: 'core.system.run',
  route: { method: 'POST', path: '/system/watch-venues' },
  input: z.strictObject({ after: daySchema.optional() }),
  output: z.strictObject({ raised: z.int(), settled: z.int(), after: daySchema.nullable() }),
  repeat: 'natural',
  sample: () => ({}),
  subject: noSubject,
  run: async ({ unit, now, about }, { after }) => {
    const page = pageAfter(after, now);
    const standing = await standingWarnings(unit.db, page);
    const open = new Map(standing.map((row) => [keyOf(row), row]));
    const raised: string[] = [];
    const persons: string[] = [];
    for (const { personId, otherPersonId, hers, his } of await bookedPairs(unit, page)) {
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
    return { raised: raised.length, settled: settled.length, after: page.isLast ? null : page.through };
  },
});

const keyOf = (row: {
  readonly personId: string;
  readonly otherPersonId: string;
  readonly sessionId: string;
  readonly otherSessionId: string;
}): string => [row.personId, row.otherPersonId, row.sessionId, row.otherSessionId].join(' ');
