import { consents, disclosureDecisions, lawfulBases, sharingConditions } from '@waymark/contracts';
import { code, factColumns, index, looseRef, table, text, uniqueIndex } from '@waymark/kit';
import { persons } from '../persons/tables.ts';

/** Fact: a decision to share or not to share something about this person, with whom, why, on what basis (E8, E9). */
export const disclosures = table(
  'disclosures',
  {
    ...factColumns(() => persons.id),
    decision: code(disclosureDecisions).notNull(),
    what: text().notNull(),
    withWhom: text().notNull(),
    why: text().notNull(),
    basis: code(lawfulBases).notNull(),
    condition: code(sharingConditions).notNull(),
    consent: code(consents).notNull(),
    reportId: looseRef(),
    referralId: looseRef(),
  },
  (t) => [
    index('disclosures_person_id_idx').on(t.personId),
    uniqueIndex('disclosures_supersedes_idx').on(t.supersedes),
  ],
);
