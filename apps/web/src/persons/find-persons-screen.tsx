import { useQuery } from '@tanstack/react-query';
import { holdsPermission } from '@waymark/contracts';
import { formatCount, Page, SearchForm } from '@waymark/ui';
import type { ReactNode } from 'react';
import { addresses } from '../navigation/addresses.ts';
import { QueryStates } from '../query/query-states.tsx';
import { useAccount } from '../session/use-session.ts';
import { mayOpenContact } from './may-find-persons.ts';
import { PersonsFoundList } from './persons-found-list.tsx';
import { personsFoundQuery } from './queries.ts';
import { searchFor, useSearchWords } from './search-words.ts';

const leastLetters = 2;
/** As many as the server gives when no other number is asked for. */
const most = 20;

const foundWords = (count: number): string | undefined => {
  if (count === 0) return undefined;
  if (count >= most) return `The first ${most} people are shown. Enter more of the name to see fewer.`;
  return `${formatCount(count, 'person', 'people')} found.`;
};

/** Finds a person by name. The address is the same whatever was searched for. */
export const FindPersonsScreen = (): ReactNode => {
  const { roles, staffId } = useAccount();
  const words = useSearchWords(staffId);
  const isLongEnough = words.length >= leastLetters;
  const query = useQuery({ ...personsFoundQuery(words), enabled: isLongEnough });
  const mayOpenFamily = holdsPermission(roles, 'core.family.view');
  return (
    <Page title="Find a person" lead={isLongEnough && query.data ? foundWords(query.data.persons.length) : undefined}>
      <div className="waymark-find">
        <SearchForm
          key={words}
          label="Name, date of birth or number"
          name="words"
          onSearch={(typed) => searchFor(staffId, typed)}
          defaultValue={words}
        />
      </div>
      {isLongEnough ? (
        <QueryStates query={query} what="the people found">
          {(found) => (
            <PersonsFoundList found={found} mayOpenFamily={mayOpenFamily} mayOpenContact={mayOpenContact(roles)} />
          )}
        </QueryStates>
      ) : (
        <p className="govuk-body">
          {words === ''
            ? 'Enter a name, a date of birth such as 17/4/2018, or a number.'
            : 'Enter at least two letters.'}{' '}
          Only people you work with are found.
        </p>
      )}
      {holdsPermission(roles, 'core.override.use') ? (
        <p className="govuk-body">
          <a className="govuk-link" href={addresses.openRestricted}>
            Open a restricted record
          </a>
        </p>
      ) : null}
    </Page>
  );
};
