import type { Day, Instant } from '@waymark/contracts';

export interface Arranged {
  readonly effectiveFrom: Day;
  readonly recordedAt: Instant;
}

const isAfter = (one: Arranged, other: Arranged): boolean =>
  one.effectiveFrom === other.effectiveFrom
    ? one.recordedAt > other.recordedAt
    : one.effectiveFrom > other.effectiveFrom;

/**
 * Of a child's live statements the one that stands on a day: the latest that has begun, of two that begin together the one
 * recorded last (domain.md E6: one current statement, never two). `undefined` before the first begins.
 */
export const currentArrangement = <Statement extends Arranged>(
  statements: readonly Statement[],
  day: Day,
): Statement | undefined =>
  statements
    .filter(({ effectiveFrom }) => effectiveFrom <= day)
    .reduce<Statement | undefined>(
      (best, statement) => (best === undefined || isAfter(statement, best) ? statement : best),
      undefined,
    );
