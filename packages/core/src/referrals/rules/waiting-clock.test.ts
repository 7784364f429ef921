import type { ReferralEventKind } from '@waymark/contracts';
import { referralEventKinds, referralStates, waitingClockEvents } from '@waymark/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { needByFlag } from './need-by.ts';
import { type ReferralEventFact, shownState, stateFrom } from './referral-state.ts';
import { type WaitingClock, type WaitingPause, waitingClock } from './waiting-clock.ts';

const event = (kind: ReferralEventKind, day: string, subjectId: string | null = null): ReferralEventFact => ({
  id: `${day} ${kind}`,
  kind,
  at: `${day}T10:00:00.000Z`,
  subjectId,
});
const clock = (
  events: readonly ReferralEventFact[],
  day: string,
  pauses: readonly WaitingPause[] = [],
): WaitingClock => {
  const found = waitingClock(events, 'subject', pauses, `${day}T20:00:00.000Z`);
  if (found === null) throw new Error('no clock');
  return found;
};
const stages = (found: WaitingClock) => found.stages.map(({ since, until, days }) => `${since} → ${until}: ${days}`);

const story = [
  event('received', '2026-06-03'),
  event('first-attempt', '2026-06-05', 'subject'),
  event('first-contact', '2026-06-09', 'subject'),
  event('accepted', '2026-06-19', 'subject'),
  event('waiting-began', '2026-06-19', 'subject'),
  event('offered', '2026-07-10', 'subject'),
  event('offer-declined', '2026-07-14', 'subject'),
  event('offered', '2026-08-20', 'subject'),
  event('enrolled', '2026-08-24', 'subject'),
  event('started', '2026-09-09', 'subject'),
];

describe('waiting', () => {
  it('S15 98 days from referral, each stage’s days, nothing overwritten by a declined offer', () => {
    const found = clock(story, '2026-12-01');
    expect(found).toMatchObject({ receivedOn: '2026-06-03', endsOn: '2026-09-09', outcome: 'started', totalDays: 98 });
    expect(stages(found)).toEqual([
      'received → first-attempt: 2',
      'first-attempt → first-contact: 4',
      'first-contact → accepted: 10',
      'accepted → offered: 21',
      'offered → offer-declined: 4',
      'offer-declined → offered: 37',
      'offered → started: 20',
    ]);
    expect(found.offersDeclined).toBe(1);
    expect(found.daysTo).toMatchObject({ accepted: 16, offered: 37, started: 98, assessed: null });
  });

  it('A1 people still waiting are counted up to the day asked, a place taken up included', () => {
    expect(clock(story, '2026-07-30')).toMatchObject({ outcome: 'still-waiting', totalDays: 57, endsOn: '2026-07-30' });
    expect(clock(story, '2026-09-08')).toMatchObject({ outcome: 'still-waiting', totalDays: 97 });
  });

  it('a close ends the wait without a start', () => {
    const found = clock([...story.slice(0, 5), event('unmet-need', '2026-07-03', 'subject')], '2026-12-01');
    expect(found).toMatchObject({ outcome: 'closed', totalDays: 30 });
    expect(stages(found).at(-1)).toBe('accepted → closed: 14');
  });

  it('more information asked for does not stop the clock', () => {
    const events = [
      event('received', '2026-06-03'),
      event('more-information-asked', '2026-06-10'),
      event('more-information-given', '2026-06-20'),
    ];
    expect(clock(events, '2026-07-03')).toMatchObject({ totalDays: 30, outcome: 'still-waiting' });
  });

  it('pauses stand beside the wait, each day once, and are never taken off', () => {
    const pauses = [
      { from: '2026-05-01', to: '2026-06-04', reason: 'birth' },
      { from: '2026-06-10', to: '2026-06-12', reason: 'hospital' },
      { from: '2026-06-12', to: '2026-06-14', reason: 'proceedings' },
      { from: '2026-06-11', to: '2026-06-11', reason: 'birth' },
      { from: '2026-07-01', to: '2026-07-09', reason: 'hospital' },
      { from: '2026-07-03', to: '2026-07-05', reason: 'loss' },
      { from: '2026-09-01', to: null, reason: 'custody' },
    ];
    expect(clock(story, '2026-12-01', pauses)).toMatchObject({ totalDays: 98, pausedDays: 2 + 5 + 9 + 9 });
  });

  it('another subject’s events do not count, and what was never received has no clock', () => {
    expect(clock([...story, event('started', '2026-06-20', 'other')], '2026-12-01').totalDays).toBe(98);
    expect(waitingClock([event('drafted', '2026-06-01')], 'subject', [], '2026-07-01T00:00:00.000Z')).toBeNull();
  });

  const day = (offset: number) => new Temporal.PlainDate(2026, 1, 1).add({ days: offset }).toString();
  const events = fc.array(
    fc.record({ kind: fc.constantFrom(...referralEventKinds), offset: fc.integer({ min: 0, max: 300 }) }),
    { maxLength: 15 },
  );

  it('S15 the stages of every wait sum to its total, and paused days never exceed it', () => {
    const pause = fc.record({
      from: fc.integer({ min: 0, max: 300 }).map(day),
      to: fc.option(fc.integer({ min: 0, max: 300 }).map(day)),
      reason: fc.constant('loss'),
    });
    fc.assert(
      fc.property(events, fc.array(pause, { maxLength: 4 }), (list, pauses) => {
        const happened = [event('received', day(0)), ...list.map(({ kind, offset }) => event(kind, day(offset)))];
        const found = clock(happened, '2027-01-01', pauses);
        expect(found.stages.reduce((sum, stage) => sum + stage.days, 0)).toBe(found.totalDays);
        expect(found.pausedDays).toBeLessThanOrEqual(found.totalDays + 1);
        expect(found.totalDays).toBe(found.outcome === 'started' ? found.daysTo.started : found.totalDays);
        expect(waitingClockEvents.every((kind) => (found.daysTo[kind] ?? 0) <= found.totalDays)).toBe(true);
      }),
    );
  });
});

describe('state from events', () => {
  it('is the state of the last event that moves, for a subject with the whole referral’s', () => {
    const at = (date: string) => stateFrom(story, 'subject', `${date}T20:00:00.000Z`);
    expect(['2026-06-02', '2026-06-03', '2026-06-19', '2026-07-10', '2026-07-14', '2026-09-09'].map(at)).toEqual([
      'draft',
      'submitted',
      'waiting',
      'offered',
      'waiting',
      'enrolled',
    ]);
    expect(stateFrom(story, 'other', '2026-12-01T00:00:00.000Z')).toBe('submitted');
  });

  it('shows the least advanced open subject', () => {
    expect(shownState(['enrolled', 'waiting'])).toBe('waiting');
    expect(shownState(['completed', 'ending'])).toBe('ending');
    expect(shownState(['withdrawn', 'enrolled'])).toBe('enrolled');
    expect(shownState(['completed', 'ended-early'])).toBe('ended-early');
    expect(() => shownState([])).toThrow(RangeError);
    for (const state of referralStates) expect(shownState([state])).toBe(state);
  });
});

describe('need-by', () => {
  const release = { day: '2026-12-09', why: 'release' };

  it('S21 B1 a start after the day it is needed by is flagged with how late it is', () => {
    expect(needByFlag(release, '2027-01-07', '2026-10-01')).toEqual({ flag: 'too-late', daysLate: 29 });
    expect(needByFlag(release, '2026-12-10', '2026-10-01')).toEqual({ flag: 'too-late', daysLate: 1 });
    expect(needByFlag(release, '2026-12-09', '2026-10-01')).toEqual({ flag: 'in-time' });
  });

  it('S21 no start planned is flagged, and so is a day that has passed', () => {
    expect(needByFlag(release, null, '2026-12-01')).toEqual({ flag: 'no-start-planned', daysLeft: 8 });
    expect(needByFlag(release, null, '2026-12-11')).toEqual({ flag: 'passed', daysLeft: -2 });
    expect(needByFlag(null, '2027-01-07', '2026-12-01')).toEqual({ flag: 'none' });
  });
});
