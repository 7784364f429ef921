import type { Id } from '@waymark/contracts';
import { request } from '../api/request.ts';
import { dayGiven } from '../family/date-field.tsx';
import { locateRefusal } from '../family/locate-refusal.ts';
import { type CardEntered, cardOf } from './card-entered.ts';

export interface NewContactCard {
  readonly cardId: Id;
  readonly personId: Id;
  /** The card that stands, which this one takes the place of. */
  readonly replaces: Id | null;
  readonly entered: CardEntered;
}

/** Records a contact card. Where someone recorded another in the meantime, that is said and nothing is written (409). */
export const recordContactCard = ({ cardId, personId, replaces, entered }: NewContactCard) =>
  request(
    {
      method: 'POST',
      path: `/persons/${personId}/contact-card`,
      body: {
        cardId,
        card: cardOf(entered),
        confirmedOn: dayGiven(entered.confirmedOn),
        supersedes: replaces === null ? undefined : { factId: replaces, reason: entered.reason },
      },
    },
    (contracts) => contracts.contactCardMade,
  ).catch(
    locateRefusal({
      code: 'fact-no-longer-live',
      path: '',
      message: 'Another card was recorded in the meantime. Keep what you entered in sight, and open the card again',
    }),
  );
