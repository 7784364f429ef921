import { addDays, daysBetween } from '@waymark/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBankHoliday } from '../../calendar/bank-holidays.ts';
import { type ItemToPlan, planSchedule, type ScheduleRequest } from './schedule.ts';

const item = (number: number, changes: Partial<ItemToPlan> = {}): ItemToPlan => ({
  id: `item-${number}`,
  number,
  title: `Session ${number}`,
  kind: 'group',
  minutesNeeded: 90,
  weeksAfterPrevious: 1,
  ...changes,
});
const weeks = (count: number): ItemToPlan[] => Array.from({ length: count }, (_, index) => item(index + 1));
const evening = { weekday: 4, from: '18:30', to: '20:30' };
const asked = (changes: Partial<ScheduleRequest> = {}): ScheduleRequest => ({
  items: weeks(17),
  startsOn: '2026-03-05',
  slots: [evening],
  datesLeftOut: [],
  extraHolidays: [],
  schoolHolidays: [],
  ...changes,
});
const localTime = (at: string): string =>
  Temporal.Instant.from(at).toZonedDateTimeISO('Europe/London').toPlainTime().toString();
const code = (request: ScheduleRequest): string => {
  try {
    planSchedule(request);
    return 'planned';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'defect';
  }
};

describe('the dates of a group', () => {
  it('S9 seventeen Thursdays from March, two left out, at 18:30 local time across the clock change', () => {
    const { items, skipped } = planSchedule(asked({ datesLeftOut: ['2026-04-02', '2026-05-28'] }));
    expect(items).toHaveLength(17);
    expect(items[0]?.day).toBe('2026-03-05');
    expect(items.at(-1)?.day).toBe('2026-07-09');
    expect(skipped).toEqual([
      { day: '2026-04-02', why: 'left-out' },
      { day: '2026-05-28', why: 'left-out' },
    ]);
    expect(new Set(items.map(({ startsAt }) => localTime(startsAt)))).toEqual(new Set(['18:30:00']));
    expect(items[3]?.startsAt).toBe('2026-03-26T18:30:00.000Z');
    expect(items[4]?.startsAt).toBe('2026-04-09T17:30:00.000Z');
  });

  it('S10 a Monday group holds nothing on Easter Monday, still all its sessions, each later one a week on', () => {
    const { items, skipped } = planSchedule(
      asked({ startsOn: '2026-03-23', slots: [{ ...evening, weekday: 1 }], items: weeks(4) }),
    );
    expect(items.map(({ day }) => day)).toEqual(['2026-03-23', '2026-03-30', '2026-04-13', '2026-04-20']);
    expect(skipped).toEqual([{ day: '2026-04-06', why: 'bank-holiday' }]);
  });

  it('S11 keeps a gap of six weeks however much the one before moves', () => {
    const items = [item(1), item(2), item(3, { weeksAfterPrevious: 6 })];
    const dates = planSchedule(asked({ items, datesLeftOut: ['2026-03-12', '2026-03-19'] })).items.map(
      ({ day }) => day,
    );
    expect(dates).toEqual(['2026-03-05', '2026-03-26', '2026-05-07']);
  });

  it('a day an administrator added is not worked either', () => {
    expect(planSchedule(asked({ items: weeks(1), extraHolidays: ['2026-03-05'] })).items[0]?.day).toBe('2026-03-12');
  });

  it('S9 a school holiday of its area is left out as a whole, and said so', () => {
    const schoolHolidays = [{ from: '2026-03-09', to: '2026-03-20' }];
    const { items, skipped } = planSchedule(asked({ items: weeks(2), schoolHolidays }));
    expect(items.map(({ day }) => day)).toEqual(['2026-03-05', '2026-03-26']);
    expect(skipped.map(({ day, why }) => `${day} ${why}`)).toEqual([
      '2026-03-12 school-holiday',
      '2026-03-19 school-holiday',
    ]);
  });

  it('S9 S11 a group that meets twice a week takes each next slot, and keeps a gap of weeks all the same', () => {
    const slots = [evening, { weekday: 2, from: '10:00', to: '12:00' }];
    const items = [item(1), item(2), item(3), item(4, { weeksAfterPrevious: 2 })];
    const planned = planSchedule(asked({ slots, items, startsOn: '2026-03-24' })).items;
    expect(planned.map(({ startsAt }) => startsAt)).toEqual([
      '2026-03-24T10:00:00.000Z',
      '2026-03-26T18:30:00.000Z',
      '2026-03-31T09:00:00.000Z',
      '2026-04-14T09:00:00.000Z',
    ]);
  });

  it('begins on the first day of the slot', () => {
    expect(planSchedule(asked({ startsOn: '2026-03-06' })).items[0]?.day).toBe('2026-03-12');
  });

  it('an item of one person stands in its week and takes none from the group unless it asks for one', () => {
    const alone = (weeksAfterPrevious: number) =>
      planSchedule(asked({ items: [item(1), item(2, { kind: 'individual', weeksAfterPrevious }), item(3)] })).items;
    expect(alone(0).map(({ day, isOfOnePerson }) => `${day} ${isOfOnePerson}`)).toEqual([
      '2026-03-05 false',
      '2026-03-05 true',
      '2026-03-12 false',
    ]);
    expect(alone(1).map(({ day }) => day)).toEqual(['2026-03-05', '2026-03-12', '2026-03-19']);
  });

  it.each([
    [
      'no-such-local-time',
      asked({ slots: [{ weekday: 7, from: '01:30', to: '03:30' }], startsOn: '2026-03-22', items: weeks(2) }),
    ],
    [
      'no-such-local-time',
      asked({ slots: [{ weekday: 7, from: '01:30', to: '03:30' }], startsOn: '2026-10-25', items: weeks(1) }),
    ],
    ['slot-too-short', asked({ slots: [{ ...evening, to: '19:45' }] })],
    ['weekday-twice', asked({ slots: [evening, { ...evening, from: '09:00', to: '11:00' }] })],
    ['outside-known-bank-holidays', asked({ startsOn: '2035-12-20' })],
  ])('refuses %s', (expected, request) => {
    expect(code(request)).toBe(expected);
  });
});

describe('every schedule', () => {
  const requests = fc.record({
    items: fc
      .array(
        fc.record({
          kind: fc.constantFrom('group', 'individual') as fc.Arbitrary<'group' | 'individual'>,
          gap: fc.nat(6),
        }),
        { minLength: 1, maxLength: 24 },
      )
      .map((list) => list.map(({ kind, gap }, index) => item(index + 1, { kind, weeksAfterPrevious: gap }))),
    startsOn: fc.nat(3000).map((days) => addDays('2024-01-01', days)),
    slots: fc
      .uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 3 })
      .map((weekdays) => weekdays.map((weekday) => ({ ...evening, weekday }))),
    left: fc.array(fc.nat(200), { maxLength: 20 }),
    closed: fc.array(fc.nat(200), { maxLength: 5 }),
    terms: fc.array(fc.record({ begin: fc.nat(200), days: fc.nat(14) }), { maxLength: 3 }),
  });
  type Drawn = typeof requests extends fc.Arbitrary<infer One> ? One : never;
  const requestOf = ({ items, startsOn, slots, left, closed, terms }: Drawn) => ({
    items,
    startsOn,
    slots,
    datesLeftOut: left.map((days) => addDays(startsOn, days)),
    extraHolidays: closed.map((days) => addDays(startsOn, days)),
    schoolHolidays: terms.map(({ begin, days }) => ({
      from: addDays(startsOn, begin),
      to: addDays(startsOn, begin + days),
    })),
  });

  it('S9 S10 S11 keeps every item once, in order, on a weekday of its, at its local time, off every day left out, gaps kept', () => {
    fc.assert(
      fc.property(requests, (drawn) => {
        const request = requestOf(drawn);
        const { items, slots } = request;
        const planned = planSchedule(request).items;
        expect(planned.map(({ itemId }) => itemId)).toEqual(items.map(({ id }) => id));
        planned.forEach((one, index) => {
          expect(slots.map(({ weekday }) => weekday)).toContain(Temporal.PlainDate.from(one.day).dayOfWeek);
          expect(request.datesLeftOut).not.toContain(one.day);
          expect(request.extraHolidays).not.toContain(one.day);
          expect(request.schoolHolidays.some(({ from, to }) => from <= one.day && one.day <= to)).toBe(false);
          expect(isBankHoliday(one.day)).toBe(false);
          expect(localTime(one.startsAt)).toBe('18:30:00');
          const previous = planned[index - 1];
          const weeksBetween = items[index]?.weeksAfterPrevious ?? 0;
          const gap = slots.length === 1 || weeksBetween > 1 ? weeksBetween * 7 : 0;
          if (previous !== undefined) expect(daysBetween(previous.day, one.day)).toBeGreaterThanOrEqual(gap);
        });
        const groupDays = planned.filter(({ isOfOnePerson }) => !isOfOnePerson).map(({ day }) => day);
        expect([...new Set(groupDays)].sort()).toEqual(groupDays);
      }),
    );
  });

  it('S9 is the same twice: the preview is what is saved', () => {
    fc.assert(
      fc.property(requests, (drawn) => {
        const request = requestOf(drawn);
        expect(planSchedule(request)).toEqual(planSchedule(structuredClone(request)));
      }),
    );
  });
});
