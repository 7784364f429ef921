import { meetingKinds } from '@waymark/contracts';
import { code, factColumns, id, index, instant, looseRef, ref, table, text, uniqueIndex } from '@waymark/kit';
import { isNull } from 'drizzle-orm';
import { families } from '../families/tables.ts';
import { persons } from '../persons/tables.ts';

/** Conferences, core groups and other meetings about a family's children; a version a change. */
export const meetings = table(
  'meetings',
  {
    id: id(),
    familyId: ref(() => families.id).notNull(),
    kind: code(meetingKinds).notNull(),
    startsAt: instant().notNull(),
    place: text(),
    cancelledAt: instant(),
    cancelledWhy: text(),
    recordedAt: instant().notNull(),
    recordedBy: looseRef().notNull(),
    supersedes: looseRef(),
  },
  (t) => [
    index('meetings_family_id_starts_at_idx').on(t.familyId, t.startsAt),
    uniqueIndex('meetings_supersedes_idx').on(t.supersedes),
  ],
);

/** Fact: a meeting is about this child. */
export const meetingChildren = table(
  'meeting_children',
  {
    ...factColumns(() => persons.id),
    meetingId: ref(() => meetings.id).notNull(),
  },
  (t) => [
    uniqueIndex('meeting_children_meeting_id_person_id_idx').on(t.meetingId, t.personId).where(isNull(t.supersedes)),
    index('meeting_children_person_id_idx').on(t.personId),
  ],
);
