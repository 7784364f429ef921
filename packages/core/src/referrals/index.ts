import { answerQuestion } from './answer-question.ts';
import { beginWaiting } from './begin-waiting.ts';
import { decideReferral } from './decide-referral.ts';
import { listPeopleToRefer } from './list-people-to-refer.ts';
import { listReferrals } from './list-referrals.ts';
import { listWaiting } from './list-waiting.ts';
import { makeReferral } from './make-referral.ts';
import { makeReferrals } from './make-referrals.ts';
import { listReferralStatuses, viewReferralStatus } from './referral-statuses.ts';
import { reviewNeedBy } from './review-need-by.ts';
import { setWaitingPlan } from './set-waiting-plan.ts';
import { viewReferral } from './view-referral.ts';
import { viewSurvivorNotes } from './view-survivor-notes.ts';
import { withdrawReferral } from './withdraw-referral.ts';

export {
  answerQuestion,
  beginWaiting,
  decideReferral,
  listPeopleToRefer,
  listReferralStatuses,
  listReferrals,
  listWaiting,
  makeReferral,
  makeReferrals,
  reviewNeedBy,
  setWaitingPlan,
  viewReferral,
  viewReferralStatus,
  viewSurvivorNotes,
  withdrawReferral,
};

export const referralVerbs = [
  makeReferral,
  makeReferrals,
  answerQuestion,
  withdrawReferral,
  decideReferral,
  setWaitingPlan,
  beginWaiting,
  reviewNeedBy,
] as const;
export const referralReads = [
  viewReferral,
  viewReferralStatus,
  listReferralStatuses,
  listPeopleToRefer,
  listReferrals,
  listWaiting,
  viewSurvivorNotes,
] as const;
