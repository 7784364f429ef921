import { AppError, dayOf, type FieldError, type Id, type Role } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm';
import { staff, staffRoles } from '../staff/tables.ts';

/** Checks that everyone named is active and holds the role today; throws 422 `not-in-this-role`, each one located. */
export const requireStaff = async (
  unit: Unit,
  wanted: readonly { readonly staffId: Id; readonly needs: Role }[],
): Promise<void> => {
  if (wanted.length === 0) return;
  const today = dayOf(unit.now);
  const held = await unit.db
    .select({ staffId: staff.id, role: staffRoles.role })
    .from(staff)
    .innerJoin(staffRoles, eq(staffRoles.staffId, staff.id))
    .where(
      and(
        inArray(
          staff.id,
          wanted.map(({ staffId }) => staffId),
        ),
        eq(staff.isActive, true),
        lte(staffRoles.from, today),
        or(isNull(staffRoles.to), gt(staffRoles.to, today)),
      ),
    );
  const fields = wanted.flatMap(({ staffId, needs }, index): FieldError[] =>
    held.some((row) => row.staffId === staffId && row.role === needs)
      ? []
      : [
          {
            path: `staff.${index}.staffId`,
            code: 'not-in-this-role',
            message: 'This member of staff does not hold the role',
          },
        ],
  );
  if (fields.length > 0)
    throw new AppError('invalid', 'not-in-this-role', { message: 'Some of what was sent is not right', fields });
};
