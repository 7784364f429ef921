import type { Id, Instant, LadderEvent, LadderHow } from '@waymark/contracts';
import { type ReadDb, type Reader, statement, visible } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { persons } from '../persons/tables.ts';
import { alertRecipients, alertReplies, alerts } from './tables.ts';

const open = statement((db: ReadDb) =>
  db
    .select({
      recipientId: alertRecipients.id,
      forPersonId: alertRecipients.personId,
      alertId: alerts.id,
      event: alerts.event,
      because: alerts.because,
      how: alertRecipients.how,
      dueAt: alertRecipients.dueAt,
      raisedAt: alerts.raisedAt,
    })
    .from(alertRecipients)
    .innerJoin(alerts, eq(alerts.id, alertRecipients.alertId))
    // For somebody who has died nobody is to answer any more.
    .innerJoin(persons, and(eq(persons.id, alertRecipients.personId), isNull(persons.diedOn)))
    .leftJoin(alertReplies, and(eq(alertReplies.recipientId, alertRecipients.id), live(alertReplies)))
    .where(
      and(
        eq(alertRecipients.staffId, sql.placeholder('staffId')),
        isNull(alerts.withdrawnAt),
        isNull(alertReplies.id),
        visible(alertRecipients),
        visible(alerts),
      ),
    )
    .orderBy(asc(alertRecipients.dueAt), asc(alertRecipients.id))
    .prepare(),
);

export interface AlertToAnswer {
  readonly recipientId: Id;
  readonly forPersonId: Id;
  readonly alertId: Id;
  readonly event: LadderEvent;
  readonly because: string;
  readonly how: LadderHow;
  readonly dueAt: Instant;
  readonly raisedAt: Instant;
}

/** What the asker must still answer, soonest due first; one line a child and thing to do. */
export const alertsToAnswer = async (
  reader: Reader,
  { staffId, now }: { readonly staffId: Id; readonly now: Instant },
): Promise<AlertToAnswer[]> => {
  const rows = await open(reader).execute({ staffId, now });
  return rows.map(({ because, ...row }) => ({
    ...row,
    because: typeof because['words'] === 'string' ? because['words'] : '',
  }));
};
