import type { AppError, Problem } from '@waymark/contracts';

/** A problem document with the headers that belong to its answer. */
export interface ToldProblem {
  readonly problem: Problem;
  readonly headers?: Readonly<Record<string, string>>;
}

const titles: Readonly<Record<number, string>> = {
  400: 'The request cannot be read',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'In conflict with what is there',
  413: 'Too large',
  415: 'Content type not taken',
  422: 'Not accepted',
  428: 'A version is needed',
  429: 'Too many requests',
  500: 'Something went wrong',
  503: 'Not available at the moment',
};

/** The title is the same for every problem of one status; `code` says which it is. */
const problemOf = (status: number, code: string, more: Partial<Problem> = {}): Problem => ({
  type: 'about:blank',
  title: titles[status] ?? 'A problem',
  status,
  code,
  ...more,
});

/** Seconds after which trying again may help where the database is busy or the server is ending. */
const pause = '5';

const headersOf = ({ kind, detail: { facts } }: AppError): Readonly<Record<string, string>> => {
  // RFC 9110 wants a challenge with 401; browsers do nothing with a scheme they do not know.
  if (kind === 'not-signed-in') return { 'www-authenticate': 'Session' };
  if (kind === 'unavailable') return { 'retry-after': pause };
  const wait = facts?.['retryAfterSeconds'];
  return kind === 'too-many-requests' && typeof wait === 'number' ? { 'retry-after': String(wait) } : {};
};

/** An expected failure as RFC 9457 tells it. Nothing in it differs between unknown and out of reach. */
export const appErrorProblem = (error: AppError): ToldProblem => {
  const { message, fields, facts } = error.detail;
  const more: Partial<Problem> = {
    ...(message !== undefined && { detail: message }),
    ...(fields !== undefined && { errors: [...fields] }),
    ...(facts !== undefined && { facts }),
  };
  return { problem: problemOf(error.status, error.code, more), headers: headersOf(error) };
};

/** Anything that was not expected: the caller learns a reference, which stands in the log too, and nothing else. */
export const internalProblem = (reference: string): ToldProblem => ({
  problem: problemOf(500, 'internal-error', {
    detail: 'This should not have happened. It has been logged.',
    reference,
  }),
});

export const pathNotFound = (): ToldProblem => ({
  problem: problemOf(404, 'path-not-found', { detail: 'There is nothing at this address' }),
});

export const methodNotAllowed = (allowed: readonly string[]): ToldProblem => ({
  problem: problemOf(405, 'method-not-allowed', { detail: 'This address does not take this method' }),
  headers: { allow: allowed.join(', ') },
});

export const requestMalformed = (): ToldProblem => ({
  problem: problemOf(400, 'malformed-request', { detail: 'The request is not proper HTTP' }),
});

export const unavailable = (code: string, detail: string): ToldProblem => ({
  problem: problemOf(503, code, { detail }),
  headers: { 'retry-after': pause },
});
