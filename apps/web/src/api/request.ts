import type * as Contracts from '@waymark/contracts';
import type { z } from 'zod';
import { ApiProblem } from './api-problem.ts';
import { readAnswer } from './read-answer.ts';
import { serverClock } from './server-clock.ts';

/** Names the schema of an answer: `(contracts) => contracts.todayView`. The type comes from it. */
export type Shape<Answer> = (contracts: typeof Contracts) => z.ZodType<Answer>;

export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/api/v1`, with ids already in it. Nothing personal: those go into the body. */
  readonly path: `/${string}`;
  readonly body?: Readonly<Record<string, unknown>> | undefined;
  /** The version that was on screen, for settings, drafts and decisions. */
  readonly ifMatch?: number | undefined;
  /** For acts that make no fact of their own (offer, send, sign): one key an intention, kept over repeats. */
  readonly idempotencyKey?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** In a hall with bad signal a request may hang for minutes; after this it counts as not answered. */
const longestWait = 20_000;

const headersOf = ({ body, ifMatch, idempotencyKey }: ApiRequest): Headers => {
  const headers = new Headers({ accept: 'application/json' });
  if (body !== undefined) headers.set('content-type', 'application/json');
  if (ifMatch !== undefined) headers.set('if-match', `"${ifMatch}"`);
  if (idempotencyKey !== undefined) headers.set('idempotency-key', idempotencyKey);
  return headers;
};

const fetched = async (asked: ApiRequest): Promise<Response> => {
  const patience = AbortSignal.timeout(longestWait);
  try {
    return await fetch(`/api/v1${asked.path}`, {
      method: asked.method,
      headers: headersOf(asked),
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'error',
      signal: asked.signal === undefined ? patience : AbortSignal.any([asked.signal, patience]),
      ...(asked.body !== undefined && { body: JSON.stringify(asked.body) }),
    });
  } catch (error) {
    // Who left the page does not wait for an answer; everything else is a server that could not be reached.
    if (asked.signal?.aborted) throw error;
    throw new ApiProblem(null);
  }
};

/**
 * Safe by this guarantee: the server parses what it answers with the schema that `Answer` is the output of, and a
 * development build or a test parses it again.
 */
const asAnswered = <Answer>(body: unknown): Answer => body as Answer;

const heldToShape = async <Answer>(body: unknown, shape: Shape<Answer>): Promise<Answer> =>
  import.meta.env.DEV ? shape(await import('@waymark/contracts')).parse(body) : asAnswered<Answer>(body);

/**
 * One request to the API, same origin, cookie and all. Errors: `ApiProblem`, and the browser's `AbortError` when `signal`
 * was aborted.
 */
export const request = async <Answer>(asked: ApiRequest, shape: Shape<Answer>): Promise<Answer> => {
  const response = await fetched(asked);
  serverClock.observe(response.headers.get('date'));
  return await heldToShape(await readAnswer(response), shape);
};

/** The same for the few answers that are no verb's or read's: signing in and out. */
export const requestUnshaped = async <Answer>(asked: ApiRequest): Promise<Answer> => {
  const response = await fetched(asked);
  serverClock.observe(response.headers.get('date'));
  return asAnswered<Answer>(await readAnswer(response));
};
