import type * as Contracts from '@waymark/contracts';
import type { z } from 'zod';

/** A request to the API, below `/api/v1`; nothing personal in the path. */
export interface PanelRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: `/${string}`;
  readonly body?: Readonly<Record<string, unknown>> | undefined;
  /** The version that was on screen, for settings, drafts and decisions. */
  readonly ifMatch?: number | undefined;
  readonly idempotencyKey?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What a page lends its panels, so that time, sign-out and failures are the same everywhere. */
export interface PanelTools {
  /**
   * Asks the API as who is signed in; the schema of the answer is named as `(contracts) => contracts.recordsView`.
   * Whatever is thrown holds the server's problem document where there is one: `problemOf`.
   */
  readonly request: <Answer>(
    asked: PanelRequest,
    shape: (contracts: typeof Contracts) => z.ZodType<Answer>,
  ) => Promise<Answer>;
  /** The time as the server has it; a panel reads no other clock. */
  readonly now: () => Contracts.Instant;
  /** The roles of who is signed in, to offer what may be done; the server alone decides. */
  readonly roles: readonly Contracts.Role[];
}
