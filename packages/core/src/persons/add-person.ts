import { AppError, addPersonInput, dayOf, fieldError, personAdded } from '@waymark/contracts';
import { and, eq } from 'drizzle-orm';
import { refreshReachAround } from '../access/staff-tied-to.ts';
import { familyInReach } from '../families/family-in-reach.ts';
import { requireFinder } from '../families/require-finder.ts';
import { memberships } from '../families/tables.ts';
import { appendFact } from '../verbs/append-fact.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { insertPerson } from './insert-person.ts';
import { personInReach } from './person-in-reach.ts';
import { persons } from './tables.ts';

/** Adds a person to a family the asker works with; the same id again answers as before. */
export const addPerson = defineVerb({
  name: 'add-person',
  summary: 'Adds a person to a family.',
  permission: 'core.person.add',
  route: { method: 'POST', path: '/persons' },
  input: addPersonInput,
  output: personAdded,
  repeat: 'fact',
  sample: (world) => ({
    personId: world.newId(),
    givenNames: 'Rowan',
    familyName: 'Example',
    sex: 'not-recorded',
    ethnicity: 'not-asked',
    dateOfBirth: '1990-05-17',
    membership: { membershipId: world.newId(), familyId: world.familyId, from: world.today },
  }),
  subject: (asked, { membership }) => familyInReach(asked, membership.familyId),
  run: async ({ unit, actor, now, about }, input) => {
    const { membership } = input;
    const today = dayOf(now);
    if (input.dateOfBirth !== undefined && input.dateOfBirth > today) {
      throw fieldError('dateOfBirth', 'in-the-future', 'Date of birth must be today or in the past');
    }
    if (membership.from > today)
      throw fieldError('membership.from', 'in-the-future', 'The day must be today or in the past');
    await requireFinder(unit, actor, membership.findOut, 'membership.findOut');
    const [known] = await unit.db.select({ id: persons.id }).from(persons).where(eq(persons.id, input.personId));
    if (known !== undefined)
      await requireKnownTo({ handle: unit, actor, now }, input.personId, membership.membershipId);
    else {
      await requireUnknownChildId(unit.db, input.councilChildId);
      await insertPerson(unit, actor.staffId, input);
    }
    const { isNew } = await appendFact(unit, memberships, {
      id: membership.membershipId,
      personId: input.personId,
      level: 'shared',
      recordedAt: now,
      recordedBy: actor.staffId,
      supersedes: null,
      reason: null,
      familyId: membership.familyId,
      from: membership.from,
      to: null,
      livesInHousehold: membership.livesInHousehold ?? null,
      verifiedBy: membership.verifiedBy ?? null,
      verifiedOn: membership.verifiedOn ?? null,
      findOutBy: membership.findOut?.byStaffId ?? null,
      findOutDueOn: membership.findOut?.dueOn ?? null,
    });
    await refreshReachAround(unit, { persons: [input.personId] });
    about({ records: [membership.membershipId, membership.familyId], persons: [input.personId] });
    return { personId: input.personId, isNew };
  },
});

/** Someone who is recorded already joins a family only by a worker who may know of him or her, or by the same act sent again. */
const requireKnownTo = async (
  asked: Parameters<typeof personInReach>[0],
  personId: string,
  membershipId: string,
): Promise<void> => {
  const [repeated] = await asked.handle.db
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(eq(memberships.id, membershipId), eq(memberships.personId, personId)));
  if (repeated !== undefined || (await personInReach(asked, personId)) !== undefined) return;
  throw new AppError('not-found', 'not-found');
};

/** The council's id names one child; whose it is already is not told (model.md section 7 rule 4). */
export const requireUnknownChildId = async (
  db: Pick<Parameters<typeof familyInReach>[0]['handle']['db'], 'select'>,
  councilChildId: string | undefined,
): Promise<void> => {
  if (councilChildId === undefined) return;
  const [taken] = await db.select({ id: persons.id }).from(persons).where(eq(persons.councilChildId, councilChildId));
  if (taken !== undefined) {
    throw new AppError('conflict', 'child-id-not-usable', {
      message: 'This id cannot be used here; ask the data officer',
    });
  }
};
