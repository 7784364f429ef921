import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { markModeLabels } from '@waymark/contracts';
import { BackLink, ButtonLink, EmptyState, ListStamp, Page, SummaryList } from '@waymark/ui';
import type { ReactNode } from 'react';
import { serverClock } from '../api/server-clock.ts';
import { addresses } from '../navigation/addresses.ts';
import { QueryStates } from '../query/query-states.tsx';
import { registerCaption } from '../register/register-caption.ts';
import { beforeSessionQuery } from '../session-record/queries.ts';
import { beforeLead, knownWords, leadingWords } from './before-words.ts';

/** Before the group: who is expected and what must be known of each. Not for a screen that the room can see. */
export const BeforeSessionScreen = (): ReactNode => {
  const { sessionId } = useParams({ from: '/signed-in/sessions/$sessionId/before' });
  const query = useQuery(beforeSessionQuery(sessionId));
  const { data } = query;
  return (
    <Page
      title={data === undefined ? 'Before the session' : `Before session ${data.number}`}
      caption={data && registerCaption(data)}
      lead={data && beforeLead(data)}
      above={<BackLink href={addresses.today}>Today</BackLink>}
      actions={
        <ButtonLink variant="secondary" href={addresses.register(sessionId)}>
          Register
        </ButtonLink>
      }
    >
      <QueryStates query={query} what="the session">
        {(view) => (
          <>
            <p className="govuk-body">
              {leadingWords(view)} {markModeLabels[view.mode]}
              {view.place === null ? '' : `, ${view.place}`}.
            </p>
            {view.people.length === 0 ? (
              <EmptyState title="Nobody is expected at this session">
                <p>People stand here as soon as they have a place in the group.</p>
              </EmptyState>
            ) : (
              <SummaryList
                rows={view.people.map((person) => ({
                  key: `${person.knownAs} ${person.familyName}`,
                  value: knownWords(person).join(' ') || 'Nothing to know before.',
                }))}
              />
            )}
            <ListStamp rows={view.people.length} at={serverClock.now()} filter="Everyone expected" />
          </>
        )}
      </QueryStates>
    </Page>
  );
};
