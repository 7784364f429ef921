import type { FieldError, Problem } from '@waymark/contracts';

type Facts = NonNullable<Problem['facts']>;

const noFields: readonly FieldError[] = [];
const noFacts: Facts = {};

/**
 * Why an answer did not come as asked. `problem` is what the server said (RFC 9457), or `null` where nothing that can be
 * read came from it: no network, too slow, or somebody else's page in between, as in a hall with its own sign-in.
 */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly problem: Problem | null;

  constructor(problem: Problem | null) {
    super(problem?.code ?? 'unreachable');
    this.problem = problem;
  }

  /** Stable and kebab-case: compare this, never the words. */
  get code(): string {
    return this.problem?.code ?? 'unreachable';
  }

  /** 0 where the server was not reached. */
  get status(): number {
    return this.problem?.status ?? 0;
  }

  get fields(): readonly FieldError[] {
    return this.problem?.errors ?? noFields;
  }

  get facts(): Facts {
    return this.problem?.facts ?? noFacts;
  }

  get isUnreachable(): boolean {
    return this.problem === null;
  }

  /** The session has ended; nothing was done, and signing in again is all that is missing. */
  get isSignedOut(): boolean {
    return this.status === 401 && this.code === 'not-signed-in';
  }

  /** Whether the same request may succeed later without anybody changing it. */
  get mayPass(): boolean {
    return this.isUnreachable || this.status === 429 || this.status >= 500;
  }
}

export const isApiProblem = (thrown: unknown): thrown is ApiProblem => thrown instanceof ApiProblem;

/** The problem document behind whatever was thrown; a defect of this page is told as one of Waymark. */
export const problemOf = (thrown: unknown): Problem | null =>
  isApiProblem(thrown)
    ? thrown.problem
    : { type: 'about:blank', title: 'A problem of this page', status: 500, code: 'page-failed' };
