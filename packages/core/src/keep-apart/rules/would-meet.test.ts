import { describe, expect, it } from 'vitest';
import { wouldMeet } from './would-meet.ts';

const booked = (sessionId: string, from: string, to: string, place: string | null = 'St Mark’s Hall') => ({
  sessionId,
  startsAt: `2026-03-05T${from}:00.000Z`,
  endsAt: `2026-03-05T${to}:00.000Z`,
  place,
});
const hers = booked('hers', '10:00', '11:00');

describe('S46 two people who must not meet', () => {
  it.each<[string, string, string, string | null, string | undefined]>([
    ['89 minutes after her session', '12:29', '13:30', 'St Mark’s Hall', 'same-place'],
    ['90 minutes after it', '12:30', '13:30', 'St Mark’s Hall', undefined],
    ['89 minutes before it', '07:00', '08:31', 'St Mark’s Hall', 'same-place'],
    ['90 minutes before it', '07:00', '08:30', 'St Mark’s Hall', undefined],
    ['at the same time, the place written otherwise', '10:00', '11:00', " st. mark's  HALL ", 'same-place'],
    ['at the same time elsewhere', '10:00', '11:00', 'Library', undefined],
    ['where nobody has said where', '10:00', '11:00', null, undefined],
  ])('%s', (_what, from, to, place, expected) => {
    expect(wouldMeet(hers, booked('his', from, to, place))).toBe(expected);
    expect(wouldMeet(booked('his', from, to, place), hers)).toBe(expected);
  });

  it('in one session, wherever it is', () => {
    expect(wouldMeet({ ...hers, place: null }, { ...hers, place: null })).toBe('same-session');
  });
});
