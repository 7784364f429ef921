import { addDays, type Id, newId } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, asc, between, eq, inArray, isNull, like, ne, notExists, or } from 'drizzle-orm';
import { z } from 'zod';
import { memberships } from '../families/tables.ts';
import { mergedIds } from '../merges/tables.ts';
import { isToCompare, persons } from '../persons/tables.ts';
import { defineVerb, noSubject } from '../verbs/declaration.ts';
import { daysNear } from './rules/birth-likeness.ts';
import { comparePeople as judge, type PersonToCompare } from './rules/compare-people.ts';
import { keysOf, keysToAsk } from './rules/keys-of.ts';
import { personKeys, possibleMatches } from './tables.ts';

/** A unit of about ten milliseconds: registers are saved between them. */
const atOnce = 4;
const mostCandidates = 400;

const compared = {
  personId: persons.id,
  givenNames: persons.givenNames,
  familyName: persons.familyName,
  knownAs: persons.knownAs,
  dateOfBirth: persons.dateOfBirth,
  expectedOn: persons.expectedOn,
  sex: persons.sex,
  upn: persons.upn,
  nhsNumber: persons.nhsNumber,
  version: persons.version,
} as const;

/**
 * Compares records that are new or changed with all others, a few at a time, apart from the act that wrote them: so
 * that no answer to a referrer takes longer or shorter because somebody is known (S17).
 */
export const comparePeople = defineVerb({
  name: 'compare-people',
  summary: 'Compares new and changed records with all others. Run by the system.',
  permission: 'core.system.run',
  route: { method: 'POST', path: '/system/compare-people' },
  input: z.strictObject({ after: z.string().optional() }),
  output: z.strictObject({ compared: z.int(), after: z.string().nullable() }),
  repeat: 'natural',
  sample: () => ({}),
  subject: noSubject,
  run: async ({ unit, about }) => {
    const rows = await unit.db
      .select(compared)
      .from(persons)
      .where(isToCompare(persons))
      .orderBy(asc(persons.id))
      .limit(atOnce);
    for (const person of rows) await compareOne(unit, person);
    about({ records: rows.map(({ personId }) => personId), persons: [] });
    return { compared: rows.length, after: rows.length < atOnce ? null : (rows.at(-1)?.personId ?? null) };
  },
});

type Compared = Awaited<ReturnType<typeof candidatesOf>>[number];

const compareOne = async (unit: Unit, person: Compared): Promise<void> => {
  const { personId, version } = person;
  await unit.db.delete(personKeys).where(eq(personKeys.personId, personId));
  await unit.db.insert(personKeys).values(keysOf(person).map((key) => ({ personId, key })));
  await unit.db
    .delete(possibleMatches)
    .where(or(eq(possibleMatches.personId, personId), eq(possibleMatches.otherPersonId, personId)));
  const family = await familyOf(unit, personId);
  for (const other of await candidatesOf(unit, person)) {
    const {
      likelihood,
      because,
      version: ruleVersion,
    } = judge(person, other, { isSameFamily: family.has(other.personId) });
    if (likelihood === 'none') continue;
    const [first, second] = inOrder(personId, other.personId);
    await unit.db.insert(possibleMatches).values({
      id: newId(),
      personId: first,
      otherPersonId: second,
      likelihood,
      because: [...because],
      ruleVersion,
      foundAt: unit.now,
    });
  }
  await unit.db.update(persons).set({ comparedVersion: version }).where(eq(persons.id, personId));
};

/** A pair stands once, the smaller id first. */
const inOrder = (one: Id, other: Id): readonly [Id, Id] => (one < other ? [one, other] : [other, one]);

const isMerged = (unit: Unit) =>
  unit.db.select({ goneId: mergedIds.goneId }).from(mergedIds).where(eq(mergedIds.goneId, persons.id));

const candidatesOf = async (unit: Unit, person: PersonToCompare & { readonly personId: Id }) =>
  await unit.db
    .selectDistinct(compared)
    .from(personKeys)
    .innerJoin(persons, eq(persons.id, personKeys.personId))
    .where(
      and(
        inArray(personKeys.key, keysToAsk(person)),
        ne(persons.id, person.personId),
        or(mayBeBornAs(person), like(personKeys.key, 'upn %'), like(personKeys.key, 'nhs %')),
        notExists(isMerged(unit)),
      ),
    )
    .orderBy(asc(persons.id))
    .limit(mostCandidates);

/**
 * Everybody whose day of birth `birthLikeness` would not call different, and some more: without one, in the same year, on
 * the same day of another year, or within days. So many share a name that the rest would push them out of the list.
 */
const mayBeBornAs = ({ dateOfBirth }: PersonToCompare) =>
  dateOfBirth === null
    ? undefined
    : or(
        isNull(persons.dateOfBirth),
        like(persons.dateOfBirth, `${dateOfBirth.slice(0, 4)}-%`),
        like(persons.dateOfBirth, `%-${dateOfBirth.slice(5)}`),
        between(persons.dateOfBirth, addDays(dateOfBirth, -daysNear), addDays(dateOfBirth, daysNear)),
      );

/** Everyone recorded in a family with this person. */
const familyOf = async (unit: Unit, personId: Id): Promise<ReadonlySet<Id>> => {
  const own = unit.db
    .select({ familyId: memberships.familyId })
    .from(memberships)
    .where(and(eq(memberships.personId, personId), live(memberships)));
  const rows = await unit.db
    .selectDistinct({ personId: memberships.personId })
    .from(memberships)
    .where(and(inArray(memberships.familyId, own), ne(memberships.personId, personId)));
  return new Set(rows.map((row) => row.personId));
};
