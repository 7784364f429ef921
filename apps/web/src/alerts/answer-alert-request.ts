import type { AlertAnswer, Id } from '@waymark/contracts';
import { request } from '../api/request.ts';

/** The answers a person can give; `open` is none. */
export const answersToGive = ['acknowledged', 'acted', 'set-aside'] as const satisfies readonly AlertAnswer[];
export type AnswerToGive = (typeof answersToGive)[number];

export interface GivenAnswer {
  readonly replyId: Id;
  readonly recipientId: Id;
  readonly answer: AnswerToGive;
  readonly words: string;
}

/** Answers an alert for one child or partner; the same id again is the same answer. */
export const answerAlert = ({ recipientId, ...body }: GivenAnswer) =>
  request(
    { method: 'POST', path: `/alert-recipients/${recipientId}/answers`, body },
    (contracts) => contracts.alertAnswered,
  );
