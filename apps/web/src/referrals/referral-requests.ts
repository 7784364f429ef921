import type { DecideReferralInput, Id, MakeReferralsInput } from '@waymark/contracts';
import { request } from '../api/request.ts';

/** Refers to every programme of the form in one act; the same ids again are the same referrals. */
export const makeReferrals = (input: MakeReferralsInput) =>
  request({ method: 'POST', path: '/referrals/together', body: { ...input } }, (contracts) => contracts.referralsMade);

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
