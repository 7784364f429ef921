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
  slot: evening,
  datesLeftOut: [],
  extraHolidays: [],
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
      asked({ startsOn: '2026-03-23', slot: { ...evening, weekday: 1 }, items: weeks(4) }),
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
      asked({ slot: { weekday: 7, from: '01:30', to: '03:30' }, startsOn: '2026-03-22', items: weeks(2) }),
    ],
    [
      'no-such-local-time',
      asked({ slot: { weekday: 7, from: '01:30', to: '03:30' }, startsOn: '2026-10-25', items: weeks(1) }),
    ],
    ['slot-too-short', asked({ slot: { ...evening, to: '19:45' } })],
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
    slot: fc.integer({ min: 1, max: 7 }).map((weekday) => ({ ...evening, weekday })),
    left: fc.array(fc.nat(200), { maxLength: 20 }),
  });

  it('S9 S10 S11 keeps every item once, in order, on its weekday, at its local time, off every day left out, gaps kept', () => {
    fc.assert(
      fc.property(requests, ({ items, startsOn, slot, left }) => {
        const datesLeftOut = left.map((days) => addDays(startsOn, days));
        const planned = planSchedule({ items, startsOn, slot, datesLeftOut, extraHolidays: [] }).items;
        expect(planned.map(({ itemId }) => itemId)).toEqual(items.map(({ id }) => id));
        planned.forEach((one, index) => {
          expect(Temporal.PlainDate.from(one.day).dayOfWeek).toBe(slot.weekday);
          expect(datesLeftOut).not.toContain(one.day);
          expect(isBankHoliday(one.day)).toBe(false);
          expect(localTime(one.startsAt)).toBe('18:30:00');
          const previous = planned[index - 1];
          const gap = (items[index]?.weeksAfterPrevious ?? 0) * 7;
          if (previous !== undefined) expect(daysBetween(previous.day, one.day)).toBeGreaterThanOrEqual(gap);
        });
        const groupDays = planned.filter(({ isOfOnePerson }) => !isOfOnePerson).map(({ day }) => day);
        expect([...new Set(groupDays)].sort()).toEqual(groupDays);
      }),
    );
  });

  it('S9 is the same twice: the preview is what is saved', () => {
    fc.assert(
      fc.property(requests, ({ items, startsOn, slot }) => {
        const request = { items, startsOn, slot, datesLeftOut: [], extraHolidays: [] };
        expect(planSchedule(request)).toEqual(planSchedule(structuredClone(request)));
      }),
    );
  });
});
