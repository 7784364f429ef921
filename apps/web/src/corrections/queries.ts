import { queryOptions } from '@tanstack/react-query';
import type { CorrectionAnswer, Id } from '@waymark/contracts';
import { request } from '../api/request.ts';

export const correctionKeys = {
  all: ['corrections'] as const,
  list: () => [...correctionKeys.all, 'list'] as const,
};

export const correctionsQuery = () =>
  queryOptions({
    queryKey: correctionKeys.list(),
    queryFn: ({ signal }) =>
      request({ method: 'GET', path: '/corrections', signal }, (contracts) => contracts.correctionsView),
  });

export interface GivenAnswer {
  readonly answerId: Id;
  readonly answer: CorrectionAnswer;
  readonly words: string;
}

/** Agrees to a correction or declines it; the same id again is the same answer. */
export const answerCorrection = (correctionId: Id, given: GivenAnswer) =>
  request(
    { method: 'POST', path: `/corrections/${correctionId}/answers`, body: { ...given } },
    (contracts) => contracts.correctionAnswered,
  );
