import type { Id } from '@waymark/contracts';
import { request } from '../../api/request.ts';
import { locateRefusal } from '../../family/locate-refusal.ts';
import type { ConcernSaid } from './concern-values.ts';

export interface NewConcern extends ConcernSaid {
  readonly observationId: Id;
  readonly personId: Id;
  readonly sessionId: Id;
  readonly enrolmentId: Id;
}

/** Records an observation that raises a concern; the same id again is the same fact (D12, G4). */
export const recordConcern = ({ personId, ...body }: NewConcern) =>
  request(
    { method: 'POST', path: `/persons/${personId}/observations`, body: { ...body } },
    (contracts) => contracts.observationMade,
  ).catch(
    locateRefusal({
      code: 'not-found',
      path: 'level',
      message: 'You may not record this for these readers',
    }),
  );
