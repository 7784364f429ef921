import {
  atLondon,
  type ConcernKind,
  concernKinds,
  type Day,
  dayOf,
  type Instant,
  type Level,
  levels,
  type Position,
  type RegisterView,
  type SpokenContactWith,
  spokenContactWiths,
} from '@waymark/contracts';
import { type DateValue, formatTime, readTime } from '@waymark/ui';
import { dayGiven } from '../../family/date-field.tsx';
import { codeOf } from '../../family/options-of.ts';
import { readerChoices } from './readers.ts';

/** A concern as it stands in the form. The names are the server's, so that its errors find their fields. */
export interface ConcernValues {
  readonly concern: string;
  readonly text: string;
  readonly level: string;
  /** The time it was seen or heard, on the day of the session. */
  readonly at: string;
  readonly spoken: {
    readonly with: string;
    readonly name: string;
    readonly day: DateValue;
    readonly at: string;
    readonly decision: string;
  };
}

/** The day a concern is about: the day of the session, and today while that is still to come. */
export const dayOfConcern = ({ startsAt }: Pick<RegisterView, 'startsAt'>, now: Instant): Day =>
  startsAt > now ? dayOf(now) : dayOf(startsAt);

/** What stands in the form at first. */
export const newConcern = (
  { startsAt }: Pick<RegisterView, 'startsAt'>,
  position: Position,
  now: Instant,
): ConcernValues => {
  const [first, ...others] = readerChoices(position);
  return {
    concern: '',
    text: '',
    level: others.length === 0 ? first.value : '',
    at: startsAt > now ? '' : formatTime(startsAt),
    spoken: { with: '', name: '', day: dayOf(now), at: '', decision: '' },
  };
};

/** The instant of a day and a time as typed; `undefined` where either is not one. */
export const instantAt = (day: Day | undefined, typed: string): Instant | undefined => {
  const reading = readTime(typed, '');
  if (day === undefined || 'problem' in reading) return undefined;
  try {
    return atLondon(day, reading.time);
  } catch {
    return undefined;
  }
};

/** A concern as it is sent. */
export interface ConcernSaid {
  readonly concern: ConcernKind;
  readonly text: string;
  readonly level: Level;
  readonly at: Instant;
  readonly spoken: {
    readonly with: SpokenContactWith;
    readonly name: string;
    readonly at: Instant;
    readonly decision: string;
  };
}

/** What was entered, for the server. The form has checked it. */
export const concernSaid = ({ spoken, ...values }: ConcernValues, seenOn: Day): ConcernSaid => {
  const concern = codeOf(concernKinds, values.concern);
  const level = codeOf(levels, values.level);
  const at = instantAt(seenOn, values.at);
  const spokenWith = codeOf(spokenContactWiths, spoken.with);
  const spokenAt = instantAt(dayGiven(spoken.day), spoken.at);
  if (!concern || !level || !at || !spokenWith || !spokenAt) throw new Error('the form sent what it had not checked');
  const { name, decision } = spoken;
  return { concern, text: values.text, level, at, spoken: { with: spokenWith, name, at: spokenAt, decision } };
};
