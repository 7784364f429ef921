import type { Instant, SafetyLevel } from '@waymark/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addHours, hoursBetween } from '../../calendar/hours.ts';
import { escalate, type SafetyDelivery, type SafetyNotice } from './escalate.ts';

const thursday = '2026-03-05T18:50:00.000Z';
const tried = (level: SafetyLevel, sentAt: Instant, deliveredAt: Instant | null = null): SafetyDelivery => ({
  level,
  sentAt,
  deliveredAt,
});
const withWorker = (raisedAt: Instant): SafetyNotice => ({ raisedAt, hasPartnerWorker: true });
const plus = (hours: number, from: Instant = thursday) => addHours(from, hours);

describe('a safety notice that nobody has', () => {
  it('S41 is on the worker’s list at once', () => {
    expect(escalate(withWorker(thursday), thursday, [])).toMatchObject({
      state: 'escalate',
      level: 'partner-worker',
      how: 'list',
      since: thursday,
    });
  });

  it('S41 becomes a call to duty after an hour, then to the emergency duty team, then again', () => {
    const tries = [tried('partner-worker', thursday)];
    expect(escalate(withWorker(thursday), plus(0.99), tries)).toEqual({
      state: 'waiting',
      level: 'partner-worker',
      until: plus(1),
    });
    expect(escalate(withWorker(thursday), plus(1), tries)).toMatchObject({
      state: 'escalate',
      level: 'duty',
      how: 'call',
    });
    tries.push(tried('duty', plus(1)));
    expect(escalate(withWorker(thursday), plus(2), tries)).toMatchObject({ level: 'emergency-duty-team', how: 'call' });
    tries.push(tried('emergency-duty-team', plus(2)));
    expect(escalate(withWorker(thursday), plus(2.5), tries).state).toBe('waiting');
    expect(escalate(withWorker(thursday), plus(3), tries)).toMatchObject({
      state: 'escalate',
      level: 'emergency-duty-team',
    });
    tries.push(tried('emergency-duty-team', plus(3)));
    expect(escalate(withWorker(thursday), plus(3.5), tries)).toMatchObject({ state: 'waiting', until: plus(4) });
  });

  it('S41 goes to duty by phone at once where there is no worker', () => {
    expect(escalate({ raisedAt: thursday, hasPartnerWorker: false }, thursday, [])).toMatchObject({
      state: 'escalate',
      level: 'duty',
      how: 'call',
    });
  });

  it('stops when anyone has it, and keeps who and when', () => {
    const tries = [tried('partner-worker', thursday), tried('duty', plus(1), plus(1.2))];
    expect(escalate(withWorker(thursday), plus(1.1), tries).state).toBe('waiting');
    expect(escalate(withWorker(thursday), plus(5), tries)).toEqual({
      state: 'delivered',
      level: 'duty',
      at: plus(1.2),
    });
  });

  it('skips no level when the server was down, and calls on from the try that was logged', () => {
    expect(escalate(withWorker(thursday), plus(9), [tried('partner-worker', thursday)])).toMatchObject({
      level: 'duty',
    });
    expect(escalate(withWorker(thursday), plus(9), [])).toMatchObject({ level: 'partner-worker' });
    expect(escalate(withWorker(thursday), plus(9), [tried('partner-worker', plus(9))])).toMatchObject({
      level: 'duty',
    });
  });

  const instants = fc
    .integer({ min: 0, max: 3 * 365 * 24 * 60 })
    .map((minutes) => addHours('2026-01-01T00:00:00.000Z', minutes / 60));

  it.each([
    ['on a Thursday evening', thursday],
    ['on the Friday before Christmas', '2026-12-18T18:50:00.000Z'],
    ['on Christmas night', '2026-12-25T23:30:00.000Z'],
    ['in the night the clocks go forward', '2026-03-29T00:30:00.000Z'],
    ['in the night the clocks go back', '2026-10-25T00:30:00.000Z'],
  ])('S41 %s the same clock runs', (_, at) => {
    expect(escalate(withWorker(at), plus(1, at), [tried('partner-worker', at)])).toMatchObject({
      state: 'escalate',
      level: 'duty',
      since: plus(1, at),
    });
  });

  it('S41 asked every ten minutes, at any time of any year, it is with the emergency duty team within two hours', () => {
    fc.assert(
      fc.property(instants, fc.boolean(), (raisedAt, hasPartnerWorker) => {
        const tries: SafetyDelivery[] = [];
        for (let minutes = 0; minutes <= 240; minutes += 10) {
          const at = addHours(raisedAt, minutes / 60);
          const answer = escalate({ raisedAt, hasPartnerWorker }, at, tries);
          if (answer.state === 'escalate') tries.push(tried(answer.level, at));
        }
        const levels = tries.map((delivery) => delivery.level);
        const expected = ['duty', 'emergency-duty-team', 'emergency-duty-team'];
        expect(levels.slice(0, 4)).toEqual(
          hasPartnerWorker ? ['partner-worker', ...expected] : [...expected, 'emergency-duty-team'],
        );
        const reached = tries.find((delivery) => delivery.level === 'emergency-duty-team');
        expect(hoursBetween(raisedAt, reached?.sentAt ?? '')).toBe(hasPartnerWorker ? 2 : 1);
      }),
    );
  });
});
