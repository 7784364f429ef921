import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { VenueWarningsView } from '@waymark/contracts';
import {
  BackLink,
  Button,
  Card,
  EmptyState,
  formatCount,
  formatDayAndTime,
  formatTime,
  InsetText,
  Page,
  SummaryList,
} from '@waymark/ui';
import type { ReactNode } from 'react';
import { problemWords } from '../api/problem-words.ts';
import { addresses } from '../navigation/addresses.ts';
import { QueryStates } from '../query/query-states.tsx';
import { askForAnotherPlace, venueWarningsQuery } from './queries.ts';

type Warning = VenueWarningsView['warnings'][number];

const Ask = ({ warning }: { readonly warning: Warning }): ReactNode => {
  const queries = useQueryClient();
  const ask = useMutation({
    mutationFn: askForAnotherPlace,
    onSuccess: () => queries.invalidateQueries({ queryKey: venueWarningsQuery().queryKey }),
  });
  if (warning.kind === 'same-session')
    return <p className="govuk-body">Both are in one session. Speak to the manager of the programme today.</p>;
  if (warning.askedAt !== null)
    return (
      <p className="govuk-body">
        Asked {formatDayAndTime(warning.askedAt)}. It stays here until the other session is held elsewhere or at another
        time.
      </p>
    );
  return (
    <>
      {ask.isError ? (
        <p className="govuk-error-message" role="alert">
          {problemWords(ask.error)}
        </p>
      ) : null}
      <Button type="button" isBusy={ask.isPending} onClick={() => ask.mutate(warning.warningId)}>
        Ask for the other session to be moved
      </Button>
    </>
  );
};

const WarningCard = ({ warning }: { readonly warning: Warning }): ReactNode => (
  <Card title={`${warning.name ?? 'Someone you work with'}, ${formatDayAndTime(warning.startsAt)}`}>
    <SummaryList
      rows={[
        { key: 'Place', value: warning.place ?? 'Not said' },
        { key: 'Booked here', value: `${formatTime(warning.startsAt)} to ${formatTime(warning.endsAt)}` },
        {
          key: `${warning.otherName ?? 'The other person'} is expected`,
          value: `${formatTime(warning.otherStartsAt)} to ${formatTime(warning.otherEndsAt)}`,
        },
      ]}
    />
    <Ask warning={warning} />
  </Card>
);

const leadOf = ({ warnings }: VenueWarningsView): string =>
  warnings.length === 0
    ? 'Nobody you work with is booked where she or he would meet someone to be kept apart from.'
    : `${formatCount(warnings.length, 'booking needs', 'bookings need')} to be put apart.`;

/** Where both sides are booked at one place within 90 minutes; for the side of the one who is protected (S46). */
export const VenueWarningsScreen = (): ReactNode => {
  const query = useQuery(venueWarningsQuery());
  return (
    <Page
      title="Booked too close together"
      lead={query.data && leadOf(query.data)}
      above={<BackLink href={addresses.tonight}>Tonight</BackLink>}
    >
      <InsetText>
        Whoever runs the other session reads only that the place cannot be used at that time. Do not tell them why.
      </InsetText>
      <QueryStates query={query} what="the bookings">
        {({ warnings }) =>
          warnings.length === 0 ? (
            <EmptyState title="Nothing to put apart">
              <p>Bookings of the next 60 days are compared every few minutes, 90 minutes before and after included.</p>
            </EmptyState>
          ) : (
            warnings.map((warning) => <WarningCard key={warning.warningId} warning={warning} />)
          )
        }
      </QueryStates>
    </Page>
  );
};
