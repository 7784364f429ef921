import { useQuery } from '@tanstack/react-query';
import { dayOf, type SessionCard as Session, type TodayView } from '@waymark/contracts';
import { EmptyState, Page } from '@waymark/ui';
import type { ReactNode } from 'react';
import { serverClock } from '../api/server-clock.ts';
import { QueryStates } from '../query/query-states.tsx';
import { UnsentNotice } from '../unsent/unsent-notice.tsx';
import { useUnsent } from '../unsent/use-unsent.ts';
import { todayQuery } from './queries.ts';
import { SessionCard } from './session-card.tsx';
import { SessionNotices } from './session-notices.tsx';
import { todayWords } from './today-words.ts';

const Sessions = ({ view }: { readonly view: TodayView }): ReactNode => {
  const { entries } = useUnsent();
  const today = dayOf(serverClock.now());
  const unsentOf = ({ sessionId }: Session) => entries.filter((entry) => entry.sessionId === sessionId).length;
  if (view.today.length + view.unfinished.length === 0) {
    return (
      <EmptyState title="You have no session today and no register to finish">
        <p>A group stands here on its day as soon as a coordinator has put you down for it.</p>
      </EmptyState>
    );
  }
  return (
    <>
      <h2 className="govuk-heading-m">Sessions today</h2>
      {view.today.length === 0 ? <p className="govuk-body">None today.</p> : null}
      {view.today.map((session) => (
        <SessionCard key={session.sessionId} session={session} unsent={unsentOf(session)} />
      ))}
      {view.unfinished.length > 0 ? (
        <>
          <h2 className="govuk-heading-m">Registers to finish</h2>
          {view.unfinished.map((session) => (
            <SessionCard key={session.sessionId} session={session} unsent={unsentOf(session)} today={today} />
          ))}
        </>
      ) : null}
    </>
  );
};

/** A facilitator's first screen: today's sessions, then registers to finish, and nothing else (ux.md, Today). */
export const TodayScreen = (): ReactNode => {
  const query = useQuery(todayQuery());
  const lead = query.data && todayWords(query.data, dayOf(serverClock.now()));
  return (
    <Page title="Today" lead={lead}>
      <UnsentNotice />
      <SessionNotices />
      <QueryStates query={query} what="your sessions">
        {(view) => <Sessions view={view} />}
      </QueryStates>
    </Page>
  );
};
