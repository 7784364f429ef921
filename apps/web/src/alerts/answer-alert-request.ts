import type { AlertAnswer, Id } from '@waymark/contracts';
import { request } from '../api/request.ts';

/** The answers a person can give; `open` is none. */
export const answersToGive = ['acknowledged', 'acted', 'set-aside'] as const satisfies readonly AlertAnswer[];
export type AnswerToGive = (typeof answersToGive)[number];

export interface GivenAnswer {
  readonly alertId: Id;
  readonly replies: readonly { readonly replyId: Id; readonly recipientId: Id }[];
  readonly answer: AnswerToGive;
  readonly words: string;
}

/** Answers what an alert asks about one child or partner; the same ids again are the same answer. */
export const answerAlert = ({ alertId, ...body }: GivenAnswer) =>
  request({ method: 'POST', path: `/alerts/${alertId}/answers`, body }, (contracts) => contracts.alertAnswered);
