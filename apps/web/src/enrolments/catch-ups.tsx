import type { EnrolmentView } from '@waymark/contracts';
import { formatCount, formatDayAndTime, Table } from '@waymark/ui';
import type { ReactNode } from 'react';
import { sessionName } from '../groups/session-name.ts';
import { addresses } from '../navigation/addresses.ts';

export interface CatchUpsProps {
  readonly place: EnrolmentView;
  readonly mayPlan: boolean;
}

/** "1 more catch-up would count towards completion." */
const leftWords = ({ left }: EnrolmentView['catchUps']): string =>
  left === 0
    ? 'No further catch-up counts towards completion.'
    : `${formatCount(left, 'more catch-up', 'more catch-ups')} would count towards completion.`;

/** Content of the group that this person has not covered yet: missed, or held before he or she joined (S12). */
export const CatchUps = ({ place, mayPlan }: CatchUpsProps): ReactNode => {
  const { owed, planned, left } = place.catchUps;
  if (owed.length === 0) return null;
  const openFor = (sessionId: string) =>
    planned.find(({ forSessionId, isOpen }) => forSessionId === sessionId && isOpen);
  return (
    <>
      <Table
        caption="Content owed"
        captionSize="m"
        columns={[
          { key: 'title', heading: 'Session', isRowHeading: true, cell: sessionName },
          { key: 'held', heading: 'Held', cell: ({ startsAt }) => formatDayAndTime(startsAt) },
          {
            key: 'catch-up',
            heading: 'Catch-up',
            cell: ({ sessionId, title }) => {
              const open = openFor(sessionId);
              if (open !== undefined) return `Planned for ${formatDayAndTime(open.startsAt)}`;
              if (!mayPlan || left === 0) return 'None planned';
              return (
                <a className="govuk-link" href={addresses.planCatchUp(place.enrolmentId, sessionId)}>
                  Plan it<span className="govuk-visually-hidden">: {title}</span>
                </a>
              );
            },
          },
        ]}
        rows={owed}
        rowKey={({ sessionId }) => sessionId}
      />
      <p className="govuk-body">{leftWords(place.catchUps)}</p>
    </>
  );
};
