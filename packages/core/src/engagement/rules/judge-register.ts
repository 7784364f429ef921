import { dayOf, type Id, type Instant } from '@waymark/contracts';
import { addHours } from '../../calendar/hours.ts';
import { dayWords } from './day-words.ts';
import { type LadderPolicy, type ReachedRung, reachedRung } from './judge.ts';
import { ruleOf } from './ladder-rule.ts';

/** A session and how many of those expected at it have no mark. */
export interface RegisterFact {
  readonly sessionId: Id;
  readonly endsAt: Instant;
  readonly expected: number;
  readonly unmarked: number;
}

/**
 * The rungs an unfinished register has reached: the facilitator is asked, the manager has it on the list
 * (acceptance.md S4, domain.md A3). The alert is about the session, never about a person; one a session.
 * A register that is finished reaches none, so that its alert is withdrawn or answered. It is judged by the shortest
 * time of any column: when it is asked for must not tell who in the group has a child on a plan (S43).
 */
export const judgeRegister = (policy: LadderPolicy, register: RegisterFact, asOf: Instant): readonly ReachedRung[] => {
  if (register.unmarked === 0) return [];
  const ofRegisters = policy.ladder.rungs.filter((rung) => rung.event === 'register-unmarked-hours');
  const soonest = Math.min(...ofRegisters.map((rung) => rung.threshold.count));
  const column = ofRegisters.find((rung) => rung.threshold.count === soonest)?.column;
  const rungs = ofRegisters.filter((rung) => rung.column === column);
  return [...Map.groupBy(rungs, ruleOf).values()].flatMap((ofRule) => {
    const at = addHours(register.endsAt, ofRule[0]?.threshold.count ?? 0);
    if (at > asOf) return [];
    const because = `${register.unmarked} of ${register.expected} not recorded since ${dayWords(dayOf(register.endsAt))}.`;
    const episode = { window: register.sessionId, at, sessionIds: [register.sessionId], because };
    return reachedRung(ofRule, episode, null, policy);
  });
};
