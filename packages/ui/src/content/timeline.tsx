import type { Day, Instant } from '@waymark/contracts';
import type { ReactNode } from 'react';
import { FormattedDay } from '../format/formatted-day.tsx';
import { FormattedTime } from '../format/formatted-time.tsx';

export interface TimelineEvent {
  readonly id: string;
  readonly title: ReactNode;
  readonly by?: string | undefined;
  /** A day, or an instant where the hour matters. */
  readonly on: Day | Instant;
  readonly children?: ReactNode | undefined;
}

export interface TimelineProps {
  readonly events: readonly TimelineEvent[];
  readonly headingLevel?: 2 | 3 | 4 | undefined;
}

const headings = { 2: 'h2', 3: 'h3', 4: 'h4' } as const;

/** What happened, one event after another (MoJ timeline). */
export const Timeline = ({ events, headingLevel = 3 }: TimelineProps): ReactNode => {
  const Heading = headings[headingLevel];
  return (
    <div className="moj-timeline">
      {events.map(({ id, title, by, on, children }) => (
        <div key={id} className="moj-timeline__item">
          <div className="moj-timeline__header">
            <Heading className="moj-timeline__title">{title}</Heading>
            {by ? <p className="moj-timeline__byline"> by {by}</p> : null}
          </div>
          <p className="moj-timeline__date">
            {on.includes('T') ? <FormattedTime at={on} withDay /> : <FormattedDay day={on} />}
          </p>
          {children ? <div className="moj-timeline__description">{children}</div> : null}
        </div>
      ))}
    </div>
  );
};
