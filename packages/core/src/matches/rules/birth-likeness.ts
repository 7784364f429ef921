import { type Day, daysBetween } from '@waymark/contracts';
import { editDistance } from './edit-distance.ts';

export interface BornPerson {
  readonly dateOfBirth: Day | null;
  readonly expectedOn: Day | null;
}

export type BirthLikeness = 'same' | 'swapped' | 'near' | 'expected-near' | 'missing' | 'different';

const daysNear = 3;
/** A baby comes within about six weeks of the expected day; two estimates differ by no more. */
const daysOfEstimate = 42;

/** The day with day and month the other way round; not always a day of the calendar. */
export const swappedDay = (day: Day): Day => `${day.slice(0, 4)}-${day.slice(8)}-${day.slice(5, 7)}`;

/** One figure wrong, or two neighbours the other way round, or a few days apart. */
const isNear = (one: Day, other: Day): boolean =>
  Math.abs(daysBetween(one, other)) <= daysNear || (editDistance(one, other) === 1 && one.length === other.length);

/** How much the days of birth of two records are alike, expected days of unborn babies included. */
export const birthLikeness = (one: BornPerson, other: BornPerson): BirthLikeness => {
  const { dateOfBirth: born } = one;
  const { dateOfBirth: otherBorn } = other;
  if (born !== null && otherBorn !== null) {
    if (born === otherBorn) return 'same';
    if (swappedDay(born) === otherBorn) return 'swapped';
    return isNear(born, otherBorn) ? 'near' : 'different';
  }
  const [day, otherDay] = [born ?? one.expectedOn, otherBorn ?? other.expectedOn];
  if (day === null || otherDay === null) return 'missing';
  return Math.abs(daysBetween(day, otherDay)) <= daysOfEstimate ? 'expected-near' : 'different';
};
