import { queryOptions } from '@tanstack/react-query';
import type { CircumstanceKind, Day, Id, Reliability } from '@waymark/contracts';
import { request } from '../api/request.ts';
import { personKeys } from '../persons/queries.ts';
import { locateRefusal } from './locate-refusal.ts';

export interface NewCircumstance {
  readonly circumstanceId: Id;
  readonly personId: Id;
  readonly kind: CircumstanceKind;
  readonly from: Day;
  readonly to?: Day | undefined;
  readonly sourceName: string;
  readonly sourceAgency: string;
  readonly reliability: Reliability;
  readonly note?: string | undefined;
  /** The statement this one corrects, and why. */
  readonly supersedes?: { readonly factId: Id; readonly reason: string } | undefined;
}

/** Records a circumstance; the same id again is the same fact. One the asker may not read at its level is refused (404). */
export const recordCircumstance = ({ personId, ...body }: NewCircumstance) =>
  request(
    { method: 'POST', path: `/persons/${personId}/circumstances`, body },
    (contracts) => contracts.circumstanceMade,
  ).catch(
    locateRefusal({
      code: 'not-found',
      path: 'kind',
      message: 'You may not record this about this person; the person’s own worker can',
    }),
  );

/** Takes back a circumstance that was recorded in error. */
export const withdrawCircumstance = (
  personId: Id,
  { circumstanceId, ...body }: { readonly circumstanceId: Id; readonly factId: Id; readonly why: string },
) =>
  request(
    { method: 'POST', path: `/persons/${personId}/circumstances/${circumstanceId}/withdraw`, body },
    (contracts) => contracts.circumstanceMade,
  );

/** What is recorded of a person's life, and what was recorded before. */
export const circumstancesQuery = (personId: Id) =>
  queryOptions({
    queryKey: [...personKeys.all, 'circumstances', personId] as const,
    queryFn: ({ signal }) =>
      request(
        { method: 'GET', path: `/persons/${personId}/circumstances`, signal },
        (contracts) => contracts.circumstancesView,
      ),
  });
