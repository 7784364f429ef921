import {
  type ReferralDecision,
  type ReferralState,
  type ReferralView,
  referralDecisions,
  type WaitingRow,
} from '@waymark/contracts';
import { flagWords, isFlagged } from './need-by-words.ts';

/** The state each decision leads to (model.md section 2). */
const leadsTo: Readonly<Record<ReferralDecision, ReferralState>> = {
  ask: 'more-information',
  assess: 'assessing',
  accept: 'accepted',
  'not-accept': 'not-accepted',
  'unmet-need': 'unmet-need',
};

export interface DecisionWords {
  readonly text: string;
  readonly hint?: string | undefined;
  readonly done: string;
}

export const decisionWords: Readonly<Record<ReferralDecision, DecisionWords>> = {
  ask: { text: 'Ask the referrer for more', hint: 'The waiting time goes on.', done: 'The referrer is asked' },
  assess: { text: 'Begin an assessment', done: 'The assessment has begun' },
  accept: { text: 'Accept', done: 'The referral is accepted' },
  'not-accept': { text: 'Do not accept', done: 'The referral is not accepted' },
  'unmet-need': {
    text: 'Record an unmet need',
    hint: 'Our gap, counted as ours: never as a referral that was turned down.',
    done: 'The unmet need is recorded',
  },
};

/** What is said once a decision is saved; an acceptance says at once where the next start comes too late (S21). */
export const decidedWords = (decision: ReferralDecision, needBy: WaitingRow['needByFlag']): string => {
  const { done } = decisionWords[decision];
  const flag = decision === 'accept' && isFlagged(needBy) ? flagWords(needBy) : undefined;
  return flag === undefined ? done : `${done}. ${flag}.`;
};

/** The decisions that can be made about a referral as it stands; the server has the last word. */
export const decisionsFor = ({ people }: ReferralView): readonly ReferralDecision[] =>
  referralDecisions.filter((decision) => people.some(({ moves }) => moves.includes(leadsTo[decision])));
