import type { Problem } from '@waymark/contracts';

export interface ProblemWords {
  readonly heading: string;
  readonly words: string;
  readonly canRetry: boolean;
}

const byStatus: Readonly<Record<number, ProblemWords>> = {
  401: {
    heading: 'You are signed out',
    words: 'Sign in again to go on. What you entered is still here.',
    canRetry: false,
  },
  403: { heading: 'Your role does not allow this', words: 'Ask the person who manages your access.', canRetry: false },
  404: {
    heading: 'There is no such record for you',
    words: 'It may have been closed, or it may not be yours to see.',
    canRetry: false,
  },
  413: { heading: 'This is too large', words: 'Send less at a time. Nothing was saved.', canRetry: false },
  429: { heading: 'Too many requests', words: 'Wait a minute, then try again. Nothing was saved.', canRetry: true },
  503: {
    heading: 'Waymark is busy or being restarted',
    words: 'Try again in a minute. What you entered is still here.',
    canRetry: true,
  },
};

const unreachable: ProblemWords = {
  heading: 'Waymark cannot be reached',
  words: 'Check your connection, then try again. What you entered is still here.',
  canRetry: true,
};

const refused: ProblemWords = { heading: 'This was not accepted', words: 'Nothing was saved.', canRetry: false };

const failed: ProblemWords = {
  heading: 'There is a problem with Waymark',
  words: 'It has been logged. Try again; if it happens again, give the reference to whoever looks after Waymark.',
  canRetry: true,
};

/** The server's words as a sentence: they come without a full stop, as words beside a field do. */
const asSentence = (words: string): string => (/[.!?]$/.test(words) ? words : `${words}.`);

/** Plain words for a problem document, or for no answer at all (`null`). The server's own words win where it has any. */
export const describeProblem = (problem: Problem | null): ProblemWords => {
  if (problem === null) return unreachable;
  const known = byStatus[problem.status] ?? (problem.status >= 500 ? failed : refused);
  return problem.detail === undefined || problem.status >= 500
    ? known
    : { ...known, words: asSentence(problem.detail) };
};
