import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { NotificationBanner } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';

const doneKey = ['done'] as const;

/** Leaves word for the next screen of what was just done; no name stands in it. */
export const leaveDone = (queries: QueryClient, words: string): void => {
  queries.setQueryData(doneKey, words);
};

/** What was done on the screen before, said once. */
export const DoneBanner = (): ReactNode => {
  const queries = useQueryClient();
  const [words] = useState(() => queries.getQueryData<string>(doneKey));
  useEffect(() => queries.removeQueries({ queryKey: doneKey }), [queries]);
  return words === undefined ? null : <NotificationBanner kind="done" heading={words} />;
};
