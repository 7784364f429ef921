import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { CircumstancesView } from '@waymark/contracts';
import { EmptyState, formatDayAndTime } from '@waymark/ui';
import type { ReactNode } from 'react';
import { circumstancesQuery } from '../../family/circumstance-requests.ts';
import { addresses } from '../../navigation/addresses.ts';
import { QueryStates } from '../../query/query-states.tsx';
import { PersonFormFrame } from '../page/person-form-page.tsx';
import { circumstanceWords } from '../page/person-words.ts';

type Earlier = CircumstancesView['earlier'][number];

const by = (name: string | null): string => (name === null ? '' : `, ${name}`);

const Standing = ({ view: { personId, standing } }: { readonly view: CircumstancesView }): ReactNode =>
  standing.length === 0 ? (
    <EmptyState title="None recorded that you may read" />
  ) : (
    <ul className="govuk-list govuk-list--spaced">
      {standing.map((said) => (
        <li key={said.circumstanceId}>
          {circumstanceWords(said)}
          <br />
          <span className="waymark-quiet">
            Recorded {formatDayAndTime(said.recordedAt)}
            {by(said.recordedBy)}.
          </span>
          <br />
          <a className="govuk-link" href={addresses.changeCircumstance(personId, said.circumstanceId)}>
            Correct it or take it back
            <span className="govuk-visually-hidden">: {circumstanceWords(said)}</span>
          </a>
        </li>
      ))}
    </ul>
  );

const changedWords = ({ isWithdrawn, until, changedBy, reason }: Earlier): string => {
  if (until === null) return 'It does not stand any more.';
  const what = isWithdrawn ? 'Taken back' : 'Corrected';
  return `${what} ${formatDayAndTime(until)}${by(changedBy)}${reason === null ? '' : `: ${reason}`}`;
};

const Before = ({ view: { earlier } }: { readonly view: CircumstancesView }): ReactNode =>
  earlier.length === 0 ? null : (
    <section>
      <h2 className="govuk-heading-m">What was recorded before</h2>
      <ul className="govuk-list govuk-list--spaced">
        {earlier.map((said) => (
          <li key={said.circumstanceId}>
            {circumstanceWords(said)}
            <br />
            <span className="waymark-quiet">
              Recorded {formatDayAndTime(said.recordedAt)}
              {by(said.recordedBy)}.
            </span>
            <br />
            {changedWords(said)}
          </li>
        ))}
      </ul>
    </section>
  );

/** What is recorded of a person's life and what was recorded before; nothing of it goes away. */
export const CircumstancesScreen = (): ReactNode => {
  const { personId } = useParams({ from: '/signed-in/persons/$personId/circumstances' });
  const query = useQuery(circumstancesQuery(personId));
  return (
    <PersonFormFrame
      personId={personId}
      title={query.data === undefined ? 'Circumstances' : `Circumstances of ${query.data.name}`}
      lead="As far as you may read them, newest first."
    >
      <QueryStates query={query} what="the circumstances">
        {(view) => (
          <>
            <Standing view={view} />
            <Before view={view} />
          </>
        )}
      </QueryStates>
    </PersonFormFrame>
  );
};
