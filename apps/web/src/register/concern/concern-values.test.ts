import { positions } from '@waymark/contracts';
import { describe, expect, it } from 'vitest';
import { checkSeenAt, checkSpokenAt } from './check-concern.ts';
import { concernSaid, dayOfConcern, instantAt, newConcern } from './concern-values.ts';
import { readerChoices } from './readers.ts';

const startsAt = '2026-06-04T17:30:00.000Z';
const now = '2026-06-04T18:34:00.000Z';
const begun = newConcern({ startsAt }, 'person-causing-harm', now);

describe('the day a concern is about', () => {
  it('is the day of the session, also when it is recorded days later', () => {
    expect(dayOfConcern({ startsAt }, '2026-06-08T09:00:00.000Z')).toBe('2026-06-04');
    expect(newConcern({ startsAt }, 'child', '2026-06-08T09:00:00.000Z').spoken.day).toBe('2026-06-08');
  });

  it('is today while the session is still to come, with no time assumed', () => {
    expect(dayOfConcern({ startsAt }, '2026-06-02T09:00:00.000Z')).toBe('2026-06-02');
    expect(newConcern({ startsAt }, 'child', '2026-06-02T09:00:00.000Z').at).toBe('');
  });
});

describe('the times of a concern', () => {
  it.each([
    ['6:30pm', true],
    ['9pm', 'Time it was seen or heard must be in the past'],
    ['', 'Enter the time it was seen or heard'],
  ])('takes %j for when it was seen as %j', (typed, judged) => {
    expect(checkSeenAt(typed, '2026-06-04', now)).toBe(judged);
  });

  it('says that a time the clocks left out is none', () => {
    expect(instantAt('2026-03-29', '1:30am')).toBeUndefined();
    expect(checkSeenAt('1:30am', '2026-03-29', now)).toMatch(/^The clocks changed then/);
  });

  it('G4: lets the contact be at the same minute, and leaves a day that is none to its own words', () => {
    expect(checkSpokenAt('6:30pm', begun, '2026-06-04', now)).toBe(true);
    const noDay = { ...begun, spoken: { ...begun.spoken, day: { day: '31', month: '2', year: '2026' } } };
    expect(checkSpokenAt('6:30pm', noDay, '2026-06-04', now)).toBe(true);
  });

  it('sends nothing that was not checked', () => {
    expect(() => concernSaid(begun, '2026-06-04')).toThrow('the form sent what it had not checked');
  });
});

describe('who may read a concern', () => {
  it('is decided already where a position leaves one choice, and never by the page where it leaves two', () => {
    expect(positions.map((position) => [position, newConcern({ startsAt }, position, now).level])).toEqual(
      positions.map((position) => [position, position === 'child' ? '' : 'casework']),
    );
    expect(readerChoices('child').map(({ value }) => value)).toEqual(['casework', 'shared']);
  });
});
