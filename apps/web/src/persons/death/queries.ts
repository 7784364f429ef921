import { queryOptions } from '@tanstack/react-query';
import type { Day, Id } from '@waymark/contracts';
import { request } from '../../api/request.ts';
import { personKeys } from '../queries.ts';

/** Whether a person has died, and what was recorded about it. */
export const deathsQuery = (personId: Id) =>
  queryOptions({
    queryKey: [...personKeys.all, 'deaths', personId] as const,
    queryFn: ({ signal }) =>
      request({ method: 'GET', path: `/persons/${personId}/deaths`, signal }, (contracts) => contracts.deathsView),
  });

export interface NewDeath {
  readonly deathId: Id;
  readonly personId: Id;
  readonly diedOn: Day;
  readonly howKnown: string;
  readonly supersedes?: { readonly factId: Id; readonly reason: string } | undefined;
}

/** Records that a person has died, or corrects what was recorded; the same id again is the same statement. */
export const recordDeath = ({ personId, ...body }: NewDeath) =>
  request({ method: 'POST', path: `/persons/${personId}/deaths`, body }, (contracts) => contracts.deathRecorded);

/** Takes back a death that was recorded in error. */
export const takeDeathBack = (
  personId: Id,
  { deathId, ...body }: { readonly factId: Id; readonly deathId: Id; readonly why: string },
) =>
  request(
    { method: 'POST', path: `/persons/${personId}/deaths/${deathId}/take-back`, body },
    (contracts) => contracts.deathTakenBack,
  );
