import type { Instant } from '@waymark/contracts';
import type { ReactNode } from 'react';
import { formatDayAndTime, formatTime } from './time.ts';

export interface FormattedTimeProps {
  readonly at: Instant;
  readonly withDay?: boolean | undefined;
}

/** "5:30pm", kept on one line, or "4 June 2026 at 5:30pm", on the clock of Europe/London. */
export const FormattedTime = ({ at, withDay = false }: FormattedTimeProps): ReactNode => (
  <time dateTime={at} className={withDay ? undefined : 'waymark-nowrap'}>
    {withDay ? formatDayAndTime(at) : formatTime(at)}
  </time>
);
