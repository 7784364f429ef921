import type { Instant } from '@waymark/contracts';
import type { ReactNode } from 'react';
import { formatCount } from '../format/count.ts';
import { FormattedTime } from '../format/formatted-time.tsx';

export interface ListStampProps {
  readonly rows: number;
  /** When the list was read. */
  readonly at: Instant;
  /** What the filter lets through and leaves out, in words: "All groups", "Small Steps only, ended ones left out". */
  readonly filter: string;
}

/** Under every list, on screen and on paper: time, filter and number of rows (ux.md, Everyone). */
export const ListStamp = ({ rows, at, filter }: ListStampProps): ReactNode => (
  <p className="waymark-stamp">
    {formatCount(rows, 'row', 'rows')}. {filter}. As at <FormattedTime at={at} withDay />.
  </p>
);
