import { type Id, type ReportStaff, type Role, roleLabelsOnPaper } from '@waymark/contracts';
import type { Reader } from '@waymark/database';
import { asc, eq, inArray } from 'drizzle-orm';
import { organisations } from '../../organisations/tables.ts';
import { staff, staffRoles } from '../../staff/tables.ts';

/** Members of staff as a report names them, in the first of `inRoles` that they hold, else in any role held. */
export const loadReportStaff = async (
  { db }: Pick<Reader, 'db'>,
  staffIds: readonly Id[],
  inRoles: readonly Role[],
): Promise<ReadonlyMap<Id, ReportStaff>> => {
  if (staffIds.length === 0) return new Map();
  const rows = await db
    .select({ id: staff.id, name: staff.name, agency: organisations.name, role: staffRoles.role })
    .from(staff)
    .innerJoin(organisations, eq(organisations.id, staff.organisationId))
    .leftJoin(staffRoles, eq(staffRoles.staffId, staff.id))
    .where(inArray(staff.id, [...new Set(staffIds)]))
    .orderBy(asc(staff.id), asc(staffRoles.role));
  return new Map(
    [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((of): [Id, ReportStaff][] => {
      const [first] = of;
      const held = of.flatMap(({ role }) => (role === null ? [] : [role]));
      const role = inRoles.find((wanted) => held.includes(wanted)) ?? held[0];
      if (first === undefined || role === undefined) return [];
      const { id, name, agency } = first;
      return [[id, { id, name, role, jobTitle: roleLabelsOnPaper[role], agency }]];
    }),
  );
};
