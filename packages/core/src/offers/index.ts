import { answerOffer } from './answer-offer.ts';
import { expireOffers } from './expire-offers.ts';
import { makeOffer } from './make-offer.ts';

export { answerOffer, expireOffers, makeOffer };

export const offerVerbs = [makeOffer, answerOffer, expireOffers] as const;
export const offerReads = [] as const;
