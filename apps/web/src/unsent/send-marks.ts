import type { MarksRecorded } from '@waymark/contracts';
import { type ApiProblem, isApiProblem } from '../api/api-problem.ts';
import { request } from '../api/request.ts';
import type { UnsentMarks } from './unsent-mark.ts';
import { withStandingMark } from './with-standing-mark.ts';

/** What came of sending marks. `later`: nobody answered, or the server asks to come back. */
export type SendOutcome =
  | { readonly kind: 'saved' }
  | { readonly kind: 'refused'; readonly problem: ApiProblem }
  | { readonly kind: 'later' }
  | { readonly kind: 'signed-out' };

/** Sends marks of one session in one request, saved whole or not at all. Never throws. */
export type SendMarks = (batch: UnsentMarks) => Promise<SendOutcome>;

export interface SendMarksParts {
  readonly onSaved: (batch: UnsentMarks, recorded: MarksRecorded) => void | Promise<void>;
  readonly onRefused: (batch: UnsentMarks) => void;
  readonly onSignedOut: () => void;
}

const post = (batch: UnsentMarks): Promise<MarksRecorded> =>
  request(
    {
      method: 'POST',
      path: `/sessions/${batch[0]?.sessionId ?? ''}/marks`,
      body: { marks: batch.map(({ mark }) => mark) },
    },
    (contracts) => contracts.marksRecorded,
  );

export const createSendMarks =
  ({ onSaved, onRefused, onSignedOut }: SendMarksParts): SendMarks =>
  async (batch) => {
    try {
      const recorded = await post(batch);
      await onSaved(batch, recorded);
      return { kind: 'saved' };
    } catch (thrown) {
      if (!isApiProblem(thrown)) return { kind: 'later' };
      if (thrown.isSignedOut) {
        onSignedOut();
        return { kind: 'signed-out' };
      }
      // A defect (500) may lie in one mark only: sent again and again with it, the others would never arrive.
      if (thrown.mayPass && thrown.status !== 500) return { kind: 'later' };
      onRefused(batch);
      return { kind: 'refused', problem: await withStandingMark(batch, thrown) };
    }
  };
