import { Hono } from 'hono';
import type { Operation } from './operation.ts';
import { type HandlerParts, operationHandler } from './operation-handler.ts';
import { fixedFirst } from './path-pattern.ts';
import { type Claim, refuseDuplicates, refuseSameNames } from './refuse-duplicates.ts';

export interface RoutesOptions extends HandlerParts {
  readonly operations: readonly Operation[];
  /** What else answers at the same place, such as sign-in. */
  readonly claims?: readonly Claim[];
}

/**
 * Every verb and read at its own method and path, to be mounted at `/api/v1`. Throws `RouteRefused` where two claim one
 * route or name, and where a verb would be a `GET`.
 */
export const routesOf = ({ operations, claims = [], ...parts }: RoutesOptions): Hono => {
  refuseSameNames(operations);
  refuseDuplicates([...claims, ...operations.map(({ name, route }) => ({ name, ...route }))]);
  const app = new Hono();
  for (const operation of operations.toSorted(fixedFirst)) {
    app.on(operation.route.method, operation.route.path, operationHandler(parts, operation));
  }
  return app;
};
