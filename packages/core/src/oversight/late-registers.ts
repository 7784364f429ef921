import { dayOf, type Id, type LateRegister } from '@waymark/contracts';
import { inScope, type Reader, visible } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, asc, eq, gt, inArray, isNull, lte, ne, or } from 'drizzle-orm';
import { registerChases } from '../chases/tables.ts';
import { groupStaff, groups } from '../groups/tables.ts';
import { marks } from '../marks/tables.ts';
import { fullName } from '../persons/names-in-reach.ts';
import { persons } from '../persons/tables.ts';
import type { Programmes } from '../programmes/programmes.ts';
import { offerings } from '../programmes/tables.ts';
import { expectations, sessions } from '../sessions/tables.ts';
import { staff } from '../staff/tables.ts';
import type { OversightAsker } from './asker.ts';

/** Registers that are asked for, with the people of the asker's who are still to be recorded, oldest first (S4). */
export const lateRegisters = async (
  reader: Reader,
  programmes: Programmes,
  asker: OversightAsker,
): Promise<LateRegister[]> => {
  const rows = await reader.db
    .select({
      sessionId: sessions.id,
      programmeId: offerings.programmeId,
      groupId: groups.id,
      title: groups.title,
      isOwn: inScope(groups.offeringId, asker).mapWith(Boolean),
      number: sessions.number,
      startsAt: sessions.startsAt,
      endsAt: sessions.endsAt,
      rule: registerChases.rule,
      ruleVersion: registerChases.ruleVersion,
      personId: persons.id,
      person: { knownAs: persons.knownAs, givenNames: persons.givenNames, familyName: persons.familyName },
    })
    .from(registerChases)
    .innerJoin(sessions, eq(sessions.id, registerChases.sessionId))
    .innerJoin(groups, eq(groups.id, sessions.groupId))
    .innerJoin(offerings, eq(offerings.id, groups.offeringId))
    .innerJoin(expectations, eq(expectations.sessionId, sessions.id))
    .innerJoin(persons, eq(persons.id, expectations.personId))
    .leftJoin(
      marks,
      and(
        eq(marks.sessionId, sessions.id),
        eq(marks.personId, expectations.personId),
        live(marks),
        visible(marks, asker),
        ne(marks.code, 'recorded-in-error'),
      ),
    )
    .where(
      and(
        isNull(registerChases.withdrawnAt),
        ne(sessions.state, 'cancelled'),
        isNull(marks.id),
        lte(expectations.from, sessions.startsAt),
        or(isNull(expectations.to), gt(expectations.to, sessions.startsAt)),
        visible(expectations, asker),
      ),
    )
    .orderBy(asc(sessions.endsAt), asc(sessions.id), asc(persons.familyName), asc(persons.id));
  const leading = await leadersOf(
    reader,
    rows.map(({ groupId }) => groupId),
    dayOf(asker.now),
  );
  return [...Map.groupBy(rows, ({ sessionId }) => sessionId).values()].flatMap((people) => {
    const [first] = people;
    if (first === undefined) return [];
    const { programmeId, groupId, title, isOwn, personId: _id, person: _person, ...session } = first;
    return [
      {
        ...session,
        programme: programmes.get(programmeId).shared.manifest.title,
        groupTitle: isOwn ? title : null,
        facilitators: [...(leading.get(groupId) ?? [])],
        people: people.map(({ personId, person }) => ({ personId, name: fullName(person) })),
      },
    ];
  });
};

/** Who leads each of these groups on a day, by name. */
const leadersOf = async (
  reader: Reader,
  groupIds: readonly Id[],
  today: string,
): Promise<ReadonlyMap<Id, readonly string[]>> => {
  if (groupIds.length === 0) return new Map();
  const rows = await reader.db
    .selectDistinct({ groupId: groupStaff.groupId, name: staff.name })
    .from(groupStaff)
    .innerJoin(staff, eq(staff.id, groupStaff.staffId))
    .where(
      and(
        inArray(groupStaff.groupId, [...new Set(groupIds)]),
        lte(groupStaff.from, today),
        or(isNull(groupStaff.to), gt(groupStaff.to, today)),
      ),
    )
    .orderBy(asc(staff.name));
  return new Map(
    [...Map.groupBy(rows, ({ groupId }) => groupId)].map(([groupId, of]) => [groupId, of.map(({ name }) => name)]),
  );
};
