import { useQuery } from '@tanstack/react-query';
import { newId, type RestrictedList } from '@waymark/contracts';
import { EmptyState, FormattedTime, formatCount, Page, SearchForm, Table } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { QueryStates } from '../query/query-states.tsx';
import { restrictPerson } from './governance-requests.ts';
import { personWords } from './person-words.ts';
import { governedFoundQuery, restrictedQuery } from './queries.ts';
import { ReasonForm } from './reason-form.tsx';

type Restricted = RestrictedList['persons'][number];

const leastLetters = 2;

const columns = [
  { key: 'name', heading: 'Person', cell: personWords, isRowHeading: true },
  { key: 'why', heading: 'Why', cell: ({ why }: Restricted) => why ?? 'Not said' },
  {
    key: 'by',
    heading: 'By whom and when',
    cell: ({ by, since }: Restricted) => (
      <>
        {by ?? 'Not known'}
        {since === null ? null : (
          <>
            , <FormattedTime at={since} withDay />
          </>
        )}
      </>
    ),
  },
  {
    key: 'lift',
    heading: 'Lift',
    cell: (person: Restricted) => (
      <ReasonForm
        id={`lift-${person.personId}`}
        summary="Lift it"
        about={person.name}
        button="Lift the restriction"
        send={(why) => restrictPerson(person.personId, { restrictionId: newId(), isRestricted: false, why })}
      />
    ),
  },
];

/** Finds somebody whose record is to be restricted. */
const RestrictSomebody = (): ReactNode => {
  const [name, setName] = useState('');
  const found = useQuery({ ...governedFoundQuery(name), enabled: name.length >= leastLetters });
  const open = (found.data?.persons ?? []).filter(({ isRestricted }) => !isRestricted);
  return (
    <>
      <h2 className="govuk-heading-m">Restrict a record</h2>
      <SearchForm label="Name of the person, at least two letters" name="words" onSearch={setName} />
      {found.data !== undefined && open.length === 0 ? (
        <p className="govuk-body">No open record has that name.</p>
      ) : null}
      {open.map((person) => (
        <ReasonForm
          key={person.personId}
          id={`restrict-${person.personId}`}
          summary={`Restrict ${personWords(person)}`}
          about={person.name}
          button="Restrict the record"
          hint="Only those tied to this person by name go on seeing the record."
          send={(why) => restrictPerson(person.personId, { restrictionId: newId(), isRestricted: true, why })}
        />
      ))}
    </>
  );
};

/** Whose records are restricted, and how that is changed. */
export const RestrictedScreen = (): ReactNode => {
  const query = useQuery(restrictedQuery());
  const { data } = query;
  return (
    <Page
      title="Restricted people"
      lead={data && `${formatCount(data.persons.length, 'record is', 'records are')} restricted.`}
    >
      <QueryStates query={query} what="the restricted records">
        {({ persons }) =>
          persons.length === 0 ? (
            <EmptyState title="No record is restricted">
              A restricted record is seen by those tied to it by name, and opened by others with a reason alone.
            </EmptyState>
          ) : (
            <Table
              caption="Restricted people"
              isCaptionHidden
              columns={columns}
              rows={persons}
              rowKey={({ personId }) => personId}
            />
          )
        }
      </QueryStates>
      <RestrictSomebody />
    </Page>
  );
};
