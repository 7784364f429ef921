import { birthdayOf, type Day, dayOfGestation, dayOfWeeksOld } from '@waymark/contracts';
import type { ChildFacts, StageMoment } from '@waymark/plugin-api/shared';

export interface MomentDay {
  readonly on: Day;
  /** By the day a birth is expected, so that it moves with the birth. */
  readonly isExpected: boolean;
}

/**
 * The day of a moment in a child's life, by one rule for all programmes: weeks of pregnancy only while the child is
 * unborn, weeks and years of age from the birth or, until then, from the day it is expected. Undefined where neither is
 * known, or the pregnancy is over.
 */
export const dayOfMoment = ({ bornOn, expectedOn }: ChildFacts, at: StageMoment): MomentDay | undefined => {
  if (at.of === 'gestation') {
    if (bornOn !== null || expectedOn === null) return undefined;
    return { on: dayOfGestation(expectedOn, at.weeks), isExpected: true };
  }
  const start = bornOn ?? expectedOn;
  if (start === null) return undefined;
  const on = at.of === 'age' ? dayOfWeeksOld(start, at.weeks) : birthdayOf(start, at.years);
  return { on, isExpected: bornOn === null };
};
