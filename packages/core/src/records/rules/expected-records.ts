import { addDays, type Day } from '@waymark/contracts';

/** How a kind of document stands against what its programme expects of one place. */
export interface ExpectedRecord {
  readonly number: number;
  /** Null until the person has started: the days are counted from the start. */
  readonly dueOn: Day | null;
  readonly isMade: boolean;
  readonly isOverdue: boolean;
}

/**
 * What a programme expects by when of a kind of document, e.g. three contacts by days 42, 84 and 119 after the start
 * (domain.md section 2). The n-th document made stands for the n-th expected; pure.
 */
export const expectedRecords = (
  expected: readonly { readonly number: number; readonly byDay: number }[],
  made: number,
  startedOn: Day | null,
  today: Day,
): ExpectedRecord[] =>
  expected.map(({ number, byDay }) => {
    const dueOn = startedOn === null ? null : addDays(startedOn, byDay);
    const isMade = made >= number;
    return { number, dueOn, isMade, isOverdue: !isMade && dueOn !== null && dueOn < today };
  });
