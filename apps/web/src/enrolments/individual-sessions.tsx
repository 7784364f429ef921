import { type EnrolmentView, type Instant, sessionStateLabels } from '@waymark/contracts';
import { FormattedDay, FormattedTime, Table } from '@waymark/ui';
import type { ReactNode } from 'react';
import { sessionName } from '../groups/session-name.ts';
import { addresses } from '../navigation/addresses.ts';

type Item = EnrolmentView['individual'][number];

/** Whether an attempt still lies ahead; then no other one is planned. */
const isPlannedAhead = ({ attempts }: Item, now: Instant): boolean =>
  attempts.some(({ state, startsAt }) => state === 'planned' && startsAt > now);

export interface IndividualSessionsProps {
  readonly place: EnrolmentView;
  readonly now: Instant;
  /** Whether the reader may plan one now. */
  readonly mayPlan: boolean;
}

/** Sessions with this person alone: when they fall, every attempt so far, and a new one (S14). */
export const IndividualSessions = ({ place, now, mayPlan }: IndividualSessionsProps): ReactNode =>
  place.individual.length === 0 ? null : (
    <Table
      caption="One-to-one sessions"
      captionSize="m"
      columns={[
        { key: 'title', heading: 'Session', isRowHeading: true, cell: sessionName },
        {
          key: 'week',
          heading: 'Week of',
          cell: ({ weekOf }) => (weekOf === null ? 'Not set' : <FormattedDay day={weekOf} />),
        },
        {
          key: 'attempts',
          heading: 'Attempts',
          cell: ({ attempts }) =>
            attempts.length === 0
              ? 'None yet'
              : attempts.map(({ sessionId, startsAt, state }) => (
                  <div key={sessionId}>
                    <FormattedTime at={startsAt} withDay />: {sessionStateLabels[state].toLowerCase()}
                  </div>
                )),
        },
        {
          key: 'plan',
          heading: 'Plan',
          isHeadingHidden: true,
          cell: (item) =>
            mayPlan && !isPlannedAhead(item, now) ? (
              <a className="govuk-link" href={addresses.planSession(place.enrolmentId, item.itemId)}>
                {item.attempts.length === 0 ? 'Plan it' : 'Plan another attempt'}
                <span className="govuk-visually-hidden">: {item.title}</span>
              </a>
            ) : null,
        },
      ]}
      rows={place.individual}
      rowKey={({ itemId }) => itemId}
    />
  );
