import { aboutPerson, count, instant, json, looseRef, ref, table } from '@waymark/kit';
import { z } from 'zod';
import { enrolments } from '../enrolments/tables.ts';
import { persons } from '../persons/tables.ts';

/** Projection of one enrolment's facts, for speed only: written in the unit of each mark, compared by `waymark doctor`. */
export const engagementSummaries = table('engagement_summaries', {
  enrolmentId: ref(() => enrolments.id)
    .notNull()
    .primaryKey(),
  ...aboutPerson(() => persons.id),
  /** The rule's result as of the last fact: counts that add up, last seen, run. */
  summary: json(z.record(z.string(), z.unknown())).notNull(),
  held: count().notNull(),
  seen: count().notNull(),
  missed: count().notNull(),
  lastSeenAt: instant(),
  lastFactId: looseRef(),
  asOf: instant().notNull(),
});
