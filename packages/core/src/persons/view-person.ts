import { type Day, dayOf, type Id, type PersonView, personView, viewPersonInput } from '@waymark/contracts';
import { type Asker, inScope, type ReadDb, reaches, visible } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, asc, eq } from 'drizzle-orm';
import { loadHandOvers } from '../access/load-hand-overs.ts';
import { allocations } from '../access/tables.ts';
import { circumstances } from '../circumstances/tables.ts';
import { loadContactSummary } from '../contacts/load-attempts.ts';
import { plansOf } from '../families/family-lanes.ts';
import { reviewOf } from '../families/household.ts';
import { loadRelationships } from '../families/load-relationships.ts';
import { families, memberships } from '../families/tables.ts';
import { organisations } from '../organisations/tables.ts';
import { isMissedSince } from '../plans/is-missed-since.ts';
import { planAbsences, plans } from '../plans/tables.ts';
import { adultFrom } from '../positions/rules.ts';
import { staff } from '../staff/tables.ts';
import { defineRead } from '../verbs/declaration.ts';
import { ageAt, bornBy } from './age.ts';
import { childPart } from './child-part.ts';
import { fullName } from './names-in-reach.ts';
import { personServices } from './person-services.ts';
import { notRecorded } from './rules.ts';
import { persons } from './tables.ts';

const isChild = (
  { dateOfBirth, expectedOn }: { readonly dateOfBirth: Day | null; readonly expectedOn: Day | null },
  today: Day,
): boolean => (dateOfBirth === null ? expectedOn !== null : today < adultFrom(dateOfBirth));

type Reading = Asker & { readonly staffId: Id; readonly now: string };

/** One person's details, for whoever reads what is shared about that person; a status alone opens no record. */
const personAt = async (db: ReadDb, personId: Id, who: Reading) => {
  const [row] = await db
    .select({
      personId: persons.id,
      version: persons.version,
      givenNames: persons.givenNames,
      familyName: persons.familyName,
      knownAs: persons.knownAs,
      sex: persons.sex,
      ethnicity: persons.ethnicity,
      dateOfBirth: persons.dateOfBirth,
      expectedOn: persons.expectedOn,
      diedOn: persons.diedOn,
      language: persons.language,
      interpreterLanguage: persons.interpreterLanguage,
      accessNeeds: persons.accessNeeds,
    })
    .from(persons)
    .where(and(eq(persons.id, personId), reaches(persons.id, 'shared', who)));
  return row;
};

/** One person's facts within the asker's reach: details, services, circumstances, relationships, contacts, workers. */
export const viewPerson = defineRead({
  name: 'view-person',
  summary: 'One person: details, services, circumstances, relationships, contacts and who works with him or her.',
  permission: 'core.person.view',
  route: { method: 'GET', path: '/persons/:personId' },
  input: viewPersonInput,
  output: personView,
  sample: (world) => ({ personId: world.motherId }),
  subject: ({ handle, actor, now }, { personId }) => personAt(handle.db, personId, { staffId: actor.staffId, now }),
  run: async ({ reader, actor, now, subject: person, programmes }): Promise<PersonView> => {
    const { personId } = person;
    const who = { staffId: actor.staffId, now };
    const today = dayOf(now);
    const bornOn = bornBy(person.dateOfBirth, today);
    const happened = await circumstancesOf(reader.db, personId, who);
    return {
      ...person,
      name: fullName(person),
      age: bornOn === null ? null : ageAt(bornOn, today),
      identifiers: await identifiersOf(reader.db, personId, who),
      isOfOwnSide: await isOfOwnSide(reader.db, personId, who),
      notRecorded: [...notRecorded(person)],
      families: await familiesOf(reader.db, personId, who),
      child: isChild(person, today) ? await childPart(reader.db, personId, who, today) : null,
      plans: await plansAt(reader.db, personId, who),
      services: await personServices(reader, {
        personId,
        bornOn: person.dateOfBirth,
        who: { sex: person.sex, knownAs: person.knownAs ?? person.givenNames },
        programmes,
        asker: who,
        today,
      }),
      workers: await workersOf(reader.db, personId, who),
      handOvers: await loadHandOvers(reader.db, personId, who),
      relationships: await loadRelationships(reader, personId, who, today),
      circumstances: happened,
      review: reviewOf(happened, today),
      contact: await loadContactSummary(reader.db, personId, who),
    };
  },
  opened: (view) => ({ records: [], persons: [view.personId] }),
});

/** A number can lead to a school or a surgery: for those who read the indicators of professionals alone. */
const identifiersOf = async (db: ReadDb, personId: Id, who: Reading): Promise<PersonView['identifiers']> => {
  const [row] = await db
    .select({ councilChildId: persons.councilChildId, upn: persons.upn, nhsNumber: persons.nhsNumber })
    .from(persons)
    .where(and(eq(persons.id, personId), reaches(persons.id, 'professionals', who)));
  return row ?? null;
};

const isOfOwnSide = async (db: ReadDb, personId: Id, who: Reading): Promise<boolean> => {
  const [row] = await db
    .select({ personId: persons.id })
    .from(persons)
    .where(and(eq(persons.id, personId), reaches(persons.id, 'support', who)));
  return row !== undefined;
};

const familiesOf = async (db: ReadDb, personId: Id, who: Reading): Promise<PersonView['families']> => {
  const rows = await db
    .select({
      familyId: families.id,
      reference: families.reference,
      from: memberships.from,
      to: memberships.to,
      livesInHousehold: memberships.livesInHousehold,
      verifiedBy: memberships.verifiedBy,
      verifiedOn: memberships.verifiedOn,
      membershipId: memberships.id,
      finder: staff.name,
      findOutDueOn: memberships.findOutDueOn,
    })
    .from(memberships)
    .innerJoin(families, eq(families.id, memberships.familyId))
    .leftJoin(staff, eq(staff.id, memberships.findOutBy))
    .where(
      and(eq(memberships.personId, personId), live(memberships), visible(memberships, who), inScope(families.id, who)),
    )
    .orderBy(asc(memberships.from), asc(memberships.id));
  return rows.map(({ finder, findOutDueOn, ...row }) => ({
    ...row,
    findOut: finder === null || findOutDueOn === null ? null : { by: finder, dueOn: findOutDueOn },
  }));
};

const plansAt = async (db: ReadDb, personId: Id, who: Reading) =>
  plansOf(
    await db
      .select({
        planKey: plans.planKey,
        planKind: plans.kind,
        category: plans.latestCategory,
        initialCategory: plans.initialCategory,
        planStartsOn: plans.startsOn,
        planEndsOn: plans.endsOn,
        planSource: plans.source,
        planAsAt: plans.asAt,
        notInFileAsAt: planAbsences.asAt,
      })
      .from(plans)
      .leftJoin(planAbsences, and(isMissedSince, live(planAbsences)))
      .where(and(eq(plans.personId, personId), live(plans), visible(plans, who)))
      .orderBy(asc(plans.startsOn), asc(plans.id), asc(planAbsences.asAt)),
  );

const workersOf = async (db: ReadDb, personId: Id, who: Reading) =>
  await db
    .select({
      allocationId: allocations.id,
      staffId: staff.id,
      name: staff.name,
      organisation: organisations.name,
      role: allocations.role,
      from: allocations.from,
      to: allocations.to,
    })
    .from(allocations)
    .innerJoin(staff, eq(staff.id, allocations.staffId))
    .innerJoin(organisations, eq(organisations.id, staff.organisationId))
    .where(and(eq(allocations.personId, personId), live(allocations), visible(allocations, who)))
    .orderBy(asc(allocations.from), asc(allocations.id));

const circumstancesOf = async (db: ReadDb, personId: Id, who: Reading): Promise<PersonView['circumstances']> =>
  await db
    .select({
      circumstanceId: circumstances.id,
      kind: circumstances.kind,
      from: circumstances.from,
      to: circumstances.to,
      sourceName: circumstances.sourceName,
      sourceAgency: circumstances.sourceAgency,
      reliability: circumstances.reliability,
      note: circumstances.note,
    })
    .from(circumstances)
    .where(
      and(
        eq(circumstances.personId, personId),
        eq(circumstances.isWithdrawn, false),
        live(circumstances),
        visible(circumstances, who),
      ),
    )
    .orderBy(asc(circumstances.from), asc(circumstances.id));
