import type { DecideReferralInput, Id, MakeReferralInput } from '@waymark/contracts';
import { request } from '../api/request.ts';

/** Refers; the same id again is the same referral. */
export const makeReferral = (input: MakeReferralInput) =>
  request({ method: 'POST', path: '/referrals', body: { ...input } }, (contracts) => contracts.referralMade);

/** A decision about the referral as it was at `version`. */
export const decideReferral = ({ referralId, ...body }: DecideReferralInput, version: number) =>
  request(
    { method: 'POST', path: `/referrals/${referralId}/decision`, body, ifMatch: version },
    (contracts) => contracts.referralDecided,
  );

/** The referrer's answer to what the coordinator asked. */
export const answerQuestion = (referralId: Id, answer: string, version: number) =>
  request(
    { method: 'POST', path: `/referrals/${referralId}/answer`, body: { answer }, ifMatch: version },
    (contracts) => contracts.referralMoved,
  );

/** Puts an accepted person on the waiting list. */
export const beginWaiting = (referralId: Id, subjectId: Id, version: number) =>
  request(
    { method: 'POST', path: `/referrals/${referralId}/waiting`, body: { subjectId }, ifMatch: version },
    (contracts) => contracts.referralMoved,
  );
