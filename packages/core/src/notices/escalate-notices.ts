import { dayOf, type Id, idSchema } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, asc, eq, gt, inArray, isNotNull, isNull, lte } from 'drizzle-orm';
import { z } from 'zod';
import { membersAround } from '../access/family-people.ts';
import { allocations } from '../access/tables.ts';
import { addHours } from '../calendar/hours.ts';
import { dutyShifts, staff } from '../staff/tables.ts';
import { defineVerb, noSubject } from '../verbs/declaration.ts';
import { hoursUntilCall, levelForDuty } from './queue-notice.ts';
import { notices } from './tables.ts';

/** A unit of some ten milliseconds, after a night without a server too: registers are saved between them. */
const atOnce = 25;

/** A safety notice nobody acknowledged in time: the next in line is called (S41). */
interface Overdue {
  readonly id: Id;
  readonly partnerId: Id;
  readonly kind: string;
  readonly recordId: Id;
  readonly attempts: number;
}

/**
 * Once a minute: a safety notice that is not acknowledged within the hour, or that has no recipient, becomes a call to
 * the duty worker, and an hour later to the emergency duty team by phone. It stays visible until someone logs the call.
 * What was turned into a call is overdue no more, so that the next page is simply what is left.
 */
export const escalateNotices = defineVerb({
  name: 'escalate-notices',
  summary: 'Turns safety notices that nobody acknowledged into calls. Run by the system every minute.',
  permission: 'core.system.run',
  route: { method: 'POST', path: '/system/escalate-notices' },
  input: z.strictObject({ after: idSchema.optional() }),
  output: z.strictObject({ toDuty: z.int(), toEmergencyDutyTeam: z.int(), after: idSchema.nullable() }),
  repeat: 'natural',
  sample: () => ({}),
  subject: noSubject,
  run: async ({ unit, about }) => {
    const first = await overdueOn(unit, ['alert', 'tonight']);
    for (const notice of first) await callNext(unit, notice, 'duty-call', await dutyWorkerFor(unit, notice.partnerId));
    const second = await overdueOn(unit, ['duty-call']);
    for (const notice of second) await callNext(unit, notice, 'emergency-duty-call', null);
    const again = await overdueOn(unit, ['emergency-duty-call']);
    for (const notice of again) await callAgain(unit, notice);
    const all = [...first, ...second, ...again];
    if (all.length > 0) about({ records: all.map((row) => row.id), persons: all.map((row) => row.partnerId) });
    const isMore = [first, second, again].some(({ length }) => length === atOnce);
    const after = isMore ? (all.at(-1)?.id ?? null) : null;
    return { toDuty: first.length, toEmergencyDutyTeam: second.length, after };
  },
});

const overdueOn = async (unit: Unit, kinds: readonly string[]): Promise<Overdue[]> =>
  await unit.db
    .select({
      id: notices.id,
      partnerId: notices.personId,
      kind: notices.kind,
      recordId: notices.recordId,
      attempts: notices.attempts,
    })
    .from(notices)
    .where(
      and(
        inArray(notices.kind, [...kinds]),
        isNotNull(notices.callBy),
        lte(notices.callBy, unit.now),
        isNull(notices.acknowledgedAt),
        inArray(notices.state, ['queued', 'sent', 'no-recipient', 'failed']),
      ),
    )
    .orderBy(asc(notices.callBy), asc(notices.id))
    .limit(atOnce);

const callNext = async (unit: Unit, overdue: Overdue, kind: string, toStaffId: Id | null): Promise<void> => {
  await unit.db
    .update(notices)
    .set({ state: 'failed', failure: 'not-acknowledged', callBy: null })
    .where(eq(notices.id, overdue.id));
  await unit.db.insert(notices).values({
    personId: overdue.partnerId,
    level: levelForDuty,
    toStaffId,
    channel: 'call',
    kind,
    recordId: overdue.recordId,
    state: toStaffId === null ? 'no-recipient' : 'sent',
    queuedAt: unit.now,
    sentAt: toStaffId === null ? null : unit.now,
    callBy: addHours(unit.now, hoursUntilCall),
    attempts: 0,
  });
};

/** The emergency duty team is called again every hour until somebody there has it. */
const callAgain = async (unit: Unit, { id, attempts }: Overdue): Promise<void> => {
  await unit.db
    .update(notices)
    .set({ attempts: attempts + 1, callBy: addHours(unit.now, hoursUntilCall) })
    .where(eq(notices.id, id));
};

/** Who is on duty for the team that works with the partner's family, at this hour. */
const dutyWorkerFor = async (unit: Unit, partnerId: Id): Promise<Id | null> => {
  const members = await membersAround(unit.db, [partnerId], dayOf(unit.now));
  const people = [...new Set([partnerId, ...members.map((member) => member.personId)])];
  const teams = await unit.db
    .selectDistinct({ teamId: staff.teamId })
    .from(allocations)
    .innerJoin(staff, eq(staff.id, allocations.staffId))
    .where(and(inArray(allocations.personId, people), eq(allocations.role, 'lead-practitioner'), live(allocations)));
  const teamIds = teams.flatMap((row) => (row.teamId === null ? [] : [row.teamId]));
  if (teamIds.length === 0) return null;
  const [onDuty] = await unit.db
    .select({ staffId: dutyShifts.staffId })
    .from(dutyShifts)
    .where(and(inArray(dutyShifts.teamId, teamIds), lte(dutyShifts.from, unit.now), gt(dutyShifts.to, unit.now)))
    .orderBy(asc(dutyShifts.from), asc(dutyShifts.staffId))
    .limit(1);
  return onDuty?.staffId ?? null;
};
