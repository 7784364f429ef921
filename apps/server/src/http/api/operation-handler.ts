import type { Actor, Core } from '@waymark/core';
import type { Context, Handler } from 'hono';
import { problemAnswer } from '../problem/problem-answer.ts';
import { methodNotAllowed } from '../problem/problems.ts';
import type { Completions } from './completions.ts';
import { jsonAnswer } from './json-answer.ts';
import type { Operation } from './operation.ts';
import { parametersOf } from './path-pattern.ts';
import { idempotencyKeyOf, ifMatchOf } from './request-headers.ts';
import { inputOfBody, inputOfQuery } from './request-input.ts';

export interface HandlerParts {
  readonly core: Core;
  /** Who asks, as the session and the staff table say at this moment. Error: `not-signed-in` (401). */
  readonly actorOf: (context: Context) => Promise<Actor>;
  readonly completions?: Completions | undefined;
}

const completed = async ({ completions }: HandlerParts, { name }: Operation, answer: unknown): Promise<unknown> =>
  (await completions?.get(name)?.(answer)) ?? answer;

const readHandler = (parts: HandlerParts, operation: Operation): Handler => {
  const { core, actorOf } = parts;
  const parameters = parametersOf(operation.route.path);
  return async (context) => {
    // Hono answers HEAD as a GET without the body: people's records would be opened for nobody to see.
    if (operation.isAuditedRead && context.req.method === 'HEAD') return problemAnswer(methodNotAllowed(['GET']));
    const actor = await actorOf(context);
    const answer = await operation.perform(core, { actor, input: inputOfQuery(context.req, parameters) });
    return jsonAnswer(await completed(parts, operation, answer));
  };
};

const verbHandler = (parts: HandlerParts, operation: Operation): Handler => {
  const { core, actorOf } = parts;
  const parameters = parametersOf(operation.route.path);
  return async (context) => {
    const actor = await actorOf(context);
    const { req } = context;
    const ifMatch = ifMatchOf(req);
    const idempotencyKey = idempotencyKeyOf(req);
    const input = await inputOfBody(req, parameters);
    const answer = await operation.perform(core, { actor, input, ifMatch, idempotencyKey });
    return jsonAnswer(await completed(parts, operation, answer));
  };
};

/** Answers an operation over HTTP. A read is a `GET` or, where what it asks is personal, a `POST` with a body. */
export const operationHandler = (parts: HandlerParts, operation: Operation): Handler =>
  operation.route.method === 'GET' ? readHandler(parts, operation) : verbHandler(parts, operation);
