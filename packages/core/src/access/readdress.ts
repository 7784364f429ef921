import { dayOf, type LadderRecipient, newId } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { alertRecipients, alertReplies } from '../alerts/tables.ts';
import { memberships } from '../families/tables.ts';
import { notices } from '../notices/tables.ts';
import { reportChildren, reports } from '../reports/tables.ts';
import type { ChangeOfWorker } from './change-of-worker.ts';
import { membersAround } from './family-people.ts';
import { readdressReferralDrafts } from './readdress-referral-drafts.ts';
import { readdressWaits } from './readdress-waits.ts';
import { type AllocationRole, allocations } from './tables.ts';

/** How much went over with the work. */
export interface Readdressed {
  readonly alerts: number;
  readonly notices: number;
  readonly drafts: number;
  readonly tasks: number;
  readonly waits: number;
}

/** As whom a worker of each kind is asked by an alert. */
const askedAs: Readonly<Record<AllocationRole, readonly LadderRecipient[]>> = {
  'lead-practitioner': ['lead-practitioner', 'lead-or-referrer'],
  'partner-support': ['partner-worker'],
  'child-advocate': [],
  practitioner: [],
};

/** Everything that waits for the former worker about this person goes to the new one, in the same unit (E5). */
export const readdress = async (unit: Unit, change: ChangeOfWorker): Promise<Readdressed> => ({
  alerts: await readdressAlerts(unit, change),
  notices: await readdressNotices(unit, change),
  drafts:
    change.role === 'lead-practitioner'
      ? (await readdressDrafts(unit, change)) + (await readdressReferralDrafts(unit, change))
      : 0,
  tasks: change.role === 'lead-practitioner' ? await readdressTasks(unit, change) : 0,
  waits: await readdressWaits(unit, change),
});

/** What nobody has answered yet; where the new worker is asked the same already, the former one's line is taken away. */
const readdressAlerts = async (
  unit: Unit,
  { personId, role, fromStaffId, toStaffId }: ChangeOfWorker,
): Promise<number> => {
  const { db } = unit;
  const asked = askedAs[role];
  if (asked.length === 0) return 0;
  const pending = await db
    .select({
      id: alertRecipients.id,
      staffId: alertRecipients.staffId,
      key: alertRecipients.alertId,
      recipient: alertRecipients.recipient,
      how: alertRecipients.how,
      escalation: alertRecipients.escalation,
    })
    .from(alertRecipients)
    .leftJoin(alertReplies, eq(alertReplies.recipientId, alertRecipients.id))
    .where(
      and(
        eq(alertRecipients.personId, personId),
        inArray(alertRecipients.staffId, [fromStaffId, toStaffId]),
        inArray(alertRecipients.recipient, [...asked]),
        isNull(alertReplies.id),
      ),
    );
  const keyOf = ({ key, recipient, how, escalation }: (typeof pending)[number]) =>
    `${key} ${recipient} ${how} ${escalation}`;
  const known = new Set(pending.filter(({ staffId }) => staffId === toStaffId).map(keyOf));
  const former = pending.filter(({ staffId }) => staffId === fromStaffId);
  for (const row of former) {
    if (known.has(keyOf(row))) await db.delete(alertRecipients).where(eq(alertRecipients.id, row.id));
    else await db.update(alertRecipients).set({ staffId: toStaffId }).where(eq(alertRecipients.id, row.id));
  }
  return former.length;
};

/** A message that was sent is sent again to the new worker; when it becomes a call stays as it was: a clock does not restart. */
const readdressNotices = async (unit: Unit, { personId, fromStaffId, toStaffId }: ChangeOfWorker): Promise<number> => {
  const { db, now } = unit;
  const rows = await db
    .select({
      id: notices.id,
      toStaffId: notices.toStaffId,
      kind: notices.kind,
      recordId: notices.recordId,
      channel: notices.channel,
      acknowledgedAt: notices.acknowledgedAt,
      state: notices.state,
    })
    .from(notices)
    .where(and(eq(notices.personId, personId), inArray(notices.toStaffId, [fromStaffId, toStaffId])));
  const keyOf = ({ kind, recordId, channel }: (typeof rows)[number]) => `${kind} ${recordId} ${channel}`;
  const known = new Set(rows.filter((row) => row.toStaffId === toStaffId).map(keyOf));
  const pending = rows.filter(
    (row) => row.toStaffId === fromStaffId && row.acknowledgedAt === null && row.state !== 'withdrawn',
  );
  for (const row of pending) {
    if (known.has(keyOf(row))) {
      await db.update(notices).set({ state: 'withdrawn' }).where(eq(notices.id, row.id));
      continue;
    }
    const isOnScreen = row.channel === 'screen';
    await db
      .update(notices)
      .set({
        toStaffId,
        state: isOnScreen ? 'sent' : 'queued',
        sentAt: isOnScreen ? now : null,
        deliveredAt: null,
        attempts: 0,
        nextAttemptAt: null,
        failure: null,
      })
      .where(eq(notices.id, row.id));
  }
  return pending.length;
};

/** Drafts about this child; one about a child whom the former worker still leads stays with that worker. */
const readdressDrafts = async (unit: Unit, { personId, fromStaffId, toStaffId }: ChangeOfWorker): Promise<number> => {
  const { db, now } = unit;
  const drafts = await db
    .select({ reportId: reports.id, childId: reportChildren.personId, version: reports.version })
    .from(reports)
    .innerJoin(reportChildren, eq(reportChildren.reportId, reports.id))
    .where(and(eq(reports.authorId, fromStaffId), eq(reports.state, 'draft')));
  const stillLed = await db
    .select({ personId: allocations.personId })
    .from(allocations)
    .where(
      and(
        eq(allocations.staffId, fromStaffId),
        eq(allocations.role, 'lead-practitioner'),
        isNull(allocations.to),
        live(allocations, now),
      ),
    );
  const led = new Set(stillLed.map((row) => row.personId));
  const byReport = [...Map.groupBy(drafts, (row) => row.reportId).values()];
  const own = byReport.filter(
    (rows) =>
      rows.some((row) => row.childId === personId) &&
      !rows.some((row) => row.childId !== personId && led.has(row.childId)),
  );
  for (const [first] of own) {
    if (first === undefined) continue;
    await db
      .update(reports)
      .set({ authorId: toStaffId, version: first.version + 1 })
      .where(eq(reports.id, first.reportId));
  }
  return own.length;
};

/** Who an unidentified adult of the child's family is: the new worker finds it out, by the day that was set (C12). */
const readdressTasks = async (unit: Unit, { personId, fromStaffId, toStaffId }: ChangeOfWorker): Promise<number> => {
  const { db, now } = unit;
  const around = await membersAround(db, [personId], dayOf(now));
  const families = [...new Set(around.map((member) => member.familyId))];
  if (families.length === 0) return 0;
  const open = await db
    .select()
    .from(memberships)
    .where(and(inArray(memberships.familyId, families), eq(memberships.findOutBy, fromStaffId), live(memberships)));
  for (const { id, ...row } of open) {
    await db.insert(memberships).values({
      ...row,
      id: newId(),
      recordedAt: now,
      recordedBy: toStaffId,
      supersedes: id,
      reason: 'Handed over',
      findOutBy: toStaffId,
    });
  }
  return open.length;
};
