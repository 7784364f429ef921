import { addDays, type Day, dayOfGestation, weeksOldAt } from '@waymark/contracts';
import type { Stages } from '@waymark/plugin-api/server';
import type { ChildFacts, StageAnswer } from '@waymark/plugin-api/shared';

const isUnborn = ({ bornOn, expectedOn }: ChildFacts): boolean => bornOn === null && expectedOn !== null;

/** Weeks of age of the youngest child who is born. */
const youngest = (children: readonly ChildFacts[], asOf: Day): number =>
  Math.min(...children.flatMap(({ bornOn }) => (bornOn === null ? [] : [weeksOldAt(bornOn, asOf)])));

const stageOf = (children: readonly ChildFacts[], asOf: Day): StageAnswer['stage'] => {
  if (children.some(isUnborn))
    return { id: 'before-birth', title: 'Before birth', because: 'The baby is not born yet.' };
  const weeks = youngest(children, asOf);
  if (!Number.isFinite(weeks)) return null;
  if (weeks < 12) return { id: 'first-weeks', title: 'First weeks', because: `The baby is ${weeks} weeks old.` };
  return { id: 'with-the-child', title: 'With the child', because: 'The child is older than 12 weeks.' };
};

const nextFor = (child: ChildFacts, asOf: Day): StageAnswer['next'] => {
  const { personId: childId, bornOn, expectedOn } = child;
  const review = { id: 'review', title: 'Review', childId, at: { of: 'age', weeks: 12 } } as const;
  if (bornOn !== null) return weeksOldAt(bornOn, asOf) < 12 ? [review] : [];
  if (expectedOn === null || addDays(expectedOn, 28) < asOf) return [];
  const visit = { id: 'visit', title: 'First visit at home', childId, at: { of: 'gestation', weeks: 28 } } as const;
  return [...(dayOfGestation(expectedOn, 28) >= asOf ? [visit] : []), review];
};

/** Stages of the small programme, by the weeks of the children it is handed. */
export const smallStages: Stages = ({ children }, asOf) => ({
  stage: stageOf(children, asOf),
  next: children.flatMap((child) => nextFor(child, asOf)),
});
