import { type Id, type Instant, type LadderHow, type NoticeChannel, newId } from '@waymark/contracts';
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
    for (const answerer of await answerersOf(unit.db, ask.toWhom, circle, unit.now)) {
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
