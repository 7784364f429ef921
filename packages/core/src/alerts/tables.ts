import { alertAnswers, ladderEvents, ladderHows, ladderRecipients } from '@waymark/contracts';
import {
  aboutPerson,
  code,
  count,
  factColumns,
  flag,
  id,
  index,
  instant,
  json,
  looseRef,
  ref,
  table,
  text,
  uniqueIndex,
} from '@waymark/kit';
import { isNull } from 'drizzle-orm';
import { z } from 'zod';
import { persons } from '../persons/tables.ts';

/** A rung of a ladder reached: identity is (rule, person, window), so that recomputing never doubles one. */
export const alerts = table(
  'alerts',
  {
    id: id(),
    ...aboutPerson(() => persons.id),
    rule: text().notNull(),
    ruleVersion: text().notNull(),
    window: text().notNull(),
    enrolmentId: looseRef().notNull(),
    event: code(ladderEvents).notNull(),
    /** What the rule saw: ids and dates of the facts, and its words. */
    because: json(z.record(z.string(), z.unknown())).notNull(),
    raisedAt: instant().notNull(),
    withdrawnAt: instant(),
    /** The corrected fact that took the reason away. */
    withdrawnBecause: looseRef(),
  },
  (t) => [
    uniqueIndex('alerts_rule_person_id_window_idx').on(t.rule, t.personId, t.window),
    index('alerts_person_id_idx').on(t.personId),
    index('alerts_enrolment_id_idx').on(t.enrolmentId),
  ],
);

/** Someone who must answer an alert, for one child or one partner: the row is about that person, never about another's. */
export const alertRecipients = table(
  'alert_recipients',
  {
    id: id(),
    ...aboutPerson(() => persons.id),
    alertId: ref(() => alerts.id).notNull(),
    recipient: code(ladderRecipients).notNull(),
    how: code(ladderHows).notNull(),
    /** Null while nobody is known to answer: visible as such, and escalated. */
    staffId: looseRef(),
    dueAt: instant().notNull(),
    escalation: count().notNull(),
    /** Whether those at home are to be told before the person is. */
    beforePersonIsTold: flag().notNull(),
    reason: text().notNull(),
  },
  (t) => [
    // A child or partner may have two workers, as in a handover, and each of them is asked.
    uniqueIndex('alert_recipients_alert_id_person_id_idx').on(
      t.alertId,
      t.personId,
      t.recipient,
      t.how,
      t.escalation,
      t.staffId,
    ),
    index('alert_recipients_staff_id_idx').on(t.staffId),
    index('alert_recipients_person_id_idx').on(t.personId),
  ],
);

/** Fact: what a recipient did about an alert, in words, for this child. */
export const alertReplies = table(
  'alert_replies',
  {
    ...factColumns(() => persons.id),
    recipientId: ref(() => alertRecipients.id).notNull(),
    answer: code(alertAnswers).notNull(),
    /** "What this means for this child", written by a person (A5). */
    words: text().notNull(),
  },
  (t) => [
    uniqueIndex('alert_replies_recipient_id_idx').on(t.recipientId).where(isNull(t.supersedes)),
    uniqueIndex('alert_replies_supersedes_idx').on(t.supersedes),
    index('alert_replies_person_id_idx').on(t.personId),
    index('alert_replies_recipient_id_live_idx').on(t.recipientId, t.recordedAt),
  ],
);
