import type { ImportCounts } from '@waymark/contracts';
import { formatCount, SummaryList } from '@waymark/ui';
import type { ReactNode } from 'react';

const plans = (count: number): string => formatCount(count, 'plan', 'plans');

/** What a file holds and what it would do, each number with what it means. */
export const ImportNumbers = ({ counts }: { readonly counts: ImportCounts }): ReactNode => {
  const inFile = [
    formatCount(counts.children, 'child', 'children'),
    plans(counts.plans),
    formatCount(counts.reviews, 'review', 'reviews'),
  ];
  return (
    <SummaryList
      rows={[
        { key: 'In the file', value: inFile.join(', ') },
        { key: 'New', value: `${plans(counts.created)} that Waymark does not know yet` },
        { key: 'Changed', value: `${plans(counts.updated)} that the file states otherwise` },
        { key: 'Unchanged', value: plans(counts.unchanged) },
        {
          key: 'No longer in the file',
          value: `${plans(counts.noLongerInFile)}, noted with the day of the file; none is ended by that`,
        },
        {
          key: 'Known better already',
          value: `${plans(counts.knownIsNewer)}, known from a later day; left as they are`,
        },
        { key: 'Held back', value: `${plans(counts.heldBack)} known here that an error in the file keeps out` },
      ]}
    />
  );
};
