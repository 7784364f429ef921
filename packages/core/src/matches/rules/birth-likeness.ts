import { type Day, daysBetween } from '@waymark/contracts';

export interface BornPerson {
  readonly dateOfBirth: Day | null;
  readonly expectedOn: Day | null;
}

export type BirthLikeness = 'same' | 'swapped' | 'near' | 'expected-near' | 'missing' | 'different';

/** Days of birth this far apart are near. */
export const daysNear = 3;
/** A baby comes within about six weeks of the expected day; two estimates differ by no more. */
const daysOfEstimate = 42;

/** The day with day and month the other way round; not always a day of the calendar. */
export const swappedDay = (day: Day): Day => `${day.slice(0, 4)}-${day.slice(8)}-${day.slice(5, 7)}`;

/** One figure wrong, or two neighbours the other way round, or a few days apart. */
const isNear = (one: Day, other: Day): boolean =>
  isOneSlip(one, other) || Math.abs(daysBetween(one, other)) <= daysNear;

/** Whether two days as written differ in one figure, or in two neighbours the other way round. */
const isOneSlip = (one: Day, other: Day): boolean => {
  const wrong: number[] = [];
  for (let index = 0; index < one.length && wrong.length <= 2; index += 1)
    if (one[index] !== other[index]) wrong.push(index);
  const [first = 0, second] = wrong;
  if (wrong.length !== 2 || second === undefined) return wrong.length === 1;
  return second === first + 1 && one[first] === other[second] && one[second] === other[first];
};

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
