import { atLondon, dayOf, type Instant, type LadderEvent, type LadderThreshold } from '@waymark/contracts';
import type { ExtraHolidays } from '../../calendar/working-days.ts';
import type { CountedFact } from './count-facts.ts';
import { dayWords } from './day-words.ts';
import {
  couldNotAttendAmong,
  each,
  firstMissed,
  hasCode,
  isOurs,
  type MarkDetector,
  missedAmong,
  missedRunning,
  notEngagedRunning,
  oursRunning,
} from './detect-marks.ts';
import { attemptsWithoutContact, notSeenDays } from './detect-time.ts';
import type { Episode, Happening, LadderFacts } from './ladder-facts.ts';

const ofMarks: Partial<Record<LadderEvent, MarkDetector>> = {
  absent: each(hasCode('absent-no-contact'), 'Did not come'),
  'turned-away': each(hasCode('turned-away'), 'Turned away'),
  'asked-to-leave': each(hasCode('asked-to-leave'), 'Asked to leave'),
  'left-early': each(hasCode('attended-part'), 'Left early'),
  'access-refused': each(hasCode('access-refused'), 'Said no at the door'),
  'absent-first-session': firstMissed,
  'missed-running': missedRunning,
  'missed-of-last-offered': missedAmong,
  'not-engaged-running': notEngagedRunning,
  'could-not-attend-of-last-offered': couldNotAttendAmong,
  'provider-cancelled-running': oursRunning,
};

const happened = (
  facts: Detection['facts'],
  kind: Happening['kind'],
  words: string,
  asOf: Instant,
): readonly Episode[] =>
  facts.happenings
    .filter((happening) => happening.kind === kind && happening.at <= asOf)
    .map(({ id, at }) => ({ window: id, at, sessionIds: [], because: `${words}: ${dayWords(dayOf(at))}.` }));

/** Told the moment it is known, which may be days ahead; the mark made later stands in the same window. */
const cancelled = ({ facts, counted, threshold, asOf }: Detection): readonly Episode[] => {
  const ahead = happened(facts, 'group-cancelled', 'Not held because of us, told', asOf);
  const windows = new Set(ahead.map(({ window }) => window));
  const marked = each(isOurs, 'Not held because of us')(counted, threshold);
  return [...ahead, ...marked.filter(({ window }) => !windows.has(window))];
};

const custody = (facts: Detection['facts'], asOf: Instant): readonly Episode[] =>
  facts.pauses
    .filter(({ from, reason }) => (reason === 'custody' || reason === 'recall') && from <= dayOf(asOf))
    .map(({ from }) => ({
      window: `from-${from}`,
      at: atLondon(from, '00:00'),
      sessionIds: [],
      because: `In custody since ${dayWords(from)}.`,
    }));

const completion = (facts: Detection['facts'], asOf: Instant, reach: string, words: string): readonly Episode[] =>
  facts.completion !== null && facts.completion.reach === reach && facts.completion.since <= asOf
    ? [{ window: facts.enrolmentId, at: facts.completion.since, sessionIds: [], because: words }]
    : [];

/** What a detector of one event is given. */
export interface Detection {
  readonly facts: Omit<LadderFacts, 'attendance'>;
  readonly counted: readonly CountedFact[];
  readonly threshold: LadderThreshold;
  readonly asOf: Instant;
  readonly extraHolidays: ExtraHolidays;
}

/** Each time an event reached its threshold in this history up to `asOf`, ended ones included, so that nothing told is forgotten. */
export const detect = (event: LadderEvent, detection: Detection): readonly Episode[] => {
  const { facts, counted, threshold, asOf, extraHolidays } = detection;
  const marks = ofMarks[event];
  if (marks !== undefined) return marks(counted, threshold);
  switch (event) {
    case 'not-seen-days':
      return notSeenDays(facts, counted, threshold, asOf);
    case 'attempts-without-contact':
      return attemptsWithoutContact(facts, threshold, asOf, extraHolidays);
    case 'group-cancelled':
      return cancelled(detection);
    case 'group-retimed':
      return happened(facts, 'group-retimed', 'Moved to another time', asOf);
    case 'excluded':
      return happened(facts, 'excluded', 'Excluded', asOf);
    case 'custody':
      return custody(facts, asOf);
    case 'completion-only-by-catch-up':
      return completion(facts, asOf, 'only-by-catch-up', 'Completion can be reached only by catching up.');
    case 'cannot-complete':
      return completion(facts, asOf, 'out-of-reach', 'Completion is out of reach.');
    default:
      return [];
  }
};
