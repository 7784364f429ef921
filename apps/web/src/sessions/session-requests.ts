import type { Day, Id, MarkMode } from '@waymark/contracts';
import { request } from '../api/request.ts';

/** Cancels a session of ours, for the session as it was at `version`. */
export const cancelSession = (sessionId: Id, why: string, version: number) =>
  request(
    { method: 'POST', path: `/sessions/${sessionId}/cancel`, body: { why }, ifMatch: version },
    (contracts) => contracts.sessionCancelled,
  );

export interface IndividualSession {
  readonly sessionId: Id;
  readonly itemId: string;
  readonly day: Day;
  readonly from: string;
  readonly to: string;
  readonly place: string;
  readonly mode: MarkMode;
}

/** Plans a session with one person alone; the same id again is the same session. */
export const planSession = (enrolmentId: Id, session: IndividualSession) =>
  request(
    { method: 'POST', path: `/enrolments/${enrolmentId}/sessions`, body: { ...session } },
    (contracts) => contracts.individualSessionPlanned,
  );
