import { venueWarningKinds } from '@waymark/contracts';
import {
  aboutPerson,
  code,
  factColumns,
  flag,
  id,
  index,
  instant,
  looseRef,
  ref,
  sealed,
  table,
  uniqueIndex,
} from '@waymark/kit';
import { persons } from '../persons/tables.ts';
import { sessions } from '../sessions/tables.ts';

/**
 * Fact at level `support` of the person it protects: this one and another must not meet (model.md section 1). Never read
 * for the other side; the reason is sealed.
 */
export const keepApart = table(
  'keep_apart',
  {
    ...factColumns(() => persons.id),
    otherPersonId: ref(() => persons.id).notNull(),
    why: sealed('keep_apart.why').notNull(),
    /** The fact that ends another one; its `reason` says why the two may meet. */
    isEnded: flag().notNull().default(false),
  },
  (t) => [index('keep_apart_person_id_idx').on(t.personId), uniqueIndex('keep_apart_supersedes_idx').on(t.supersedes)],
);

/** At level `support` of the person it protects: both are booked where they would meet (S46). */
export const venueWarnings = table(
  'venue_warnings',
  {
    id: id(),
    ...aboutPerson(() => persons.id),
    otherPersonId: ref(() => persons.id).notNull(),
    kind: code(venueWarningKinds).notNull(),
    /** Her session and his; one and the same where they are in one group. */
    sessionId: ref(() => sessions.id).notNull(),
    otherSessionId: ref(() => sessions.id).notNull(),
    raisedAt: instant().notNull(),
    /** When her worker asked for his session to be held elsewhere or at another time. */
    askedAt: instant(),
    askedBy: looseRef(),
    /** When they would not meet any more. */
    settledAt: instant(),
  },
  (t) => [index('venue_warnings_person_id_idx').on(t.personId), index('venue_warnings_settled_at_idx').on(t.settledAt)],
);
