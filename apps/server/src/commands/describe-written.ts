import type { ImportView } from '@waymark/contracts';
import { counted } from './counted.ts';

const mostShown = 20;

/** What applying a file has come to, in plain words, with what its records met. */
export const describeWritten = ({ written, issues, issuesNotListed }: ImportView): readonly string[] => {
  if (written === null) return [];
  const met = issues.filter(({ found }) => found === 'applying');
  const left = Math.max(0, met.length - mostShown) + issuesNotListed;
  return [
    `Written: ${counted(written.plansCreated, 'new plan', 'new plans')}, ${written.plansUpdated} changed, ` +
      `${written.plansRestated} stated again, ${written.plansMissed} noted as no longer in the file, ` +
      `${counted(written.reviewsAdded, 'review', 'reviews')}, ${counted(written.personsAdded, 'new child', 'new children')}.`,
    ...(met.length === 0 ? [] : ['What the file met:']),
    ...met.slice(0, mostShown).map(({ where, message }) => `  ${where}: ${message}`),
    ...(met.length > 0 && left > 0 ? [`  and ${left} more`] : []),
  ];
};
