import { useNavigate } from '@tanstack/react-router';
import { SearchForm } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useAccount } from '../session/use-session.ts';
import { searchFor } from './search-words.ts';

/** The search in the top bar. */
export const PersonSearch = (): ReactNode => {
  const { staffId } = useAccount();
  const navigate = useNavigate();
  const search = (words: string) => {
    searchFor(staffId, words);
    void navigate({ to: '/persons/find' });
  };
  return <SearchForm label="Find a person" name="person" onSearch={search} />;
};
