import { type QueryClient, skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { NotificationBanner } from '@waymark/ui';
import { type ReactNode, useEffect, useState } from 'react';

const doneKey = ['done'] as const;

/** Leaves word of what was just done, for the screen that is opened next or that stays open; no name stands in it. */
export const leaveDone = (queries: QueryClient, words: string): void => {
  queries.setQueryData<string | null>(doneKey, words);
};

/** What was done last, on the screen before or on this one, said once. */
export const DoneBanner = (): ReactNode => {
  const queries = useQueryClient();
  const { data: left = null } = useQuery<string | null>({ queryKey: doneKey, queryFn: skipToken });
  const [said, setSaid] = useState<{ readonly words: string; readonly number: number }>();
  useEffect(() => {
    if (left === null) return;
    setSaid((before) => ({ words: left, number: (before?.number ?? 0) + 1 }));
    queries.setQueryData<string | null>(doneKey, null);
  }, [left, queries]);
  return said === undefined ? null : <NotificationBanner key={said.number} kind="done" heading={said.words} />;
};
