import { offerAnswers } from '@waymark/contracts';
import { aboutPerson, code, id, index, instant, looseRef, ref, table, text, uniqueIndex } from '@waymark/kit';
import { isNull } from 'drizzle-orm';
import { groups } from '../groups/tables.ts';
import { persons } from '../persons/tables.ts';
import { referralSubjects } from '../referrals/tables.ts';

/** A place offered to someone who waits; one open offer a person referred, enforced by the database (S16). */
export const offers = table(
  'offers',
  {
    id: id(),
    ...aboutPerson(() => persons.id),
    subjectId: ref(() => referralSubjects.id).notNull(),
    groupId: ref(() => groups.id).notNull(),
    madeAt: instant().notNull(),
    madeBy: looseRef().notNull(),
    expiresAt: instant().notNull(),
    answer: code(offerAnswers),
    answeredAt: instant(),
    answeredBy: looseRef(),
    reasonCode: text(),
    note: text(),
  },
  (t) => [
    uniqueIndex('offers_subject_id_idx').on(t.subjectId).where(isNull(t.answer)),
    index('offers_person_id_idx').on(t.personId),
    index('offers_group_id_idx').on(t.groupId),
  ],
);
