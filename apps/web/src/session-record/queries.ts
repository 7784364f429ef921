import { queryOptions } from '@tanstack/react-query';
import type { Id, Level, PromptReply } from '@waymark/contracts';
import { request } from '../api/request.ts';

export const sessionRecordKeys = {
  all: ['session-record'] as const,
  view: (sessionId: Id) => [...sessionRecordKeys.all, 'view', sessionId] as const,
  before: (sessionId: Id) => [...sessionRecordKeys.all, 'before', sessionId] as const,
};

export const sessionRecordQuery = (sessionId: Id) =>
  queryOptions({
    queryKey: sessionRecordKeys.view(sessionId),
    queryFn: ({ signal }) =>
      request(
        { method: 'GET', path: `/sessions/${sessionId}/record`, signal },
        (contracts) => contracts.sessionRecordView,
      ),
  });

export const beforeSessionQuery = (sessionId: Id) =>
  queryOptions({
    queryKey: sessionRecordKeys.before(sessionId),
    queryFn: ({ signal }) =>
      request(
        { method: 'GET', path: `/sessions/${sessionId}/before`, signal },
        (contracts) => contracts.beforeSessionView,
      ),
  });

export interface PromptAnswerSaid {
  readonly answerId: Id;
  readonly promptId: string;
  readonly reply?: PromptReply;
  readonly rating?: number;
  readonly words?: string;
  readonly supersedes?: { readonly factId: Id; readonly reason: string };
}

/** Answers a programme's questions about one person in one session, all or none. */
export const answerPrompts = (sessionId: Id, personId: Id, answers: readonly PromptAnswerSaid[]) =>
  request(
    { method: 'POST', path: `/sessions/${sessionId}/prompt-answers`, body: { personId, answers } },
    (contracts) => contracts.promptsAnswered,
  );

export interface ObservationSaid {
  readonly observationId: Id;
  readonly sessionId: Id;
  readonly enrolmentId: Id;
  readonly level: Level;
  readonly text: string;
  readonly ownWords?: string;
  readonly demeanour?: string;
  readonly whoElse?: string;
  readonly wasAlone?: boolean;
  readonly wasFreeToSpeak?: boolean;
  readonly at: string;
}

/** Records what was seen or heard of a person; the same id again is the same observation. */
export const recordObservation = (personId: Id, said: ObservationSaid) =>
  request(
    { method: 'POST', path: `/persons/${personId}/observations`, body: { ...said } },
    (contracts) => contracts.observationMade,
  );
