import { type AlertView, alertView, type Id, viewAlertInput } from '@waymark/contracts';
import { type Asker, type Reader, visible } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, asc, eq, exists, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { loadAttendance } from '../engagement/load-attendance.ts';
import { loadPauses } from '../engagement/load-pauses.ts';
import { policyOf } from '../engagement/policy-of.ts';
import { sentence } from '../engagement/rules/sentence.ts';
import { summarise } from '../engagement/rules/summarise.ts';
import { enrolments } from '../enrolments/tables.ts';
import { marks } from '../marks/tables.ts';
import { fullName, namesInReach } from '../persons/names-in-reach.ts';
import { persons } from '../persons/tables.ts';
import { sessions } from '../sessions/tables.ts';
import { staff } from '../staff/tables.ts';
import { defineRead } from '../verbs/declaration.ts';
import { alertRecipients, alertReplies, alerts } from './tables.ts';

/** What a raised alert keeps of the rule's result. */
const becauseSchema = z.object({ words: z.string(), sessionIds: z.array(z.string()) });

/** An alert is there for whoever may know of somebody it asks: what is asked of nobody one knows is not one's own to read. */
const asksSomeoneKnown = (reader: Reader, asker: Asker) =>
  exists(
    reader.db
      .select({ id: alertRecipients.id })
      .from(alertRecipients)
      .where(and(eq(alertRecipients.alertId, alerts.id), visible(alertRecipients, asker))),
  );

const alertInReach = async (reader: Reader, asker: Asker, alertId: Id) => {
  const [row] = await reader.db
    .select({
      alertId: alerts.id,
      personId: alerts.personId,
      rule: alerts.rule,
      ruleVersion: alerts.ruleVersion,
      event: alerts.event,
      because: alerts.because,
      raisedAt: alerts.raisedAt,
      withdrawnAt: alerts.withdrawnAt,
      enrolmentId: enrolments.id,
      programmeId: enrolments.programmeId,
      programmeVersion: enrolments.programmeVersion,
      position: enrolments.position,
      bornOn: persons.dateOfBirth,
      givenNames: persons.givenNames,
      knownAs: persons.knownAs,
      familyName: persons.familyName,
      sex: persons.sex,
    })
    .from(alerts)
    .innerJoin(enrolments, eq(enrolments.id, alerts.enrolmentId))
    .innerJoin(persons, eq(persons.id, alerts.personId))
    .where(and(eq(alerts.id, alertId), visible(alerts, asker), asksSomeoneKnown(reader, asker)));
  return row;
};

/** One alert: what happened, the rule, the facts, who answers for whom, within what the asker may see (S43). */
export const viewAlert = defineRead({
  name: 'view-alert',
  summary: 'An alert with its rule, facts and those who answer it.',
  permission: 'core.alert.view',
  route: { method: 'GET', path: '/alerts/:alertId' },
  input: viewAlertInput,
  output: alertView,
  sample: (world) => ({ alertId: world.alertId }),
  subject: ({ handle, actor, now }, { alertId }) => alertInReach(handle, { staffId: actor.staffId, now }, alertId),
  run: async ({ reader, actor, now, subject, programmes }): Promise<AlertView> => {
    const asker = { staffId: actor.staffId, now };
    const policy = policyOf(programmes, subject);
    const { enrolmentId } = subject;
    const attendance = await loadAttendance(reader.db, [enrolmentId], {
      asAt: now,
      asker,
      minutesNeededOf: () => policy.minutesNeeded,
    });
    const pauses = await loadPauses(reader.db, [enrolmentId], { asAt: now, asker });
    const summary = summarise(attendance.get(enrolmentId) ?? [], {
      asOf: now,
      position: subject.position,
      bornOn: subject.bornOn,
      policy: policy.marks,
      pauses: pauses.get(enrolmentId) ?? [],
    });
    const because = becauseSchema.parse(subject.because);
    return {
      alertId: subject.alertId,
      personId: subject.personId,
      personName: fullName(subject),
      programme: programmes.get(subject.programmeId).shared.manifest.title,
      event: subject.event,
      rule: subject.rule,
      ruleVersion: subject.ruleVersion,
      because: because.words,
      raisedAt: subject.raisedAt,
      withdrawnAt: subject.withdrawnAt,
      sentence: sentence(summary, { sex: subject.sex, knownAs: subject.knownAs ?? subject.givenNames }),
      sessions: await sessionsOf(reader, asker, subject.personId, because.sessionIds),
      recipients: await recipientsOf(reader, asker, subject.alertId),
    };
  },
  opened: (view) => ({ records: [view.alertId], persons: [view.personId] }),
});

const sessionsOf = async (
  reader: Reader,
  asker: Asker,
  personId: Id,
  sessionIds: readonly Id[],
): Promise<AlertView['sessions']> => {
  if (sessionIds.length === 0) return [];
  return await reader.db
    .select({
      sessionId: sessions.id,
      number: sessions.number,
      title: sessions.title,
      startsAt: sessions.startsAt,
      code: marks.code,
    })
    .from(sessions)
    .leftJoin(
      marks,
      and(eq(marks.sessionId, sessions.id), eq(marks.personId, personId), live(marks), visible(marks, asker)),
    )
    .where(inArray(sessions.id, [...sessionIds]))
    .orderBy(asc(sessions.startsAt), asc(sessions.id));
};

const recipientsOf = async (
  reader: Reader,
  asker: { readonly staffId: Id; readonly now: string },
  alertId: Id,
): Promise<AlertView['recipients']> => {
  const rows = await reader.db
    .select({
      recipientId: alertRecipients.id,
      recipient: alertRecipients.recipient,
      how: alertRecipients.how,
      forPersonId: alertRecipients.personId,
      staffId: alertRecipients.staffId,
      staffName: staff.name,
      dueAt: alertRecipients.dueAt,
      reason: alertRecipients.reason,
    })
    .from(alertRecipients)
    .leftJoin(staff, eq(staff.id, alertRecipients.staffId))
    .where(and(eq(alertRecipients.alertId, alertId), visible(alertRecipients, asker)))
    .orderBy(asc(alertRecipients.dueAt), asc(alertRecipients.id));
  const names = await namesInReach(
    reader,
    asker,
    rows.map((row) => row.forPersonId),
  );
  const replies = await repliesOf(
    reader,
    asker,
    rows.map((row) => row.recipientId),
  );
  return rows.map(({ staffId, ...row }) => ({
    ...row,
    forName: names.get(row.forPersonId) ?? '',
    isMine: staffId === asker.staffId,
    reply: replies.get(row.recipientId) ?? null,
  }));
};

const repliesOf = async (reader: Reader, asker: Asker, recipientIds: readonly Id[]) => {
  const replies = new Map<Id, NonNullable<AlertView['recipients'][number]['reply']>>();
  if (recipientIds.length === 0) return replies;
  const rows = await reader.db
    .select({
      recipientId: alertReplies.recipientId,
      answer: alertReplies.answer,
      words: alertReplies.words,
      by: staff.name,
      at: alertReplies.recordedAt,
    })
    .from(alertReplies)
    .innerJoin(staff, eq(staff.id, alertReplies.recordedBy))
    .where(and(inArray(alertReplies.recipientId, [...recipientIds]), live(alertReplies), visible(alertReplies, asker)));
  for (const { recipientId, ...reply } of rows) replies.set(recipientId, reply);
  return replies;
};
