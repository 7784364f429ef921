import type { Id } from '@waymark/contracts';
import type { AttendanceCounted } from './figure-facts.ts';
import type { ReleasedCount } from './protect.ts';

/** Parts of what was offered, as the columns of the table name them; `other` stands in no table. */
const parts = ['seen', 'missed', 'could-not-attend', 'cancelled-in-time', 'not-recorded', 'other'] as const;
type Part = (typeof parts)[number];

/** Sessions of one offering: offered, and the parts that sum to it; cancelled by us stands beside it. */
export interface AttendanceCounts {
  readonly offered: number;
  readonly parts: Readonly<Record<Part, number>>;
  readonly cancelledByUs: number;
}

/** Adds up the places of one offering; pure. */
export const attendanceCounts = (places: readonly AttendanceCounted[]): AttendanceCounts => {
  const sum = (pick: (place: AttendanceCounted) => number) => places.reduce((so, place) => so + pick(place), 0);
  const offered = sum(({ held }) => held);
  const named = {
    seen: sum(({ seen }) => seen),
    missed: sum(({ missed }) => missed),
    'could-not-attend': sum(({ couldNotAttend }) => couldNotAttend),
    'cancelled-in-time': sum(({ cancelledInTime }) => cancelledInTime),
    'not-recorded': sum(({ notRecorded }) => notRecorded),
  };
  const other = offered - Object.values(named).reduce((so, count) => so + count, 0);
  return { offered, parts: { ...named, other }, cancelledByUs: sum(({ notHeld }) => notHeld) };
};

/** Which parts a table shows; the others are one part that is not shown. */
export type ShownParts = readonly Exclude<Part, 'other'>[];

const outside = 'outside';

const flowsOf = (id: Id, counts: AttendanceCounts, shown: ShownParts): ReleasedCount[] => [
  { id: `${id}/offered`, from: 'offered', to: id, value: counts.offered, place: 'sum' },
  ...shown.map(
    (part): ReleasedCount => ({ id: `${id}/${part}`, from: id, to: part, value: counts.parts[part], place: 'cell' }),
  ),
  { id: `${id}/rest`, from: id, to: 'rest', value: restOf(counts, shown), place: 'none' },
  { id: `${id}/cancelled-by-us`, from: outside, to: 'cancelled-by-us', value: counts.cancelledByUs, place: 'cell' },
];

const restOf = (counts: AttendanceCounts, shown: ShownParts): number =>
  counts.offered - shown.reduce((so, part) => so + counts.parts[part], 0);

/** The sessions of every offering as flows, with the sums over all of them. */
export const attendanceFlows = (
  offerings: readonly { readonly id: Id; readonly counts: AttendanceCounts }[],
  shown: ShownParts,
): ReleasedCount[] => {
  const place = offerings.length > 1 ? 'total' : 'none';
  const sum = (pick: (counts: AttendanceCounts) => number) =>
    offerings.reduce((so, { counts }) => so + pick(counts), 0);
  return [
    ...offerings.flatMap(({ id, counts }) => flowsOf(id, counts, shown)),
    { id: 'all/offered', from: outside, to: 'offered', value: sum(({ offered }) => offered), place },
    ...shown.map(
      (part): ReleasedCount => ({
        id: `all/${part}`,
        from: part,
        to: outside,
        value: sum((one) => one.parts[part]),
        place,
      }),
    ),
    { id: 'all/rest', from: 'rest', to: outside, value: sum((one) => restOf(one, shown)), place: 'none' },
    {
      id: 'all/cancelled-by-us',
      from: 'cancelled-by-us',
      to: outside,
      value: sum(({ cancelledByUs }) => cancelledByUs),
      place,
    },
  ];
};
