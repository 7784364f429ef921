import { type Instant, type SafetyLevel, safetyLevels } from '@waymark/contracts';
import { addHours } from '../../calendar/hours.ts';

/** A safety notice, raised at an instant for someone who may or may not have a worker of their own. */
export interface SafetyNotice {
  readonly raisedAt: Instant;
  readonly hasPartnerWorker: boolean;
}

/** One logged try to reach a level; `deliveredAt` when somebody there had it. */
export interface SafetyDelivery {
  readonly level: SafetyLevel;
  readonly sentAt: Instant;
  readonly deliveredAt: Instant | null;
}

/** What has to happen now. `escalate` asks for a logged list entry or call at `level`; `since` is when it fell due. */
export type Escalation =
  | { readonly state: 'delivered'; readonly level: SafetyLevel; readonly at: Instant }
  | { readonly state: 'waiting'; readonly level: SafetyLevel; readonly until: Instant }
  | {
      readonly state: 'escalate';
      readonly level: SafetyLevel;
      readonly how: 'list' | 'call';
      readonly since: Instant;
      readonly because: string;
    };

/** Hours a level has before the next one is called: elapsed hours, nights and bank holidays included. */
const hoursPerLevel = 1;

/**
 * Where a safety notice stands at `at` (model.md section 6, acceptance.md S41): the partner's worker has it on the list
 * at once; not delivered within the hour, or without a worker, it is a call to duty, after an hour more to the
 * emergency duty team, and again every hour until somebody there has it. Levels are never skipped: an hour counts from
 * the logged try, so a server that was down begins where it stopped.
 */
export const escalate = (notice: SafetyNotice, at: Instant, deliveries: readonly SafetyDelivery[]): Escalation => {
  const tries = deliveries.filter((delivery) => delivery.sentAt <= at).sort((a, b) => (a.sentAt < b.sentAt ? -1 : 1));
  const delivered = tries.find(({ deliveredAt }) => deliveredAt !== null && deliveredAt <= at);
  if (delivered?.deliveredAt) return { state: 'delivered', level: delivered.level, at: delivered.deliveredAt };
  const levels = safetyLevels.filter((level) => notice.hasPartnerWorker || level !== 'partner-worker');
  const index = Math.max(-1, ...tries.map((delivery) => levels.indexOf(delivery.level)));
  const level = levels[index];
  const begin = levels[0] ?? 'duty';
  if (level === undefined)
    return {
      state: 'escalate',
      level: begin,
      how: begin === 'partner-worker' ? 'list' : 'call',
      since: notice.raisedAt,
      because: notice.hasPartnerWorker ? 'Raised now.' : "There is no partner's worker.",
    };
  const next = levels[index + 1];
  const ofLevel = tries.filter((delivery) => delivery.level === level);
  const from = next === undefined ? ofLevel.at(-1) : ofLevel[0];
  const isFirst = level === 'partner-worker';
  const until = addHours(isFirst ? notice.raisedAt : (from?.sentAt ?? notice.raisedAt), hoursPerLevel);
  if (at < until) return { state: 'waiting', level, until };
  return {
    state: 'escalate',
    level: next ?? level,
    how: 'call',
    since: until,
    because: next === undefined ? 'Nobody has it after an hour: call again.' : 'Not delivered within an hour.',
  };
};
