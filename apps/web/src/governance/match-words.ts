import { likelihoodLabels, matchReasonWords, type PossibleMatch, reasonsAgainst } from '@waymark/contracts';

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** "Likely the same person: a name spelt much alike and the same date of birth." with what speaks against it. */
export const matchWords = ({ likelihood, because }: Pick<PossibleMatch, 'likelihood' | 'because'>): string => {
  const [forIt, against] = [
    because.filter((reason) => !reasonsAgainst.has(reason)),
    because.filter((reason) => reasonsAgainst.has(reason)),
  ].map((reasons) => listed(reasons.map((reason) => matchReasonWords[reason])));
  const but = against === '' ? '' : ` Against it: ${against}.`;
  return `${likelihoodLabels[likelihood]}: ${forIt}.${but}`;
};
