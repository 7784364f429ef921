import { dayOf, type Id, type Instant, type MovePreview } from '@waymark/contracts';
import { type ReadDb, visible } from '@waymark/database';
import { and, asc, eq, gt, inArray, isNull, or } from 'drizzle-orm';
import { groupStaff } from '../groups/tables.ts';
import { fullName } from '../persons/names-in-reach.ts';
import { persons } from '../persons/tables.ts';
import { staff } from '../staff/tables.ts';
import { expectations } from './tables.ts';

/** Everyone who leads a group now or will. */
export const leadersOf = async (db: ReadDb, groupId: Id, now: Instant) =>
  await db
    .selectDistinct({ staffId: staff.id, name: staff.name, email: staff.email })
    .from(groupStaff)
    .innerJoin(staff, eq(staff.id, groupStaff.staffId))
    .where(
      and(
        eq(groupStaff.groupId, groupId),
        eq(staff.isActive, true),
        or(isNull(groupStaff.to), gt(groupStaff.to, dayOf(now))),
      ),
    )
    .orderBy(asc(staff.name), asc(staff.id));

/**
 * Who hears of a change to sessions: those who lead, and those expected as far as the asker may read. Whose workers hear
 * of it is not said here: who they are and whether there are any is not his side's to know (S28).
 */
export const toldOfChange = async (
  db: ReadDb,
  groupId: Id,
  sessionIds: readonly Id[],
  who: { readonly staffId: Id; readonly now: Instant },
): Promise<MovePreview['told']> => {
  const leaders = await leadersOf(db, groupId, who.now);
  const rows =
    sessionIds.length === 0
      ? []
      : await db
          .selectDistinct({
            personId: persons.id,
            knownAs: persons.knownAs,
            givenNames: persons.givenNames,
            familyName: persons.familyName,
          })
          .from(expectations)
          .innerJoin(persons, eq(persons.id, expectations.personId))
          .where(
            and(inArray(expectations.sessionId, [...sessionIds]), isNull(expectations.to), visible(expectations, who)),
          )
          .orderBy(asc(persons.familyName), asc(persons.givenNames), asc(persons.id));
  return {
    staff: leaders.map(({ staffId, name }) => ({ staffId, name })),
    people: rows.map((row) => ({ personId: row.personId, name: fullName(row) })),
  };
};
