import { useNavigate } from '@tanstack/react-router';
import { SearchForm } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useAccount } from '../session/use-session.ts';
import { mayFindPersons } from './may-find-persons.ts';
import { searchFor } from './search-words.ts';

/** The search in the top bar, for roles that may search. */
export const PersonSearch = (): ReactNode => {
  const { roles } = useAccount();
  const navigate = useNavigate();
  if (!mayFindPersons(roles)) return null;
  const search = (words: string) => {
    searchFor(words);
    void navigate({ to: '/persons/find' });
  };
  return <SearchForm label="Find a person" name="person" onSearch={search} />;
};
