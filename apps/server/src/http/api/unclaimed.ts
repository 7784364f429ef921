import type { Handler } from 'hono';
import { problemAnswer } from '../problem/problem-answer.ts';
import { methodNotAllowed, pathNotFound } from '../problem/problems.ts';
import { matches } from './path-pattern.ts';
import type { Claim } from './refuse-duplicates.ts';

/** Answers what no route of the API has answered: 405 with `Allow` where only the method is wrong, else 404. */
export const unclaimed =
  (prefix: string, claims: readonly Claim[]): Handler =>
  (context) => {
    const { path } = context.req;
    const address = path.startsWith(prefix) ? path.slice(prefix.length) : '';
    const allowed = claims.filter((claim) => matches(claim.path, address)).map(({ method }) => method);
    return problemAnswer(allowed.length === 0 ? pathNotFound() : methodNotAllowed([...new Set(allowed)].sort()));
  };
