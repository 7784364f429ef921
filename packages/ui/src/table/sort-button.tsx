import type { ReactNode } from 'react';
import type { SortDirection } from './sort-rows.ts';

const up = 'M11 2 L16 9 L6 9 Z';
const down = 'M11 20 L6 13 L16 13 Z';

export interface SortButtonProps {
  readonly heading: string;
  readonly direction: SortDirection | 'none';
  readonly onSort: () => void;
}

/** A column heading that sorts; the arrow that holds is filled in, both are pale while the order is another's. */
export const SortButton = ({ heading, direction, onSort }: SortButtonProps): ReactNode => (
  <button type="button" onClick={onSort}>
    {heading}
    <svg width="22" height="22" viewBox="0 0 22 22" fill="currentColor" aria-hidden="true" focusable="false">
      {direction === 'descending' ? null : <path d={up} />}
      {direction === 'ascending' ? null : <path d={down} />}
    </svg>
  </button>
);
