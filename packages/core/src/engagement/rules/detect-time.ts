import { addDays, type Day, dayOf, daysBetween, type Instant, type LadderThreshold } from '@waymark/contracts';
import { endOfDay } from '../../calendar/hours.ts';
import { type ExtraHolidays, workingDaysBetween } from '../../calendar/working-days.ts';
import { compareText } from './compare-text.ts';
import type { CountedFact } from './count-facts.ts';
import { daysWords, dayWords } from './day-words.ts';
import type { Episode, LadderFacts } from './ladder-facts.ts';

/**
 * Each stretch of `threshold.count` whole days in which the person was not seen, whatever the reason: pauses, our own
 * cancellations and unrecorded sessions are in it. It begins on the day last seen, or on the day of the first session
 * planned. Window: that day. Known at the end of the last day; the enrolment's close ends it.
 */
export const notSeenDays = (
  facts: Pick<LadderFacts, 'closedAt' | 'firstSessionOn' | 'placeFrom'>,
  counted: readonly CountedFact[],
  { count }: LadderThreshold,
  asOf: Instant,
): readonly Episode[] => {
  const until = facts.closedAt !== null && facts.closedAt < asOf ? facts.closedAt : asOf;
  const seen = counted.filter((item) => item.meaning?.seen === 'yes' || item.meaning?.seen === 'part');
  const stretches: { from: Day; to: Instant; sessionIds: readonly string[] }[] = [];
  const begin = { fact: undefined, day: facts.firstSessionOn ?? facts.placeFrom };
  const points = [begin, ...seen.map(({ fact }) => ({ fact, day: dayOf(fact.startsAt) }))];
  points.forEach(({ fact, day }, index) => {
    const next = points[index + 1]?.fact?.startsAt;
    stretches.push({
      from: day,
      to: next !== undefined && next < until ? next : until,
      sessionIds: fact === undefined ? [] : [fact.sessionId],
    });
  });
  return stretches.flatMap(({ from, to, sessionIds }) => {
    if (daysBetween(from, dayOf(to)) <= count) return [];
    return [
      {
        window: `since-${from}`,
        at: endOfDay(addDays(from, count)),
        sessionIds,
        because: `Not seen for ${daysWords(count)}, since ${dayWords(from)}.`,
      },
    ];
  });
};

/**
 * `threshold.count` attempts without contact within `threshold.withinWorkingDays` working days; told once until the
 * person is reached. Window: the first of these attempts.
 */
export const attemptsWithoutContact = (
  facts: Pick<LadderFacts, 'attempts'>,
  { count, withinWorkingDays = 10 }: LadderThreshold,
  asOf: Instant,
  extra: ExtraHolidays,
): readonly Episode[] => {
  const episodes: Episode[] = [];
  const attempts = facts.attempts.filter(({ at }) => at <= asOf).sort((a, b) => compareText(a.at, b.at));
  let stretch: typeof attempts = [];
  let isTold = false;
  for (const attempt of attempts) {
    stretch = attempt.isContact ? [] : [...stretch, attempt];
    if (attempt.isContact) isTold = false;
    const last = stretch.slice(-count);
    const [first] = last;
    if (isTold || first === undefined || last.length < count) continue;
    if (workingDaysBetween(dayOf(first.at), dayOf(attempt.at), extra) > withinWorkingDays) continue;
    isTold = true;
    const days = last.map(({ at }) => dayWords(dayOf(at))).join(', ');
    episodes.push({
      window: first.id,
      at: attempt.at,
      sessionIds: [],
      because: `${count} attempts without contact: ${days}.`,
    });
  }
  return episodes;
};
