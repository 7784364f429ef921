import { randomBytes } from 'node:crypto';
import { AppError } from '@waymark/contracts';
import { asTold } from '@waymark/database';
import type { ErrorHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Log } from '../../composition/log.ts';
import { tracesOf } from '../../composition/traces-of.ts';
import { problemAnswer } from './problem-answer.ts';
import { appErrorProblem, internalProblem } from './problems.ts';

/** What is told of whatever was thrown; trouble of the disk counts as expected, a defect goes to the log in full. */
export const problemFor = (log: Log, thrown: unknown, where: string): Response => {
  const error = asTold(thrown);
  if (error instanceof AppError) {
    if (error.kind === 'unavailable') log('warning', 'unavailable', { code: error.code, where });
    return problemAnswer(appErrorProblem(error));
  }
  const reference = randomBytes(8).toString('hex');
  log('error', 'request-failed', { reference, where, ...tracesOf(thrown) });
  return problemAnswer(internalProblem(reference));
};

/** The one place where errors become answers. */
export const errorMapper =
  (log: Log): ErrorHandler =>
  (error, context) =>
    problemFor(log, error, `${context.req.method} ${routePath(context)}`);
