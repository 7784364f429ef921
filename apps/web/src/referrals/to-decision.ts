import {
  accessBarriers,
  type DecideReferralInput,
  type Id,
  notAcceptedReasons,
  referralDecisions,
  unmetNeedReasons,
} from '@waymark/contracts';
import { codeOf } from '../family/options-of.ts';

/** A decision as it is entered. */
export interface EnteredDecision {
  readonly decision: '' | 'ask' | 'assess' | 'accept' | 'not-accept' | 'unmet-need';
  readonly subjectId: string;
  readonly reasonCode: string;
  readonly barrier: string;
  readonly note: string;
}

export const noDecision: EnteredDecision = { decision: '', subjectId: '', reasonCode: '', barrier: '', note: '' };

const reasonOf = ({ decision, reasonCode }: EnteredDecision) => {
  if (decision === 'not-accept') return codeOf(notAcceptedReasons, reasonCode);
  return decision === 'unmet-need' ? codeOf(unmetNeedReasons, reasonCode) : undefined;
};

/** The decision as it is sent: a reason or barrier that belongs to another choice is left out. */
export const toDecision = (referralId: Id, entered: EnteredDecision): DecideReferralInput => {
  const decision = codeOf(referralDecisions, entered.decision);
  if (decision === undefined) throw new Error('the form sent what it had not checked');
  const reasonCode = reasonOf(entered);
  const barrier = reasonCode === 'not-accessible' ? codeOf(accessBarriers, entered.barrier) : undefined;
  return {
    referralId,
    decision,
    ...(entered.subjectId !== '' && { subjectId: entered.subjectId }),
    ...(reasonCode !== undefined && { reasonCode }),
    ...(barrier !== undefined && { barrier }),
    ...(entered.note.trim() !== '' && { note: entered.note }),
  };
};
