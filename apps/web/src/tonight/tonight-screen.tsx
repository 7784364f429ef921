import { useQuery } from '@tanstack/react-query';
import { describeProblem, FormattedTime, InsetText, Page } from '@waymark/ui';
import type { ReactNode } from 'react';
import { problemOf } from '../api/api-problem.ts';
import { VenueWarningsLink } from '../keep-apart/venue-warnings-link.tsx';
import { QueryStates } from '../query/query-states.tsx';
import { tonightQuery } from './queries.ts';
import { TonightBody } from './tonight-body.tsx';
import { tonightLead } from './tonight-lead.ts';

/** Who starts, has not arrived, left early or was turned away, with the partner's safe words beside (S41). */
export const TonightScreen = (): ReactNode => {
  const query = useQuery(tonightQuery());
  const { data, error, refetch } = query;
  return (
    <Page title="Tonight" lead={data && data.rows.length > 0 ? tonightLead(data) : undefined}>
      <InsetText>
        <strong>In danger now: 999.</strong> Nobody watches this system at night.
      </InsetText>
      <VenueWarningsLink />
      {data !== undefined && error !== null ? (
        <p className="govuk-body waymark-not-up-to-date" role="alert">
          <strong>
            Not up to date: this is what was known at <FormattedTime at={data.asAt} />.
          </strong>{' '}
          {describeProblem(problemOf(error)).heading}. It is tried again every half minute.
        </p>
      ) : null}
      <QueryStates query={query} what="tonight’s list">
        {(view) => <TonightBody view={view} onChanged={() => void refetch()} />}
      </QueryStates>
    </Page>
  );
};
