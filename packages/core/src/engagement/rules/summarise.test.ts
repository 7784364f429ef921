import { describe, expect, it } from 'vitest';
import type { AttendanceFact } from './attendance-fact.ts';
import { attendanceRate } from './attendance-rate.ts';
import type { CountOptions } from './count-facts.ts';
import { options, session, weekAt, weeks } from './sample-facts.test-support.ts';
import { isLadderSummary, type LadderSummary, summarise } from './summarise.ts';

const ladderSummary = (facts: readonly AttendanceFact[], by: CountOptions = options()): LadderSummary => {
  const summary = summarise(facts, by);
  if (!isLadderSummary(summary)) throw new Error('not a ladder position');
  return summary;
};
const inTime = { cancelledBy: 'person', noticeHours: 72, confirmedHow: 'voice-call' } as const;

describe('what counts', () => {
  it('A3 S4 a session that is over without a mark is not recorded: never attended, never missed', () => {
    const summary = ladderSummary(weeks(['attended', null, 'absent-no-contact']));
    expect(summary.parts).toMatchObject({ seen: 1, missed: 1, 'not-recorded': 1 });
    expect(summary.held).toBe(3);
  });

  it('a session to come is not counted, nor one under way without a mark', () => {
    const facts = weeks(['attended', null, null]);
    expect(ladderSummary(facts, options('co-parent', weekAt(1, '19:00'))).held).toBe(1);
    expect(ladderSummary(facts, options('co-parent', weekAt(1, '20:30'))).held).toBe(2);
  });

  it('S22 a mark counts from the moment it is saved, though the session still runs', () => {
    const facts = weeks(['absent-no-contact', 'absent-no-contact']);
    expect(ladderSummary(facts, options('co-parent', weekAt(1, '18:49'))).missedInARow).toBe(1);
    expect(ladderSummary(facts, options('co-parent', weekAt(1, '18:50'))).missedInARow).toBe(2);
  });

  it('a cancellation noted ahead does not count before its session', () => {
    const ahead = session(2, 'cancelled', {}, { recordedAt: weekAt(0), ...inTime });
    expect(ladderSummary([ahead], options('co-parent', weekAt(1))).held).toBe(0);
    expect(ladderSummary([ahead], options('co-parent', weekAt(2))).parts['cancelled-in-time']).toBe(1);
  });

  it('S12 a late joiner is not expected at the weeks before, and a catch-up covers their content', () => {
    const facts = [
      session(0, null, { isExpected: false }),
      session(1, null, { isExpected: false }),
      session(2, 'attended'),
      session(3, 'attended', { sessionId: 'catch-up', itemId: 'item-1', catchUpFor: 'session-01' }),
    ];
    const summary = ladderSummary(facts);
    expect(summary.held).toBe(2);
    expect(summary.content).toEqual({ items: 2, onlyByCatchUp: 1 });
  });

  it('S14 the missed attempt stays missed when a new one is attended', () => {
    const facts = [session(0, 'absent-no-contact', { itemId: 'visit' }), session(1, 'attended', { itemId: 'visit' })];
    expect(ladderSummary(facts).parts).toMatchObject({ seen: 1, missed: 1 });
  });

  it('someone who came though not expected was seen', () => {
    expect(ladderSummary([session(0, 'attended', { isExpected: false })]).parts.seen).toBe(1);
  });

  it('nothing is offered in a pause, its first and last day included, and the run stands still', () => {
    const facts = weeks(['absent-no-contact', null, 'absent-no-contact', 'absent-no-contact']);
    const paused = options('person-causing-harm', weekAt(4), [
      { from: '2026-01-15', to: '2026-01-22', reason: 'custody' },
    ]);
    const summary = ladderSummary(facts, paused);
    expect(summary.held).toBe(2);
    expect(summary.missedInARow).toBe(2);
  });

  it('a mark taken back leaves the session not recorded, never absent', () => {
    expect(ladderSummary(weeks(['recorded-in-error'])).parts).toMatchObject({ missed: 0, 'not-recorded': 1 });
  });

  it('F6 a group cancelled by us counts against nobody; one cancelled by someone else without a mark is not recorded', () => {
    const facts = [
      session(0, null, { session: 'cancelled', cancelledBy: 'provider' }),
      session(1, null, { session: 'cancelled', cancelledBy: 'unknown' }),
    ];
    const summary = ladderSummary(facts);
    expect(summary.held).toBe(1);
    expect(summary.parts['not-recorded']).toBe(1);
    expect(summary.notHeld['cancelled-by-us']).toBe(1);
    const unsaid = session(2, null, { session: 'cancelled', cancelledBy: null });
    expect(ladderSummary([unsaid])).toMatchObject({ held: 0, notHeld: { 'cancelled-by-us': 1 } });
  });

  it('S6 a mark recorded later than the moment asked about is not known yet', () => {
    const facts = [session(0, 'attended', {}, { recordedAt: weekAt(1) })];
    expect(ladderSummary(facts, options('co-parent', weekAt(0, '23:00'))).parts['not-recorded']).toBe(1);
    expect(ladderSummary(facts, options('co-parent', weekAt(1))).parts.seen).toBe(1);
  });
});

describe('runs and windows', () => {
  it.each(['could-not-attend', 'cancelled-by-provider', 'not-held-for-person', 'stopped-for-safety', null] as const)(
    'S22 %s between two misses neither ends nor adds',
    (between) => {
      const summary = ladderSummary(weeks(['attended', 'absent-no-contact', between, 'absent-no-contact']));
      expect(summary.missedInARow).toBe(2);
    },
  );

  it('S7 there but not engaged counts as seen and neither ends nor adds', () => {
    const summary = ladderSummary(weeks(['absent-no-contact', 'attended-not-engaged', 'absent-no-contact']));
    expect(summary.parts.seen).toBe(1);
    expect(summary.missedInARow).toBe(2);
  });

  it('S44 turned away twice is two misses in a row', () => {
    expect(ladderSummary(weeks(['turned-away', 'turned-away']))).toMatchObject({
      missedInARow: 2,
      parts: { missed: 2 },
    });
  });

  it('one turn-up ends the run, and the last eight offered still tell', () => {
    const codes = [
      'absent-no-contact',
      'attended',
      'absent-no-contact',
      'attended',
      'absent-no-contact',
      'attended',
    ] as const;
    const summary = ladderSummary(weeks(codes));
    expect(summary.missedInARow).toBe(0);
    expect(summary.ofLastOffered).toEqual({ missed: 3, offered: 6 });
  });

  it('a cancellation in time is no run but counts among the last eight; could not attend does not', () => {
    const facts = [session(0, 'cancelled', {}, inTime), session(1, 'could-not-attend'), session(2, 'attended')];
    const summary = ladderSummary(facts);
    expect(summary.missedInARow).toBe(0);
    expect(summary.ofLastOffered).toEqual({ missed: 1, offered: 3 });
  });

  it('the window slides over offered and recorded sessions only', () => {
    const early = weeks(['absent-no-contact', 'attended', null, 'cancelled-by-provider']);
    const later = Array.from({ length: 7 }, (_, index) => session(index + 4, 'attended'));
    expect(ladderSummary([...early, ...later]).ofLastOffered).toEqual({ missed: 0, offered: 8 });
    expect(ladderSummary([...early, ...later.slice(0, 6)]).ofLastOffered).toEqual({ missed: 1, offered: 8 });
  });

  it('the order in which facts come changes nothing', () => {
    const facts = weeks(['attended', 'absent-no-contact', 'turned-away']);
    expect(ladderSummary([...facts].reverse())).toEqual(ladderSummary(facts));
  });
});

describe('rates', () => {
  it('A3 A7 a rate leaves out unmarked sessions, says how many, and speaks in counts', () => {
    const rate = attendanceRate(ladderSummary(weeks(['attended', 'attended', 'absent-no-contact', null])));
    expect(rate).toEqual({
      seen: 2,
      offered: 3,
      notRecorded: 1,
      percent: 67,
      words: 'attended 2 of 3 offered and recorded, 1 not recorded',
    });
  });

  it('A3 nothing recorded is no rate at all, not nought per cent', () => {
    expect(attendanceRate(ladderSummary(weeks([null]))).percent).toBeNull();
  });

  it.each(['survivor', 'child'] as const)('a %s has no run, no window and no details to make a rate of', (position) => {
    const summary = summarise(weeks(['not-seen', 'absent-no-contact']), options(position));
    expect(Object.keys(summary)).not.toEqual(expect.arrayContaining(['missedInARow']));
    expect(summary.parts).toMatchObject({ 'not-seen': 2, missed: 0 });
  });
});
