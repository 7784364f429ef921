import { type Day, dayOf, type Instant, type MyChildrenView } from '@waymark/contracts';
import { lastDayOf } from '@waymark/ui';

export type Child = MyChildrenView['children'][number];
export type ToAnswer = Child['toAnswer'][number];

/** When a child's worker must answer: today (or it is late already), on a later day, or nothing waits. */
export type AnswerBy =
  | { readonly when: 'today'; readonly isLate: boolean }
  | { readonly when: 'later'; readonly day: Day }
  | { readonly when: 'never' };

/** By the soonest of what waits; both instants count as days in Europe/London, and midnight ends a day. */
export const answerBy = (toAnswer: readonly Pick<ToAnswer, 'dueAt'>[], asAt: Instant): AnswerBy => {
  const [soonest] = toAnswer.map(({ dueAt }) => dueAt).toSorted();
  if (soonest === undefined) return { when: 'never' };
  const day = lastDayOf(soonest);
  return day > dayOf(asAt) ? { when: 'later', day } : { when: 'today', isLate: soonest < asAt };
};

const rank = { today: 0, later: 1, never: 2 } as const;

/** What needs an answer today first, then what waits for one, then the rest in the order in which it came. */
export const childrenInOrder = (children: readonly Child[], asAt: Instant): readonly Child[] =>
  children.toSorted(
    (left, right) => rank[answerBy(left.toAnswer, asAt).when] - rank[answerBy(right.toAnswer, asAt).when],
  );
