import { dayOf, type Id, type Instant } from '@waymark/contracts';
import { type Asker, type ReadDb, reaches } from '@waymark/database';
import { alias, live } from '@waymark/kit';
import { and, asc, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm';
import { memberships, relationships } from '../families/tables.ts';
import { ageAt } from '../persons/age.ts';
import { fullName } from '../persons/names-in-reach.ts';
import { persons } from '../persons/tables.ts';

export interface ChildInReach {
  readonly childId: Id;
  readonly name: string;
}

const child = {
  childId: persons.id,
  givenNames: persons.givenNames,
  familyName: persons.familyName,
  knownAs: persons.knownAs,
  dateOfBirth: persons.dateOfBirth,
  expectedOn: persons.expectedOn,
} as const;

/**
 * Of the children connected to each of these people, those whose casework the asker reads: the same connection as
 * `childrenConnectedTo`, within what the asker may know.
 */
export const childrenInReachOf = async (
  db: ReadDb,
  personIds: readonly Id[],
  now: Instant,
  who: Asker,
): Promise<ReadonlyMap<Id, readonly ChildInReach[]>> => {
  if (personIds.length === 0) return new Map();
  const today = dayOf(now);
  const rows = [...(await inFamilies(db, personIds, today, who)), ...(await caredFor(db, personIds, today, who))];
  const isChild = ({ dateOfBirth, expectedOn }: (typeof rows)[number]): boolean =>
    dateOfBirth === null ? expectedOn !== null : ageAt(dateOfBirth, today) < 18;
  const found = new Map<Id, ChildInReach[]>();
  for (const row of rows.filter(isChild)) {
    const own = found.get(row.personId) ?? [];
    if (!own.some(({ childId }) => childId === row.childId)) own.push({ childId: row.childId, name: fullName(row) });
    found.set(row.personId, own);
  }
  return found;
};

const ownMemberships = alias(memberships, 'own_membership');

const isCurrent = (table: typeof memberships | typeof ownMemberships, today: string) =>
  and(live(table), lte(table.from, today), or(isNull(table.to), gt(table.to, today)));

const inFamilies = async (db: ReadDb, personIds: readonly Id[], today: string, who: Asker) =>
  await db
    .select({ personId: ownMemberships.personId, ...child })
    .from(ownMemberships)
    .innerJoin(memberships, eq(memberships.familyId, ownMemberships.familyId))
    .innerJoin(persons, eq(persons.id, memberships.personId))
    .where(
      and(
        inArray(ownMemberships.personId, [...personIds]),
        isCurrent(ownMemberships, today),
        isCurrent(memberships, today),
        isNull(persons.diedOn),
        reaches(persons.id, 'casework', who),
      ),
    )
    .orderBy(asc(persons.familyName), asc(persons.givenNames), asc(persons.id));

const caredFor = async (db: ReadDb, personIds: readonly Id[], today: string, who: Asker) =>
  await db
    .select({ personId: relationships.personId, ...child })
    .from(relationships)
    .innerJoin(persons, eq(persons.id, relationships.otherPersonId))
    .where(
      and(
        inArray(relationships.personId, [...personIds]),
        inArray(relationships.kind, ['parent-of', 'step-parent-of', 'carer-of']),
        live(relationships),
        or(isNull(relationships.to), gt(relationships.to, today)),
        isNull(persons.diedOn),
        reaches(persons.id, 'casework', who),
      ),
    )
    .orderBy(asc(persons.familyName), asc(persons.givenNames), asc(persons.id));
