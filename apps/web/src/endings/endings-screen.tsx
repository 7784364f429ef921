import { useQuery, useQueryClient } from '@tanstack/react-query';
import { EmptyState, InsetText, NotificationBanner, Page } from '@waymark/ui';
import { type ReactNode, useState } from 'react';
import { QueryStates } from '../query/query-states.tsx';
import { EndingCard } from './ending-card.tsx';
import { awaitedIn, endingsLead } from './ending-words.ts';
import { endingKeys, endingsQuery } from './queries.ts';

/** Places that are ending: what it means for each child must be answered before they close (S24). */
export const EndingsScreen = (): ReactNode => {
  const queries = useQueryClient();
  const query = useQuery(endingsQuery());
  const [done, setDone] = useState({ count: 0, words: '' });
  const answered = async (words: string) => {
    await queries.invalidateQueries({ queryKey: endingKeys.all });
    setDone(({ count }) => ({ count: count + 1, words }));
  };
  return (
    <Page title="Endings" lead={query.data && endingsLead(query.data.endings)}>
      {done.count === 0 ? null : <NotificationBanner key={done.count} kind="done" heading={done.words} />}
      <QueryStates query={query} what="the endings">
        {({ endings }) =>
          endings.length === 0 ? (
            <EmptyState title="Nothing waits for you">
              <p>
                When the place of someone who causes harm is ending, it stands here until each child is answered for.
              </p>
            </EmptyState>
          ) : (
            <>
              {awaitedIn(endings) === 0 ? null : (
                <InsetText>
                  The place closes when each child has an answer from the lead practitioner, duty or a manager. After 3
                  days the manager must act. Speak with the partner’s worker before he is told anything.
                </InsetText>
              )}
              {endings.map((ending) => (
                <EndingCard key={ending.enrolmentId} ending={ending} onAnswered={answered} />
              ))}
            </>
          )
        }
      </QueryStates>
    </Page>
  );
};
