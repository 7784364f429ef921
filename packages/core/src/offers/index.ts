import { answerOffer } from './answer-offer.ts';
import { expireOffers } from './expire-offers.ts';
import { listOffers } from './list-offers.ts';
import { makeOffer } from './make-offer.ts';

export { answerOffer, expireOffers, listOffers, makeOffer };

export const offerVerbs = [makeOffer, answerOffer, expireOffers] as const;
export const offerReads = [listOffers] as const;
