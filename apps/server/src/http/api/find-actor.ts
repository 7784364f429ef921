import { dayOf, type Day, type Id, type Instant } from '@waymark/contracts';
import { type Actor, staff, staffRoles } from '@waymark/core';
import { asker, type ReadDb, type Reader, statement } from '@waymark/database';
import { and, eq } from 'drizzle-orm';

const find = statement((db: ReadDb) =>
  db
    .select({
      organisationId: staff.organisationId,
      teamId: staff.teamId,
      role: staffRoles.role,
      from: staffRoles.from,
      to: staffRoles.to,
    })
    .from(staff)
    .leftJoin(staffRoles, eq(staffRoles.staffId, staff.id))
    .where(and(eq(staff.id, asker.staffId), eq(staff.isActive, true)))
    .prepare(),
);

let lastMinute = '';
let lastDay = '';

/** The day of an instant; days begin on whole minutes, so one that was asked in the same minute is known already. */
const todayOf = (now: Instant): Day => {
  const minute = now.slice(0, 16);
  if (minute !== lastMinute) {
    lastDay = dayOf(now);
    lastMinute = minute;
  }
  return lastDay;
};

/**
 * A member of staff with the roles held today, `undefined` where unknown or no longer active. Read anew for every
 * request, so that a change bites at once (ASVS 8.3.2).
 */
export const findActor = async (reader: Reader, staffId: Id): Promise<Actor | undefined> => {
  const rows = await find(reader).execute({ staffId });
  const [first] = rows;
  if (first === undefined) return undefined;
  const today = todayOf(reader.now);
  const held = rows.flatMap(({ role, from, to }) =>
    role !== null && from !== null && from <= today && (to === null || to > today) ? [role] : [],
  );
  return { staffId, organisationId: first.organisationId, teamId: first.teamId ?? undefined, roles: new Set(held) };
};
