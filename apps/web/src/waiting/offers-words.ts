import {
  type AnsweredOfferRow,
  type Day,
  type OffersView,
  type OpenOfferRow,
  offerAnswerLabels,
  offerDeclinedReasonLabels,
} from '@waymark/contracts';
import { formatDay, lastDayOf } from '@waymark/ui';

/** The first line: how many are open, and what runs out first. */
export const offersLead = ({ open }: OffersView, today: Day): string => {
  if (open.length === 0) return 'No offer is open.';
  const many = open.length === 1 ? '1 offer is open' : `${open.length} offers are open`;
  const due = open.filter(({ expiresAt }) => lastDayOf(expiresAt) === today).length;
  const over = open.filter(({ expiresAt }) => lastDayOf(expiresAt) < today).length;
  if (due > 0) return `${many}; ${due === 1 ? '1 has' : `${due} have`} today as the last day for an answer.`;
  if (over > 0) return `${many}; ${over === 1 ? '1 has' : `${over} have`} run out without an answer.`;
  const [first] = open;
  const which = open.length === 1 ? 'it' : 'the first';
  return first === undefined ? `${many}.` : `${many}; ${which} runs out on ${formatDay(lastDayOf(first.expiresAt))}.`;
};

/** Until when an offer stands, and whether that is today or over. */
export const runsOut = (
  { expiresAt }: OpenOfferRow,
  today: Day,
): { readonly words: string; readonly isDue: boolean } => {
  const day = lastDayOf(expiresAt);
  if (day === today) return { words: 'Today', isDue: true };
  return day < today ? { words: `Ran out on ${formatDay(day)}`, isDue: true } : { words: formatDay(day), isDue: false };
};

/** "Declined: work hours". */
export const answerWords = ({ answer, reason }: AnsweredOfferRow): string => {
  const said = offerAnswerLabels[answer];
  return reason === null ? said : `${said}: ${offerDeclinedReasonLabels[reason].toLowerCase()}`;
};
