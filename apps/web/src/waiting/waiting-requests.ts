import type { Day, Id, WaitingPlanView } from '@waymark/contracts';
import { request } from '../api/request.ts';

export interface WaitingPlan {
  readonly subjectId: Id;
  readonly ownerId: Id;
  readonly planForOthers: WaitingPlanView['planForOthers'];
  readonly nextContactOn: Day;
  readonly note?: string | undefined;
}

/** Sets who carries a wait, for the referral as it was at `version`. */
export const setWaitingPlan = (referralId: Id, plan: WaitingPlan, version: number) =>
  request(
    { method: 'POST', path: `/referrals/${referralId}/waiting-plan`, body: { ...plan }, ifMatch: version },
    (contracts) => contracts.referralMoved,
  );

export interface Offer {
  readonly referralId: Id;
  readonly subjectId: Id;
  readonly groupId: Id;
  readonly answerBy: Day;
  readonly orderReason?: string | undefined;
}

/** Offers a place; one key stands for one intention, however often it is sent. */
export const makeOffer = (offer: Offer, idempotencyKey: string) =>
  request({ method: 'POST', path: '/offers', body: { ...offer }, idempotencyKey }, (contracts) => contracts.offerMade);

export interface OfferAnswer {
  readonly answer: 'accepted' | 'declined' | 'taken-back';
  readonly reason?: string | undefined;
  readonly note?: string | undefined;
}

export const answerOffer = (offerId: Id, answer: OfferAnswer) =>
  request(
    { method: 'POST', path: `/offers/${offerId}/answer`, body: { ...answer } },
    (contracts) => contracts.offerAnswered,
  );
