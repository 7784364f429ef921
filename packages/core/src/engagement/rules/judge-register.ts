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
  readonly hasChildOnPlan: boolean;
}

/**
 * The rungs an unfinished register has reached: the facilitator is asked, the manager has it on the list
 * (acceptance.md S4, domain.md A3). The alert is about the session, never about a person; one a session.
 * A register that is finished reaches none, so that its alert is withdrawn or answered.
 */
export const judgeRegister = (policy: LadderPolicy, register: RegisterFact, asOf: Instant): readonly ReachedRung[] => {
  if (register.unmarked === 0) return [];
  const column = register.hasChildOnPlan ? 'child-on-a-plan' : 'otherwise';
  const rungs = policy.ladder.rungs.filter(
    (rung) => rung.event === 'register-unmarked-hours' && rung.column === column,
  );
  return [...Map.groupBy(rungs, ruleOf).values()].flatMap((ofRule) => {
    const at = addHours(register.endsAt, ofRule[0]?.threshold.count ?? 0);
    if (at > asOf) return [];
    const because = `${register.unmarked} of ${register.expected} not recorded since ${dayWords(dayOf(register.endsAt))}.`;
    const episode = { window: register.sessionId, at, sessionIds: [register.sessionId], because };
    return reachedRung(ofRule, episode, null, policy);
  });
};
