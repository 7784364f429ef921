import { addDays, atLondon, type Day } from '@waymark/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookedTwice, overlaps, type Taken, type Wanted } from './booked-twice.ts';

const on = (day: Day, from: string, to: string) => ({ startsAt: atLondon(day, from), endsAt: atLondon(day, to) });
const evening = on('2026-03-26', '18:30', '20:30');
const wanted = (more: Partial<Wanted> = {}): Wanted => ({
  ...evening,
  place: 'Library',
  staffIds: ['a', 'b'],
  ...more,
});
const taken = (more: Partial<Taken> = {}): Taken => ({ ...evening, place: 'Hall', staffIds: [], ...more });
const words = (one: Wanted, others: readonly Taken[]) =>
  bookedTwice([one], others).map(({ what, staffId }) => staffId ?? what);

describe('what is booked twice', () => {
  it('S28 says the place and who leads, in the same words whoever else is booked', () => {
    expect(words(wanted(), [taken({ place: ' library' }), taken({ staffIds: ['b', 'c'] })])).toEqual(['place', 'b']);
    expect(bookedTwice([wanted()], [taken({ place: 'Library' })])).toEqual([
      { what: 'place', staffId: null, ...evening },
    ]);
  });

  it('is silent where nobody meets in a room, and where one ends as the other begins', () => {
    expect(words(wanted({ place: null }), [taken({ place: null })])).toEqual([]);
    expect(
      words(wanted(), [taken({ ...on('2026-03-26', '20:30', '21:30'), place: 'Library', staffIds: ['a'] })]),
    ).toEqual([]);
  });

  it('asks for one of those who lead where a person is met alone: none is short while another is free', () => {
    const alone = wanted({ place: null, needsOneOfThem: true });
    expect(words(alone, [taken({ staffIds: ['a'] })])).toEqual([]);
    expect(words(alone, [taken({ staffIds: ['a'] }), taken({ staffIds: ['b'] })])).toEqual(['a', 'b']);
  });

  it('is in order of time', () => {
    const later = wanted(on('2026-04-02', '18:30', '20:30'));
    const found = bookedTwice([later, wanted()], [later, wanted()]);
    expect(found.map(({ startsAt }) => startsAt)).toEqual(found.map(({ startsAt }) => startsAt).sort());
  });
});

const time = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
/** Any two meetings within the fortnights about both clock changes, at hours no change leaves out or has twice. */
const meeting = fc
  .record({
    change: fc.constantFrom('2026-03-29', '2026-10-25'),
    days: fc.integer({ min: -3, max: 3 }),
    from: fc.integer({ min: 180, max: 1380 }),
    minutes: fc.integer({ min: 1, max: 59 }),
  })
  .map(({ change, days, from, minutes }) => ({
    day: addDays(change, days),
    wall: [from, from + minutes] as const,
    ...on(addDays(change, days), time(from), time(from + minutes)),
  }));

describe('overlapping times', () => {
  it('overlap as the clocks on the wall do, before, on and after the night they change, and both ways alike', () => {
    fc.assert(
      fc.property(meeting, meeting, (one, other) => {
        const isByWall = one.day === other.day && one.wall[0] < other.wall[1] && other.wall[0] < one.wall[1];
        expect(overlaps(one, other)).toBe(isByWall);
        expect(overlaps(other, one)).toBe(isByWall);
        expect(overlaps(one, one)).toBe(true);
      }),
    );
  });

  it('do not where one ends as the other begins, in either order', () => {
    const after = on('2026-03-26', '20:30', '21:30');
    expect([overlaps(evening, after), overlaps(after, evening)]).toEqual([false, false]);
  });

  it('across the hour that comes twice, a meeting through the night meets one in its second hour', () => {
    const night = { startsAt: '2026-10-24T22:00:00.000Z', endsAt: '2026-10-25T02:00:00.000Z' };
    const second = { startsAt: '2026-10-25T01:15:00.000Z', endsAt: '2026-10-25T01:45:00.000Z' };
    expect(overlaps(night, second)).toBe(true);
    expect(overlaps({ ...night, endsAt: '2026-10-25T00:45:00.000Z' }, second)).toBe(false);
  });

  it('nothing is found twice that does not overlap, and more that is taken never finds less', () => {
    fc.assert(
      fc.property(meeting, fc.array(meeting, { maxLength: 4 }), (one, others) => {
        const asked = wanted({ ...one });
        const all = others.map((other) => taken({ ...other, place: 'Library', staffIds: ['a'] }));
        const found = words(asked, all);
        expect(found).toEqual(all.some((other) => overlaps(asked, other)) ? ['place', 'a'] : []);
        expect(found.length).toBeGreaterThanOrEqual(words(asked, all.slice(1)).length);
      }),
    );
  });
});
