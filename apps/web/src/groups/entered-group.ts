import { type Day, type Id, markModes } from '@waymark/contracts';
import { type DateValue, readDate, readTime } from '@waymark/ui';
import { dayGiven } from '../family/date-field.tsx';
import { codeOf } from '../family/options-of.ts';
import type { NewGroup } from './group-requests.ts';
import type { Schedule } from './queries.ts';

interface EnteredSlot {
  readonly weekday: string;
  readonly from: string;
  readonly to: string;
}

/** The most weekly times the form asks for. */
export const mostSlots = 3;

/** A group as it is typed; names of the fields are the API's, so that its errors find them. */
export interface EnteredGroup {
  readonly title: string;
  readonly venue: string;
  readonly startsOn: DateValue;
  /** `mostSlots` of them; those after the first are left empty where the group meets once a week. */
  readonly slots: readonly EnteredSlot[];
  /** One date a line. */
  readonly datesLeftOut: string;
  readonly schoolHolidaysOf: string;
  readonly capacity: string;
  readonly mode: string;
}

export const noGroup: EnteredGroup = {
  title: '',
  venue: '',
  startsOn: '',
  slots: Array.from({ length: mostSlots }, () => ({ weekday: '', from: '', to: '' })),
  datesLeftOut: '',
  schoolHolidaysOf: '',
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

const slotOf = ({ weekday, from, to }: EnteredSlot) => ({
  weekday: Number(weekday),
  from: timeOf(from),
  to: timeOf(to),
});

const daysOf = (typed: string): Day[] => linesOf(typed).flatMap((line) => dayOfLine(line) ?? []);

/** The group as it is sent; only for a form that passed its checks. */
export const toGroup = (ids: { readonly groupId: Id; readonly offeringId: Id }, entered: EnteredGroup): NewGroup => {
  const startsOn = dayGiven(entered.startsOn);
  const mode = codeOf(markModes, entered.mode);
  if (startsOn === undefined || mode === undefined) throw new Error('the form sent what it had not checked');
  return {
    ...ids,
    title: entered.title,
    venue: entered.venue,
    startsOn,
    slots: entered.slots.filter(({ weekday }) => weekday !== '').map(slotOf),
    datesLeftOut: daysOf(entered.datesLeftOut),
    ...(entered.schoolHolidaysOf === '' ? {} : { schoolHolidaysOf: entered.schoolHolidaysOf }),
    capacity: Number(entered.capacity),
    mode,
  };
};

const isWhole = ({ weekday, from, to }: Partial<EnteredSlot>): boolean =>
  Boolean(weekday) && 'time' in readTime(from ?? '', 'Time') && 'time' in readTime(to ?? '', 'Time');

/** The dates asked for so far, as soon as they can be worked out: a first day and a whole weekly time. */
export const scheduleTyped = (
  offeringId: Id,
  entered: {
    readonly [Field in keyof EnteredGroup]?: Field extends 'slots' ? readonly Partial<EnteredSlot>[] : unknown;
  },
): Schedule | undefined => {
  const { startsOn, slots = [], datesLeftOut, schoolHolidaysOf } = entered;
  const whole = slots.filter(isWhole).map(({ weekday = '', from = '', to = '' }) => slotOf({ weekday, from, to }));
  if (typeof startsOn !== 'string' || startsOn === '' || whole.length === 0) return undefined;
  if (typeof datesLeftOut === 'string' && checkDatesLeftOut(datesLeftOut) !== true) return undefined;
  return {
    offeringId,
    startsOn,
    slots: whole,
    datesLeftOut: typeof datesLeftOut === 'string' ? daysOf(datesLeftOut) : [],
    ...(typeof schoolHolidaysOf === 'string' && schoolHolidaysOf !== '' && { schoolHolidaysOf }),
  };
};
