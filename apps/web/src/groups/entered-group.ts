import { type Day, type Id, markModes } from '@waymark/contracts';
import { type DateValue, readDate, readTime } from '@waymark/ui';
import { dayGiven } from '../family/date-field.tsx';
import { codeOf } from '../family/options-of.ts';
import type { NewGroup } from './group-requests.ts';

/** A group as it is typed; names of the fields are the API's, so that its errors find them. */
export interface EnteredGroup {
  readonly title: string;
  readonly venue: string;
  readonly startsOn: DateValue;
  readonly slot: { readonly weekday: string; readonly from: string; readonly to: string };
  /** One date a line. */
  readonly datesLeftOut: string;
  readonly capacity: string;
  readonly mode: string;
}

export const noGroup: EnteredGroup = {
  title: '',
  venue: '',
  startsOn: '',
  slot: { weekday: '', from: '', to: '' },
  datesLeftOut: '',
  capacity: '12',
  mode: 'in-person',
};

const linesOf = (typed: string): readonly string[] =>
  typed
    .split(/[\n,;]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

const dayOfLine = (line: string): Day | undefined => {
  const [day = '', month = '', year = ''] = line.split(/[\s/.-]+/);
  const reading = readDate({ day, month, year }, 'Date');
  return 'day' in reading ? reading.day : undefined;
};

/** The words for what is wrong with the dates left out, or `true`. */
export const checkDatesLeftOut = (typed: string): true | string =>
  linesOf(typed).every((line) => dayOfLine(line) !== undefined) ||
  'Each date left out must be a real date, one on a line, like 17 2 2027';

const timeOf = (typed: string): string => {
  const reading = readTime(typed, 'Time');
  if ('problem' in reading) throw new Error('the form sent what it had not checked');
  return reading.time;
};

/** The group as it is sent; only for a form that passed its checks. */
export const toGroup = (ids: { readonly groupId: Id; readonly offeringId: Id }, entered: EnteredGroup): NewGroup => {
  const startsOn = dayGiven(entered.startsOn);
  const mode = codeOf(markModes, entered.mode);
  if (startsOn === undefined || mode === undefined) throw new Error('the form sent what it had not checked');
  const { weekday, from, to } = entered.slot;
  return {
    ...ids,
    title: entered.title,
    venue: entered.venue,
    startsOn,
    slot: { weekday: Number(weekday), from: timeOf(from), to: timeOf(to) },
    datesLeftOut: linesOf(entered.datesLeftOut).flatMap((line) => dayOfLine(line) ?? []),
    capacity: Number(entered.capacity),
    mode,
  };
};
