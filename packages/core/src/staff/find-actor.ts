import { dayOf, type Id, type Instant } from '@waymark/contracts';
import { type ReadDb, statement } from '@waymark/database';
import { and, eq, gt, isNull, lte, or, sql } from 'drizzle-orm';
import type { Actor } from '../verbs/actor.ts';
import { staff, staffRoles } from './tables.ts';

const find = statement((db: ReadDb) =>
  db
    .select({ organisationId: staff.organisationId, teamId: staff.teamId, role: staffRoles.role })
    .from(staff)
    .innerJoin(staffRoles, eq(staffRoles.staffId, staff.id))
    .where(
      and(
        eq(staff.id, sql.placeholder('staffId')),
        eq(staff.isActive, true),
        lte(staffRoles.from, sql.placeholder('today')),
        or(isNull(staffRoles.to), gt(staffRoles.to, sql.placeholder('today'))),
      ),
    )
    .prepare(),
);

/** Who a signed-in member of staff is at this moment; `undefined` when he or she no longer works here or holds no role. */
export const findActor = async (
  handle: { readonly db: ReadDb },
  staffId: Id,
  now: Instant,
): Promise<Actor | undefined> => {
  const rows = await find(handle).execute({ staffId, today: dayOf(now) });
  const [first] = rows;
  if (first === undefined) return undefined;
  return {
    staffId,
    organisationId: first.organisationId,
    teamId: first.teamId ?? undefined,
    roles: new Set(rows.map((row) => row.role)),
  };
};
