import { ethnicities, sexes } from '@waymark/contracts';
import {
  code,
  count,
  day,
  flag,
  holdsPersons,
  id,
  index,
  instant,
  looseRef,
  table,
  text,
  uniqueIndex,
} from '@waymark/kit';

/** People: adults, children and unborn babies alike. Age is computed at a date, never stored. */
export const persons = holdsPersons(
  table(
    'persons',
    {
      id: id(),
      givenNames: text().notNull(),
      familyName: text().notNull(),
      knownAs: text(),
      /** Names folded to lower case without accents, for search. */
      searchName: text().notNull(),
      dateOfBirth: day(),
      /** Expected date of delivery of an unborn baby. */
      expectedOn: day(),
      diedOn: day(),
      sex: code(sexes).notNull(),
      ethnicity: code(ethnicities).notNull(),
      language: text(),
      /** Language of the professional interpreter needed; never a family member. */
      interpreterLanguage: text(),
      accessNeeds: text(),
      councilChildId: text(),
      upn: text(),
      nhsNumber: text(),
      /** A restricted person is reached by name or override only (model.md section 7). */
      isRestricted: flag().notNull(),
      recordedAt: instant().notNull(),
      recordedBy: looseRef().notNull(),
      version: count().notNull(),
    },
    (t) => [
      index('persons_search_name_idx').on(t.searchName),
      index('persons_date_of_birth_idx').on(t.dateOfBirth),
      uniqueIndex('persons_council_child_id_idx').on(t.councilChildId),
    ],
  ),
);
