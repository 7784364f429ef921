import { dayOf, type FamilyView, meetingKindLabels } from '@waymark/contracts';
import { formatDayWithWeekday, formatTime } from '@waymark/ui';
import type { ReactNode } from 'react';
import { addresses } from '../navigation/addresses.ts';

export interface MeetingsAheadProps {
  readonly view: Pick<FamilyView, 'familyId' | 'meetings' | 'asAt'>;
  readonly mayReport: boolean;
}

/** Meetings that are still to come, the next one first, each with the report to write for it. */
export const MeetingsAhead = ({ view, mayReport }: MeetingsAheadProps): ReactNode => {
  const ahead = view.meetings.filter(({ startsAt }) => startsAt >= view.asAt);
  return (
    <section>
      <h2 className="govuk-heading-m">Meetings to come</h2>
      {ahead.length === 0 ? (
        <p className="govuk-body">No meeting is arranged.</p>
      ) : (
        <ul className="govuk-list">
          {ahead.map(({ meetingId, kind, startsAt, place }) => (
            <li key={meetingId}>
              {meetingKindLabels[kind]} on {formatDayWithWeekday(dayOf(startsAt))} at {formatTime(startsAt)}
              {place === null ? '' : `, ${place}`}.{' '}
              {mayReport ? (
                <a className="govuk-link waymark-not-on-paper" href={addresses.newReport(view.familyId, meetingId)}>
                  Write the report
                  <span className="govuk-visually-hidden">{` for the ${meetingKindLabels[kind].toLowerCase()}`}</span>
                </a>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
