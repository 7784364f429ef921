import type { ReactNode } from 'react';
import { formatWallTime } from './time.ts';

/** A session's `HH:MM` as "5:30pm". */
export const FormattedWallTime = ({ time }: { readonly time: string }): ReactNode => (
  <time dateTime={time} className="waymark-nowrap">
    {formatWallTime(time)}
  </time>
);
