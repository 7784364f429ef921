import { pauseReasons, positions } from '@waymark/contracts';
import {
  aboutPerson,
  code,
  day,
  factColumns,
  id,
  index,
  instant,
  looseRef,
  ref,
  table,
  text,
  uniqueIndex,
} from '@waymark/kit';
import { isNull } from 'drizzle-orm';
import { groups } from '../groups/tables.ts';
import { persons } from '../persons/tables.ts';
import { offerings } from '../programmes/tables.ts';
import { referralSubjects } from '../referrals/tables.ts';

/** A person's place on an offering, under the programme version it began with; one live place a person and offering. */
export const enrolments = table(
  'enrolments',
  {
    id: id(),
    ...aboutPerson(() => persons.id),
    subjectId: ref(() => referralSubjects.id).notNull(),
    offeringId: ref(() => offerings.id).notNull(),
    programmeId: text().notNull(),
    programmeVersion: text().notNull(),
    groupId: ref(() => groups.id),
    /** Derived from recorded harm when the place was given and again when that changes (model.md section 3). */
    position: code(positions).notNull(),
    practitionerId: looseRef(),
    from: day().notNull(),
    /** When the person was first seen at a session. */
    startedAt: instant(),
    endedAt: instant(),
    exitKind: text(),
    exitReason: text(),
  },
  (t) => [
    uniqueIndex('enrolments_person_id_offering_id_idx').on(t.personId, t.offeringId).where(isNull(t.endedAt)),
    index('enrolments_person_id_idx').on(t.personId),
    index('enrolments_group_id_idx').on(t.groupId),
    index('enrolments_subject_id_idx').on(t.subjectId),
  ],
);

/** What a place's group was before each move; appended. Whoever led it then worked with the person (model.md section 7 rule 3). */
export const groupMoves = table(
  'group_moves',
  {
    id: id(),
    ...aboutPerson(() => persons.id),
    enrolmentId: ref(() => enrolments.id).notNull(),
    fromGroupId: ref(() => groups.id).notNull(),
    toGroupId: ref(() => groups.id).notNull(),
    movedAt: instant().notNull(),
    movedBy: looseRef().notNull(),
    why: text().notNull(),
  },
  (t) => [
    index('group_moves_enrolment_id_idx').on(t.enrolmentId),
    index('group_moves_from_group_id_idx').on(t.fromGroupId),
    index('group_moves_person_id_idx').on(t.personId),
  ],
);

/** Fact: nothing is offered between these days; the run stands still. */
export const enrolmentPauses = table(
  'enrolment_pauses',
  {
    ...factColumns(() => persons.id),
    enrolmentId: ref(() => enrolments.id).notNull(),
    pauseReason: code(pauseReasons).notNull(),
    from: day().notNull(),
    to: day(),
  },
  (t) => [
    index('enrolment_pauses_enrolment_id_idx').on(t.enrolmentId),
    index('enrolment_pauses_person_id_idx').on(t.personId),
    uniqueIndex('enrolment_pauses_supersedes_idx').on(t.supersedes),
  ],
);
