import { dayOf, type Id, listPeopleToReferInput, type Position, peopleToReferView } from '@waymark/contracts';
import { type Asker, inScope, type ReadDb, reaches } from '@waymark/database';
import { and, asc, eq, isNull, or } from 'drizzle-orm';
import { families } from '../families/tables.ts';
import { ageAt } from '../persons/age.ts';
import { persons } from '../persons/tables.ts';
import { defineRead, noSubject } from '../verbs/declaration.ts';
import { noConflictIn, writtenDownBy } from './family-to-refer.ts';
import { referralChildren, referralSubjects, referrals } from './tables.ts';

const columns = {
  familyId: referrals.familyId,
  personId: persons.id,
  givenNames: persons.givenNames,
  familyName: persons.familyName,
  knownAs: persons.knownAs,
  dateOfBirth: persons.dateOfBirth,
  expectedOn: persons.expectedOn,
} as const;

/** Of the asker's own referrals: whom the asker works with, and whom the asker wrote down. */
const isOwn = (db: ReadDb, who: Asker & { readonly staffId: Id }) =>
  and(
    inScope(referrals.id, who),
    eq(referrals.referrerId, who.staffId),
    or(inScope(families.id, who), writtenDownBy(db, who.staffId, families)),
    or(
      reaches(persons.id, 'shared', who),
      and(
        writtenDownBy(db, who.staffId, families),
        eq(persons.recordedBy, who.staffId),
        eq(persons.isRestricted, false),
      ),
    ),
    isNull(persons.diedOn),
    noConflictIn(db, who.staffId, families.id),
  );

const loadSubjects = async (db: ReadDb, who: Asker & { readonly staffId: Id }) =>
  await db
    .select({ ...columns, position: referralSubjects.position })
    .from(referralSubjects)
    .innerJoin(referrals, eq(referrals.id, referralSubjects.referralId))
    .innerJoin(families, eq(families.id, referrals.familyId))
    .innerJoin(persons, eq(persons.id, referralSubjects.personId))
    .where(isOwn(db, who))
    .orderBy(asc(referrals.receivedAt), asc(referrals.id), asc(persons.id));

const loadChildren = async (db: ReadDb, who: Asker & { readonly staffId: Id }) =>
  await db
    .select(columns)
    .from(referralChildren)
    .innerJoin(referrals, eq(referrals.id, referralChildren.referralId))
    .innerJoin(families, eq(families.id, referrals.familyId))
    .innerJoin(persons, eq(persons.id, referralChildren.personId))
    .where(isOwn(db, who))
    .orderBy(asc(referrals.receivedAt), asc(referrals.id), asc(persons.id));

/** The people of one's own referrals, to refer them again: not what else is known of them or of their family. */
export const listPeopleToRefer = defineRead({
  name: 'list-people-to-refer',
  summary: 'The people of one’s own referrals, to refer them again.',
  permission: 'core.referral.view-own',
  route: { method: 'GET', path: '/people-to-refer' },
  input: listPeopleToReferInput,
  output: peopleToReferView,
  sample: () => ({}),
  subject: noSubject,
  run: async ({ reader, actor, now }) => {
    const who = { staffId: actor.staffId, now };
    const today = dayOf(now);
    const subjects = await loadSubjects(reader.db, who);
    const children = (await loadChildren(reader.db, who)).map((child) => ({ ...child, position: 'child' as Position }));
    const people = new Map([...subjects, ...children].map((row) => [`${row.familyId} ${row.personId}`, row]));
    const byFamily = Map.groupBy(people.values(), ({ familyId }) => familyId);
    return {
      families: [...byFamily].map(([familyId, rows]) => ({
        familyId,
        people: rows.map((row) => ({
          personId: row.personId,
          name: `${row.knownAs ?? row.givenNames} ${row.familyName}`,
          age: row.dateOfBirth === null ? null : ageAt(row.dateOfBirth, today),
          expectedOn: row.expectedOn,
          position: row.position,
        })),
      })),
    };
  },
  opened: (view) => ({
    records: view.families.map(({ familyId }) => familyId),
    persons: view.families.flatMap(({ people }) => people.map(({ personId }) => personId)),
  }),
});
