import { dayOf, type LadderThreshold, type MarkCode } from '@waymark/contracts';
import type { CountedFact } from './count-facts.ts';
import { dayWords } from './day-words.ts';
import type { Episode } from './ladder-facts.ts';
import { isMissOfOffered, isOffered } from './runs.ts';

/** Finds each time a rung was reached in a history of counted facts, oldest first. */
export type MarkDetector = (counted: readonly CountedFact[], threshold: LadderThreshold) => readonly Episode[];
type Test = (item: CountedFact) => boolean;

const episode = (window: CountedFact, evidence: readonly CountedFact[], words: string): Episode => ({
  window: window.fact.sessionId,
  at:
    evidence
      .map((item) => item.knownAt)
      .sort()
      .at(-1) ?? window.knownAt,
  sessionIds: evidence.map((item) => item.fact.sessionId),
  because: `${words}: ${evidence.map((item) => dayWords(dayOf(item.fact.startsAt))).join(', ')}.`,
});

/** Whether the mark carries this code. */
export const hasCode =
  (code: MarkCode): Test =>
  (item) =>
    item.meaning?.code === code;

/** Whether the session was not held because of us, for all or for this person. */
export const isOurs: Test = (item) => item.part === 'cancelled-by-us' || item.part === 'not-held-for-person';

const isMiss: Test = (item) => item.meaning?.run === 'adds';

/** Each fact by itself; its window is the session. */
export const each =
  (isHit: Test, words: string): MarkDetector =>
  (counted) =>
    counted.filter(isHit).map((item) => episode(item, [item], words));

/** The first session offered, where the person was not seen at it. Not recorded is not yet known. */
export const firstMissed: MarkDetector = (counted) => {
  const first = counted.find((item) => item.meaning === null || isOffered(item));
  return first !== undefined && isMiss(first) && first.meaning?.seen === 'no'
    ? [episode(first, [first], 'Missed the first session')]
    : [];
};

/** `threshold.count` hits with no break between; told once a row, its window is the first of them. */
const inARow =
  (isHit: Test, isBreak: Test, words: string): MarkDetector =>
  (counted, { count }) => {
    const episodes: Episode[] = [];
    let row: CountedFact[] = [];
    for (const item of counted) {
      if (isHit(item)) row.push(item);
      else if (isBreak(item)) row = [];
      const [first] = row;
      if (isHit(item) && row.length === count && first !== undefined)
        episodes.push(episode(first, row.slice(), `${words} ${count} in a row`));
    }
    return episodes;
  };

/**
 * `threshold.count` hits among the last `threshold.of` offered and recorded; told once while it lasts. Its window is
 * the oldest hit: the number only falls when that one slides out, so no two episodes share it.
 */
const amongLast =
  (isHit: Test, words: string): MarkDetector =>
  (counted, { count, of = count }) => {
    const episodes: Episode[] = [];
    const offered = counted.filter(isOffered);
    let wasReached = false;
    offered.forEach((_, index) => {
      const hits = offered.slice(Math.max(0, index + 1 - of), index + 1).filter(isHit);
      const [oldest] = hits;
      const isReached = hits.length >= count;
      if (isReached && !wasReached && oldest !== undefined)
        episodes.push(episode(oldest, hits, `${words} ${hits.length} of the last ${of} offered`));
      wasReached = isReached;
    });
    return episodes;
  };

export const missedRunning = inARow(isMiss, (item) => item.meaning?.run === 'ends', 'Missed');
export const missedAmong = amongLast(isMissOfOffered, 'Missed');
export const couldNotAttendAmong = amongLast(hasCode('could-not-attend'), 'Could not attend');
export const notEngagedRunning = inARow(
  hasCode('attended-not-engaged'),
  (item) => item.meaning?.run === 'ends',
  'There but not engaged',
);
export const oursRunning = inARow(isOurs, isOffered, 'Cancelled by us');
