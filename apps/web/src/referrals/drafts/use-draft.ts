import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { type Begun, createDraftKeeper, type DraftKeeper, type DraftState } from './draft-keeper.ts';
import { draftRequests } from './draft-requests.ts';
import { draftKeys } from './queries.ts';

export interface Draft {
  readonly keeper: DraftKeeper;
  readonly state: DraftState;
}

/** Keeps the form of a page, and what was typed last when the page is left or hidden. */
export const useDraft = (begun: Begun | undefined): Draft => {
  const queries = useQueryClient();
  const [keeper] = useState(() => createDraftKeeper(draftRequests, begun));
  const state = useSyncExternalStore(keeper.subscribe, keeper.state);
  useEffect(() => {
    const flush = () => void keeper.flush();
    document.addEventListener('visibilitychange', flush);
    return () => {
      document.removeEventListener('visibilitychange', flush);
      void keeper.flush().then(() => queries.invalidateQueries({ queryKey: draftKeys.all }));
    };
  }, [keeper, queries]);
  return { keeper, state };
};
