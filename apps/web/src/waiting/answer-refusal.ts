import { ApiProblem, isApiProblem } from '../api/api-problem.ts';
import { placeRefusal } from './offer-refusal.ts';

const words: Readonly<Record<string, string>> = {
  'partner-contact-not-in-place': 'Partner contact is not in place yet: nobody starts before it is',
  'position-not-taken': 'This programme no longer takes this person in the position now recorded',
  'offer-expired': 'The offer has run out: make a new one',
  'person-died': 'Nobody has a place after a death',
};

/** Answered by somebody else meanwhile: by whom, within what the reader may see (S19). */
const answeredWords = ({ code, facts }: ApiProblem): string | undefined => {
  if (code !== 'offer-answered') return undefined;
  const by = typeof facts['changedBy'] === 'string' ? ` by ${facts['changedBy']}` : '';
  return `The offer was answered already${by}, differently: look at the referral`;
};

/** For `catch`: why an answer cannot be recorded is told beside the choice of the answer. */
export const answerRefusal = (thrown: unknown): never => {
  if (!isApiProblem(thrown) || thrown.problem === null) throw thrown;
  const message = words[thrown.code] ?? answeredWords(thrown) ?? placeRefusal(thrown);
  if (message === undefined) throw thrown;
  throw new ApiProblem({ ...thrown.problem, errors: [{ path: 'answer', code: thrown.code, message }] });
};
