import type { CircumstanceKind, Day, Id, Reliability } from '@waymark/contracts';
import { request } from '../api/request.ts';
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
