import {
  type Id,
  type Instant,
  type LadderHow,
  type LadderRecipient,
  type NoticeChannel,
  newId,
} from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import type { ReachedRung } from '../engagement/rules/judge.ts';
import { queueNotice } from '../notices/queue-notice.ts';
import { type AlertCircle, type Answerer, answerersOf } from './recipients.ts';
import { alertRecipients, alerts } from './tables.ts';

/** Raises one alert with everyone who must answer, each for their own child or partner, and queues their notices. */
export const raiseAlert = async (unit: Unit, rung: ReachedRung, circle: AlertCircle): Promise<Id> => {
  const alertId = newId();
  const { enrolment } = circle;
  await unit.db.insert(alerts).values({
    id: alertId,
    personId: enrolment.personId,
    level: 'shared',
    rule: rung.rule,
    ruleVersion: `${rung.source}-${rung.version}`,
    window: rung.window,
    enrolmentId: enrolment.enrolmentId,
    event: rung.event,
    because: {
      words: rung.because,
      sessionIds: [...rung.sessionIds],
      marksVersion: rung.marksVersion,
      reachedAt: rung.reachedAt,
    },
    raisedAt: unit.now,
  });
  const told = new Set<Id>();
  for (const ask of rung.asks.toSorted((one, other) => urgencyOf(one.how) - urgencyOf(other.how))) {
    for (const answerer of await askedBy(unit, ask, circle)) {
      await unit.db.insert(alertRecipients).values(recipientRow(alertId, ask, answerer));
      const whom = answerer.staffId ?? answerer.personId;
      if (told.has(whom)) continue;
      told.add(whom);
      const isSafety = ask.toWhom === 'partner-worker';
      await queueNotice(unit, { alertId, channel: channelOf(ask.how), answerer, isSafety });
    }
  }
  return alertId;
};

/** Who answers for the children of a family alone, or for the referral: everyone else is asked by the stronger column. */
const ofChildren = new Set<LadderRecipient>(['lead-practitioner', 'team-manager', 'lead-or-referrer', 'referrer']);

/**
 * Whom one ask reaches. Beside a child on a plan, the others are asked for as if there were none (S43): their own lead
 * practitioners, and the referrer unless he or she answers for a child on a plan already.
 */
const askedBy = async (unit: Unit, { column, toWhom }: ReachedRung['asks'][number], circle: AlertCircle) => {
  const [onPlan, others] = partition(circle.children, circle.onPlan);
  if (column === 'child-on-a-plan')
    return await answerersOf(unit.db, toWhom, { ...circle, children: onPlan }, unit.now);
  if (onPlan.length === 0) return await answerersOf(unit.db, toWhom, circle, unit.now);
  if (!ofChildren.has(toWhom)) return [];
  const asked = await answerersOf(unit.db, toWhom, { ...circle, children: others }, unit.now);
  const planned = await answerersOf(unit.db, 'lead-practitioner', { ...circle, children: onPlan }, unit.now);
  return asked.filter(
    ({ personId, staffId }) => others.includes(personId) || planned.every((one) => one.staffId !== staffId),
  );
};

const partition = (children: readonly Id[], onPlan: ReadonlySet<Id>): readonly [readonly Id[], readonly Id[]] => [
  children.filter((child) => onPlan.has(child)),
  children.filter((child) => !onPlan.has(child)),
];

const channelOf = (how: LadderHow): NoticeChannel => {
  if (how === 'call') return 'call';
  return how === 'list' ? 'screen' : 'email';
};

/** Whoever is asked several things gets one notice, by the way that is the most urgent (S22). */
const urgencyOf = (how: LadderHow): number => ['call', 'email', 'screen'].indexOf(channelOf(how));

const recipientRow = (
  alertId: Id,
  ask: { how: ReachedRung['asks'][number]['how']; dueAt: Instant; beforePersonIsTold: boolean; reason: string },
  answerer: Answerer,
) => ({
  alertId,
  personId: answerer.personId,
  level: answerer.level,
  recipient: answerer.recipient,
  how: ask.how,
  staffId: answerer.staffId,
  dueAt: ask.dueAt,
  escalation: 0,
  beforePersonIsTold: ask.beforePersonIsTold,
  reason: ask.reason,
});
