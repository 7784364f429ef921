import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Page } from '@waymark/ui';
import type { ReactNode } from 'react';
import { problemWords } from '../api/problem-words.ts';
import { addresses } from '../navigation/addresses.ts';
import { withNext } from '../navigation/safe-next.ts';
import { QueryStates } from '../query/query-states.tsx';
import { InventedStaffList } from './invented-staff-list.tsx';
import { inventedStaffQuery } from './queries.ts';
import { enterAs } from './sign-in-requests.ts';
import { UnsentHere } from './unsent-here.tsx';
import { useGoOn } from './use-go-on.ts';

const route = getRouteApi('/enter-as');

/** A demonstration's way in: one of its invented staff, each at another point of the same story. */
export const EnterAsScreen = (): ReactNode => {
  const { next } = route.useSearch();
  const goOn = useGoOn(next);
  const staff = useQuery(inventedStaffQuery());
  const entering = useMutation({ mutationFn: (staffId: string) => enterAs(staffId).then(goOn) });
  const problem = entering.error === null ? [] : [{ message: problemWords(entering.error) }];
  return (
    <Page
      title="Enter as one of the invented staff"
      lead="One family, the Harpers, seen by each of the people who work with it. Start anywhere."
      errors={problem}
      attempt={entering.failureCount}
    >
      <UnsentHere />
      <QueryStates query={staff} what="the list">
        {(people) => (
          <InventedStaffList
            people={people}
            enteringId={entering.isPending ? entering.variables : undefined}
            onEnter={entering.mutate}
          />
        )}
      </QueryStates>
      <p className="govuk-body">
        <a className="govuk-link" href={withNext(addresses.signIn, next)}>
          Sign in with a password instead
        </a>
      </p>
    </Page>
  );
};
