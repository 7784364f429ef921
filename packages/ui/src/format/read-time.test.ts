import { describe, expect, it } from 'vitest';
import { readTime } from './read-time.ts';

describe('readTime', () => {
  it.each([
    ['5:30pm', '17:30'],
    ['5.30 PM', '17:30'],
    ['17:30', '17:30'],
    ['6pm', '18:00'],
    ['12am', '00:00'],
    ['12pm', '12:00'],
    ['9:05', '09:05'],
    ['midday', '12:00'],
    ['noon', '12:00'],
    ['midnight', '00:00'],
  ])('reads %s as %s', (typed, time) => {
    expect(readTime(typed, 'Start')).toEqual({ time });
  });

  it.each(['6', '25:00', '13pm', '0am', '5:60', 'half five', '17:30pm'])('refuses %s', (typed) => {
    expect(readTime(typed, 'Start')).toEqual({
      problem: { code: 'not-a-real-time', message: 'Start must be a time, like 5:30pm' },
    });
  });

  it('asks for a time when there is none', () => {
    expect(readTime(' ', 'Start')).toEqual({ problem: { code: 'missing', message: 'Enter the start' } });
  });
});
