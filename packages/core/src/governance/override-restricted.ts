import { type Id, newId, overrideRestrictedInput, restrictedOverridden, toInstant } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, asc, eq, isNull, notExists } from 'drizzle-orm';
import { z } from 'zod';
import { isBarredFrom } from '../access/is-barred.ts';
import { isTiedToOtherSide } from '../access/other-side.ts';
import { refreshReach } from '../access/refresh-reach.ts';
import { conflicts, overrides } from '../access/tables.ts';
import { isTeamTiedToOtherSide } from '../access/team-tied-to-other-side.ts';
import { mergedIds } from '../merges/tables.ts';
import { searchNameOf } from '../persons/search-name.ts';
import { persons } from '../persons/tables.ts';
import { settings } from '../settings/tables.ts';
import type { Actor } from '../verbs/actor.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { governanceItems } from './tables.ts';

const hoursKey = 'override-hours';
const hoursUnlessSet = 4;

/**
 * Opens a restricted record for some hours. Who is tied to the other side of that person, as is the manager or duty worker
 * of a team that is, or in conflict with the family gets the answer that everyone gets of a record that is not there, and so does who names somebody whose record is not
 * restricted (model.md section 7 rule 3), or a colleague’s own record: that is opened by name alone (S47). Information governance is told of every use.
 */
export const overrideRestricted = defineVerb({
  name: 'override-restricted',
  summary: 'Opens a restricted record for some hours, with a reason.',
  permission: 'core.override.use',
  route: { method: 'POST', path: '/persons/overrides' },
  input: overrideRestrictedInput,
  output: restrictedOverridden,
  repeat: 'fact',
  sample: (world) => ({
    overrideId: world.newId(),
    name: world.restrictedName,
    dateOfBirth: '1988-03-09',
    reason: 'She called the front door tonight',
  }),
  subject: async ({ handle: unit, actor }, { name, dateOfBirth }) => {
    const personId = await restrictedNamed(unit, name, dateOfBirth);
    const isOpen = personId !== undefined && !(await isKeptFrom(unit, actor, personId));
    return isOpen ? { personId } : undefined;
  },
  run: async ({ unit, actor, now, about, subject: { personId } }, { overrideId, reason }) => {
    about({ records: [overrideId], persons: [personId] });
    const [sent] = await unit.db
      .select({ until: overrides.until })
      .from(overrides)
      .where(and(eq(overrides.id, overrideId), eq(overrides.staffId, actor.staffId), eq(overrides.personId, personId)));
    if (sent !== undefined) return { overrideId, personId, until: sent.until };
    const until = toInstant(Temporal.Instant.from(now).add({ hours: await hoursOf(unit) }));
    const { staffId } = actor;
    await unit.db
      .insert(overrides)
      .values({ id: overrideId, personId, level: 'professionals', staffId, reason, from: now, until });
    await unit.db
      .insert(governanceItems)
      .values({ id: newId(), kind: 'override-used', staffId, personId, why: reason, raisedAt: now });
    await refreshReach(unit, [staffId]);
    return { overrideId, personId, until };
  },
});

/** The one restricted record of this whole name and day of birth; none where there are two. */
const restrictedNamed = async ({ db }: Unit, name: string, dateOfBirth: string): Promise<Id | undefined> => {
  const rows = await db
    .select({
      personId: persons.id,
      givenNames: persons.givenNames,
      familyName: persons.familyName,
      knownAs: persons.knownAs,
    })
    .from(persons)
    .where(
      and(
        eq(persons.dateOfBirth, dateOfBirth),
        eq(persons.isRestricted, true),
        notExists(db.select({ goneId: mergedIds.goneId }).from(mergedIds).where(eq(mergedIds.goneId, persons.id))),
      ),
    )
    .orderBy(asc(persons.id));
  const wanted = searchNameOf(name);
  const found = rows.filter(({ givenNames, familyName, knownAs }) =>
    [givenNames, knownAs ?? givenNames].some((called) => searchNameOf(called, familyName) === wanted),
  );
  return found.length === 1 ? found[0]?.personId : undefined;
};

const isKeptFrom = async (unit: Unit, { staffId }: Actor, personId: Id): Promise<boolean> =>
  (await isBarredFrom(unit, staffId, [personId])) ||
  (await isTiedToOtherSide(unit, staffId, personId)) ||
  (await isTeamTiedToOtherSide(unit, staffId, personId)) ||
  (await isRecordOfColleague(unit, personId));

/** Whether the person works here: who does can be looked for by those who sit beside him or her. */
const isRecordOfColleague = async ({ db }: Unit, personId: Id): Promise<boolean> => {
  const [row] = await db
    .select({ id: conflicts.id })
    .from(conflicts)
    .where(and(eq(conflicts.personId, personId), eq(conflicts.kind, 'own-record'), isNull(conflicts.endedAt)))
    .limit(1);
  return row !== undefined;
};

const hoursOf = async ({ db }: Unit): Promise<number> => {
  const [row] = await db.select({ value: settings.value }).from(settings).where(eq(settings.key, hoursKey));
  const said = z.int().min(1).max(72).safeParse(row?.value);
  return said.success ? said.data : hoursUnlessSet;
};
