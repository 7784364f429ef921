import type { ContactResult, Id, Instant } from '@waymark/contracts';
import { request } from '../api/request.ts';

export interface LoggedCall {
  readonly attemptId: Id;
  readonly personId: Id;
  readonly at: Instant;
  readonly result: ContactResult;
}

/** Logs a call that was made to a person; the same id again is the same call. */
export const logCall = ({ attemptId, personId, at, result }: LoggedCall) =>
  request(
    {
      method: 'POST',
      path: `/persons/${personId}/contact-attempts`,
      body: { attemptId, channel: 'phone', direction: 'to-person', at, result },
    },
    (contracts) => contracts.contactAttemptMade,
  );
