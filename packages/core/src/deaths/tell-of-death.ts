import { dayOf, holdsPermission, type Id } from '@waymark/contracts';
import { barred, reach, type Unit } from '@waymark/database';
import { and, eq, gt, inArray, isNull, lte, ne, notExists, or } from 'drizzle-orm';
import { notices } from '../notices/tables.ts';
import { staff, staffRoles } from '../staff/tables.ts';

/** Who works with people; managers and duty read it where they look at their team's work. */
const workingRoles = ['lead-practitioner', 'partner-support', 'child-advocate', 'facilitator', 'coordinator'] as const;

/**
 * Tells everyone who works with a person that a death was recorded, or taken back: the neutral line and a link, to whom
 * the person's shared facts are open anyway and nobody else, but for who did it. To be called before anything ends.
 */
export const tellOfDeath = async (
  unit: Unit,
  { personId, by }: { readonly personId: Id; readonly by: Id },
): Promise<void> => {
  const { db, now } = unit;
  const today = dayOf(now);
  const rows = await db
    .selectDistinct({ staffId: reach.staffId, role: staffRoles.role })
    .from(reach)
    .innerJoin(staff, eq(staff.id, reach.staffId))
    .innerJoin(staffRoles, eq(staffRoles.staffId, reach.staffId))
    .where(
      and(
        ...[eq(reach.personId, personId), eq(reach.level, 'shared'), gt(reach.until, now)],
        ...[eq(staff.isActive, true), ne(staff.id, by)],
        ...[inArray(staffRoles.role, [...workingRoles]), lte(staffRoles.from, today)],
        or(isNull(staffRoles.to), gt(staffRoles.to, today)),
        notExists(
          db
            .select({ staffId: barred.staffId })
            .from(barred)
            .where(and(eq(barred.staffId, reach.staffId), eq(barred.personId, personId))),
        ),
      ),
    );
  const queued = { state: 'queued', queuedAt: now, attempts: 0 } as const;
  for (const [staffId, held] of Map.groupBy(rows, (row) => row.staffId)) {
    const mayOpen = holdsPermission(
      held.map(({ role }) => role),
      'core.person.view',
    );
    await db
      .insert(notices)
      .values({
        ...{ ...queued, personId, level: 'shared', toStaffId: staffId, channel: 'email' },
        ...{ kind: mayOpen ? 'death' : 'place-stopped', recordId: personId },
      })
      .onConflictDoUpdate({
        target: [notices.kind, notices.recordId, notices.personId, notices.toStaffId, notices.channel],
        set: { ...queued, sentAt: null, deliveredAt: null, acknowledgedAt: null, nextAttemptAt: null, failure: null },
      });
  }
};
