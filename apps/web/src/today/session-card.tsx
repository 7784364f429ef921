import { type Day, dayOf, type SessionCard as Session } from '@waymark/contracts';
import { Card, FormattedDay, formatCount, formatDaysAgo, formatList, formatTime, Tag } from '@waymark/ui';
import type { ReactNode } from 'react';
import { addresses } from '../navigation/addresses.ts';
import { sessionTitle } from '../words/session-title.ts';
import { recordedWords } from './today-words.ts';

export interface SessionCardProps {
  readonly session: Session;
  /** Its marks that wait on this device. */
  readonly unsent: number;
  /** Given where the session is not of today: then its day and age are said. */
  readonly today?: Day | undefined;
}

/** One session: when, which group, where, how many, with whom; its title is the way to the register. */
export const SessionCard = ({ session, unsent, today }: SessionCardProps): ReactNode => {
  const { sessionId, groupTitle, number, title, startsAt, endsAt, place, alsoLeading } = session;
  const day = dayOf(startsAt);
  return (
    <Card
      title={`${formatTime(startsAt)} to ${formatTime(endsAt)}, ${groupTitle}`}
      headingLevel={3}
      href={addresses.register(sessionId)}
      tag={unsent > 0 ? <Tag tone="attention">{formatCount(unsent, 'mark', 'marks')} waiting to send</Tag> : undefined}
    >
      {today === undefined ? null : (
        <p className="govuk-body">
          <FormattedDay day={day} withWeekday />, {formatDaysAgo(day, today)}
        </p>
      )}
      <p className="govuk-body">{sessionTitle(number, title)}</p>
      <p className="govuk-body">
        {place === null ? null : `${place}. `}
        {recordedWords(session)}.{alsoLeading.length > 0 ? ` With ${formatList(alsoLeading)}.` : null}
      </p>
    </Card>
  );
};
