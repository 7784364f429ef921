import { ethnicities, sexes } from '@waymark/contracts';
import {
  code,
  count,
  day,
  factColumns,
  flag,
  type HasId,
  holdsPersons,
  id,
  index,
  instant,
  looseRef,
  table,
  text,
  uniqueIndex,
} from '@waymark/kit';
import { isNull, ne, or } from 'drizzle-orm';

/** Whether a record was changed since it was compared with others: words that index and query must share. */
export const isToCompare = ({
  version,
  comparedVersion,
}: {
  readonly version: HasId;
  readonly comparedVersion: HasId;
}) => or(isNull(comparedVersion), ne(comparedVersion, version));

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
      /** The version that was last compared with everyone else's; behind `version` while it has yet to be. */
      comparedVersion: count(),
    },
    (t) => [
      index('persons_to_compare_idx')
        .on(t.id)
        .where(isToCompare(t) ?? isNull(t.comparedVersion)),
      index('persons_search_name_idx').on(t.searchName),
      index('persons_date_of_birth_idx').on(t.dateOfBirth),
      uniqueIndex('persons_council_child_id_idx').on(t.councilChildId),
    ],
  ),
);

/** Fact: the record was restricted to those tied to it by name, or is so no longer; `persons.isRestricted` follows it. */
export const restrictions = table(
  'restrictions',
  {
    ...factColumns(() => persons.id),
    isRestricted: flag().notNull(),
    why: text().notNull(),
  },
  (t) => [
    index('restrictions_person_id_idx').on(t.personId),
    uniqueIndex('restrictions_supersedes_idx').on(t.supersedes),
  ],
);
