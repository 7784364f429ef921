import type { Actor, Core } from '@waymark/core';
import type { Context, Handler } from 'hono';
import { problemAnswer } from '../problem/problem-answer.ts';
import { methodNotAllowed } from '../problem/problems.ts';
import { jsonAnswer } from './json-answer.ts';
import type { Operation } from './operation.ts';
import { parametersOf } from './path-pattern.ts';
import { idempotencyKeyOf, ifMatchOf } from './request-headers.ts';
import { inputOfBody, inputOfQuery } from './request-input.ts';

export interface HandlerParts {
  readonly core: Core;
  /** Who asks, as the session and the staff table say at this moment. Error: `not-signed-in` (401). */
  readonly actorOf: (context: Context) => Promise<Actor>;
}

const readHandler = ({ core, actorOf }: HandlerParts, operation: Operation): Handler => {
  const parameters = parametersOf(operation.route.path);
  return async (context) => {
    // Hono answers HEAD as a GET without the body: people's records would be opened for nobody to see.
    if (operation.isAuditedRead && context.req.method === 'HEAD') return problemAnswer(methodNotAllowed(['GET']));
    const actor = await actorOf(context);
    return jsonAnswer(await operation.perform(core, { actor, input: inputOfQuery(context.req, parameters) }));
  };
};

const verbHandler = ({ core, actorOf }: HandlerParts, operation: Operation): Handler => {
  const parameters = parametersOf(operation.route.path);
  return async (context) => {
    const actor = await actorOf(context);
    const { req } = context;
    const ifMatch = ifMatchOf(req);
    const idempotencyKey = idempotencyKeyOf(req);
    const input = await inputOfBody(req, parameters);
    return jsonAnswer(await operation.perform(core, { actor, input, ifMatch, idempotencyKey }));
  };
};

/** Answers an operation over HTTP. A read is a `GET` or, where what it asks is personal, a `POST` with a body. */
export const operationHandler = (parts: HandlerParts, operation: Operation): Handler =>
  operation.route.method === 'GET' ? readHandler(parts, operation) : verbHandler(parts, operation);
