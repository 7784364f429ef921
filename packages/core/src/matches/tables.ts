import { identityDecisions, likelihoods, matchReasons } from '@waymark/contracts';
import {
  code,
  count,
  id,
  index,
  instant,
  json,
  looseRef,
  primaryKey,
  ref,
  table,
  text,
  uniqueIndex,
} from '@waymark/kit';
import { z } from 'zod';
import { persons } from '../persons/tables.ts';

/** By what a record is found when another is compared: day of birth, numbers, sounds of names. A projection. */
export const personKeys = table(
  'person_keys',
  {
    personId: ref(() => persons.id).notNull(),
    key: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.key] }), index('person_keys_key_idx').on(t.key)],
);

/** Two records that may be of one person, the smaller id first; a projection of the rule over both records. */
export const possibleMatches = table(
  'possible_matches',
  {
    id: id(),
    personId: ref(() => persons.id).notNull(),
    otherPersonId: ref(() => persons.id).notNull(),
    likelihood: code(likelihoods).notNull(),
    because: json(z.array(z.enum(matchReasons))).notNull(),
    ruleVersion: count().notNull(),
    foundAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('possible_matches_person_id_other_person_id_idx').on(t.personId, t.otherPersonId),
    index('possible_matches_other_person_id_idx').on(t.otherPersonId),
  ],
);

/** What someone has said about two records, the smaller id first; the latest stands, the earlier ones stay. */
export const matchDecisions = table(
  'match_decisions',
  {
    id: id(),
    personId: ref(() => persons.id).notNull(),
    otherPersonId: ref(() => persons.id).notNull(),
    decision: code(identityDecisions).notNull(),
    why: text().notNull(),
    recordedAt: instant().notNull(),
    recordedBy: looseRef().notNull(),
  },
  (t) => [
    index('match_decisions_person_id_idx').on(t.personId, t.otherPersonId),
    index('match_decisions_other_person_id_idx').on(t.otherPersonId),
  ],
);
