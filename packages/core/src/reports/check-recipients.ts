import { AppError, dayOf, type FieldError, type Id, type ReportRecipientInput, type Role } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm';
import { conflicts } from '../access/tables.ts';
import { staff, staffRoles } from '../staff/tables.ts';
import type { RecipientContext } from './load/load-recipients.ts';

/** Roles in which someone can be given a version of each kind; any role will do for another professional. */
const rolesFor: Readonly<Record<'chair' | 'lead-practitioner' | 'other-professional', readonly Role[] | null>> = {
  chair: ['chair'],
  'lead-practitioner': ['lead-practitioner', 'team-manager'],
  'other-professional': null,
};

type ToStaff = Extract<ReportRecipientInput, { readonly staffId: Id }>;
type ToPerson = Exclude<ReportRecipientInput, ToStaff>;

const wrong = (path: string, code: string, message: string): FieldError => ({ path, code, message });

const staffProblem = (recipient: ToStaff, at: string, roles: readonly Role[] | undefined): FieldError[] => {
  const wanted = rolesFor[recipient.kind];
  if (roles !== undefined && (wanted === null || wanted.some((role) => roles.includes(role)))) return [];
  return [wrong(`${at}.staffId`, 'not-a-recipient', 'Choose someone who can be given this report')];
};

const personProblem = (recipient: ToPerson, at: string, { people, childIds }: RecipientContext): FieldError[] => {
  const person = people.find(({ personId }) => personId === recipient.personId);
  const isChild = childIds.includes(recipient.personId);
  if (person === undefined || isChild !== (recipient.kind === 'child'))
    return [wrong(`${at}.personId`, 'not-a-recipient', 'Choose a parent or a child of this family')];
  if (recipient.kind === 'child')
    return person.bornOn === null ? [wrong(`${at}.personId`, 'not-born', 'This child is not born yet')] : [];
  return recipient.childIds.flatMap((childId, index) =>
    childIds.includes(childId)
      ? []
      : [wrong(`${at}.childIds.${index}`, 'not-in-this-report', 'This child is not in this report')],
  );
};

/**
 * Checks everyone a report is to be given to: a chair is a chair, a parent is of this family. Someone in conflict with
 * the family cannot be chosen and is told apart from nobody (S47). Throws 422 `not-a-recipient`, each one located.
 */
export const checkRecipients = async (
  unit: Unit,
  recipients: readonly ReportRecipientInput[],
  context: RecipientContext,
): Promise<void> => {
  const ids = recipients.flatMap((recipient) => ('staffId' in recipient ? [recipient.staffId] : []));
  const roles = await rolesOf(unit, ids, context);
  const fields = recipients.flatMap((recipient, index): FieldError[] => {
    const at = `draft.recipients.${index}`;
    return 'staffId' in recipient
      ? staffProblem(recipient, at, roles.get(recipient.staffId))
      : personProblem(recipient, at, context);
  });
  const [first] = fields;
  if (first !== undefined) throw new AppError('invalid', first.code, { message: 'A recipient is not right', fields });
};

/** Roles held today by those who are active and in no conflict with anyone of the family. */
const rolesOf = async (
  unit: Unit,
  staffIds: readonly Id[],
  { people }: RecipientContext,
): Promise<ReadonlyMap<Id, readonly Role[]>> => {
  if (staffIds.length === 0) return new Map();
  const today = dayOf(unit.now);
  const rows = await unit.db
    .select({ staffId: staff.id, role: staffRoles.role })
    .from(staff)
    .innerJoin(staffRoles, eq(staffRoles.staffId, staff.id))
    .where(
      and(
        inArray(staff.id, [...staffIds]),
        eq(staff.isActive, true),
        lte(staffRoles.from, today),
        or(isNull(staffRoles.to), gt(staffRoles.to, today)),
      ),
    );
  const barred = await unit.db
    .select({ staffId: conflicts.staffId })
    .from(conflicts)
    .where(
      and(
        inArray(conflicts.staffId, [...staffIds]),
        inArray(
          conflicts.personId,
          people.map(({ personId }) => personId),
        ),
        isNull(conflicts.endedAt),
      ),
    );
  const kept = rows.filter((row) => barred.every(({ staffId }) => staffId !== row.staffId));
  return new Map([...Map.groupBy(kept, ({ staffId }) => staffId)].map(([id, of]) => [id, of.map(({ role }) => role)]));
};
