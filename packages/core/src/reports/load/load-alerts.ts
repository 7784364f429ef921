import type { Id } from '@waymark/contracts';
import { visible } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { alertRecipients, alertReplies, alerts } from '../../alerts/tables.ts';
import { staff } from '../../staff/tables.ts';
import type { AlertFact } from '../model/report-facts.ts';
import type { ReportAsked } from './report-asked.ts';

/**
 * Alerts about the people of the family that were to be answered for these children: of another family's child, though
 * the alert be the same, there is no row here (S43).
 */
export const loadAlerts = async (
  { handle, who }: Pick<ReportAsked, 'handle' | 'who'>,
  { personIds, childIds }: { readonly personIds: readonly Id[]; readonly childIds: readonly Id[] },
): Promise<AlertFact[]> => {
  if (personIds.length === 0 || childIds.length === 0) return [];
  const rows = await handle.db
    .select({
      alertId: alerts.id,
      personId: alerts.personId,
      childId: alertRecipients.personId,
      level: alertRecipients.level,
      event: alerts.event,
      because: alerts.because,
      raisedAt: alerts.raisedAt,
      words: alertReplies.words,
      by: staff.name,
    })
    .from(alertRecipients)
    .innerJoin(alerts, eq(alerts.id, alertRecipients.alertId))
    .leftJoin(
      alertReplies,
      and(eq(alertReplies.recipientId, alertRecipients.id), live(alertReplies), visible(alertReplies, who)),
    )
    .leftJoin(staff, eq(staff.id, alertReplies.recordedBy))
    .where(
      and(
        inArray(alerts.personId, [...personIds]),
        inArray(alertRecipients.personId, [...childIds]),
        isNull(alerts.withdrawnAt),
        visible(alerts, who),
        visible(alertRecipients, who),
      ),
    )
    .orderBy(asc(alerts.raisedAt), asc(alerts.id), asc(alertRecipients.id));
  return rows.map(({ because, words, by, ...row }) => ({
    ...row,
    because: typeof because['words'] === 'string' ? because['words'] : '',
    reply: words === null ? null : { words, by: by ?? '' },
  }));
};
