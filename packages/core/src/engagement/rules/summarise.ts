import {
  type AttendancePart,
  attendanceParts,
  type Day,
  dayOf,
  daysBetween,
  type Instant,
  isLadderPosition,
  type LadderPosition,
  type MarkCode,
  type NotHeldPart,
  notHeldParts,
} from '@waymark/contracts';
import { positionOn } from '../../positions/rules.ts';
import type { AttendanceFact } from './attendance-fact.ts';
import { type CountedFact, type CountOptions, countFacts } from './count-facts.ts';
import { missedAmongLast, missedInARow } from './runs.ts';

/** What every summary holds, for any position. All counts are sessions; nothing is stored, all is derived. */
export interface BaseSummary {
  readonly asOf: Instant;
  /** Version of the mark policy the facts were read by. */
  readonly policyVersion: string;
  /** Sessions held for the person: always the sum of `parts` (acceptance.md S45). */
  readonly held: number;
  readonly parts: Readonly<Record<AttendancePart, number>>;
  /** Sessions that were not held for the person: outside `held`, in no rate. */
  readonly notHeld: Readonly<Record<NotHeldPart, number>>;
  readonly lastSeenOn: Day | null;
  readonly daysSinceSeen: number | null;
  /** Different curriculum items covered; how many of them only by a catch-up. */
  readonly content: { readonly items: number; readonly onlyByCatchUp: number };
}

/** Remarks within the parts, for a person causing harm or co-parent. */
export interface SummaryDetails {
  readonly notEngaged: number;
  readonly tooShort: number;
  readonly catchUps: number;
  readonly cancelledLate: number;
  readonly cancelledUnconfirmed: number;
  readonly turnedAway: number;
  readonly noAccess: number;
  readonly accessRefused: number;
}

/** For a person causing harm or a co-parent. */
export interface LadderSummary extends BaseSummary {
  readonly position: LadderPosition;
  readonly details: SummaryDetails;
  /** Missed in a row up to now: what is neither a miss nor a turn-up stands between without effect. */
  readonly missedInARow: number;
  /** Misses, and cancellations in time, among the last eight offered and recorded. */
  readonly ofLastOffered: { readonly missed: number; readonly offered: number };
  /** What was held before the eighteenth birthday, counted as a child's and in nothing above (S48). */
  readonly asChild: Pick<SupportSummary, 'held' | 'parts' | 'notHeld'> | null;
}

/** For a survivor or child: no run, no rate, no "not engaging" (model.md section 3). */
export interface SupportSummary extends BaseSummary {
  readonly position: 'survivor' | 'child';
}
export type AttendanceSummary = LadderSummary | SupportSummary;

/** Whether runs and rates exist in this summary. */
export const isLadderSummary = (summary: AttendanceSummary): summary is LadderSummary =>
  isLadderPosition(summary.position);

/** How many counted facts stand in each part. The cast holds: the object is made from exactly the keys of `parts`. */
const tally = <Part extends string>(parts: readonly Part[], counted: readonly CountedFact[]): Record<Part, number> =>
  Object.fromEntries(parts.map((part) => [part, counted.filter((item) => item.part === part).length])) as Record<
    Part,
    number
  >;

const contentOf = (counted: readonly CountedFact[]): BaseSummary['content'] => {
  const covered = counted.filter((item) => item.meaning?.content === 'yes' && item.fact.itemId !== null);
  const all = new Set(covered.map((item) => item.fact.itemId));
  const first = new Set(covered.filter((item) => item.fact.catchUpFor === null).map((item) => item.fact.itemId));
  return { items: all.size, onlyByCatchUp: all.size - first.size };
};

const detailsOf = (counted: readonly CountedFact[]): SummaryDetails => {
  const of = (code: MarkCode, isFitting: (item: CountedFact) => boolean = () => true) =>
    counted.filter((item) => item.meaning?.code === code && isFitting(item)).length;
  const seen = counted.filter((item) => item.part === 'seen');
  return {
    notEngaged: of('attended-not-engaged'),
    tooShort: seen.filter((item) => item.meaning?.when === 'minutes-not-met').length,
    catchUps: seen.filter((item) => item.fact.catchUpFor !== null).length,
    cancelledLate: of('cancelled', (item) => item.meaning?.when === 'late'),
    cancelledUnconfirmed: of('cancelled', (item) => item.meaning?.when === 'unconfirmed'),
    turnedAway: of('turned-away'),
    noAccess: of('no-access'),
    accessRefused: of('access-refused'),
  };
};

/**
 * What the facts say at `asOf`: counts that always add up, when the person was last seen, content covered and, for a
 * person causing harm or co-parent, misses in a row and among the last eight offered (model.md section 3).
 */
export const summarise = (facts: readonly AttendanceFact[], options: CountOptions): AttendanceSummary =>
  summariseCounted(countFacts(facts, options), options);

/** The same of facts that are counted already, by the same options. */
export const summariseCounted = (
  counted: readonly CountedFact[],
  { asOf, position, bornOn, policy }: Omit<CountOptions, 'pauses'>,
): AttendanceSummary => {
  const lastSeen = counted.findLast((item) => item.meaning?.seen === 'yes' || item.meaning?.seen === 'part');
  const lastSeenOn = lastSeen === undefined ? null : dayOf(lastSeen.fact.startsAt);
  const base = {
    asOf,
    policyVersion: policy.version,
    lastSeenOn,
    daysSinceSeen: lastSeenOn === null ? null : daysBetween(lastSeenOn, dayOf(asOf)),
    content: contentOf(counted),
  };
  const held = positionOn(position, bornOn ?? null, dayOf(asOf));
  if (!isLadderPosition(held)) return { ...base, ...countsOf(counted), position: held };
  const laddered = ofLadder(counted);
  const before = counted.filter((item) => !laddered.includes(item));
  return {
    ...base,
    ...countsOf(laddered),
    position: held,
    details: detailsOf(laddered),
    missedInARow: missedInARow(laddered).length,
    ofLastOffered: missedAmongLast(laddered, 8),
    asChild: before.length === 0 ? null : countsOf(before),
  };
};

/** Of these facts, those of a person causing harm or co-parent: a child's are in no run, no rate and no rung. */
export const ofLadder = (counted: readonly CountedFact[]): readonly CountedFact[] =>
  counted.filter(({ position }) => isLadderPosition(position));

const countsOf = (counted: readonly CountedFact[]): Pick<BaseSummary, 'held' | 'parts' | 'notHeld'> => ({
  held: counted.filter((item) => attendanceParts.some((part) => part === item.part)).length,
  parts: tally(attendanceParts, counted),
  notHeld: tally(notHeldParts, counted),
});
