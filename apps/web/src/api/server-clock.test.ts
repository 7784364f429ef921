import { describe, expect, it } from 'vitest';
import { createServerClock } from './server-clock.ts';

const at = (text: string): number => Date.parse(text);

describe('createServerClock', () => {
  it('is the clock of this device until the server has said its own', () => {
    const clock = createServerClock(() => at('2026-06-04T17:34:00.500Z'));
    expect(clock.now()).toBe('2026-06-04T17:34:00.500Z');
    clock.observe(null);
    clock.observe('no date');
    expect(clock.now()).toBe('2026-06-04T17:34:00.500Z');
  });

  it.each([
    ['fast', '2026-06-04T17:38:00.500Z'],
    ['slow', '2026-06-04T16:34:00.500Z'],
  ])('corrects a phone that is %s, so that no mark comes from the future (S3)', (_what, local) => {
    const clock = createServerClock(() => at(local));
    clock.observe('Thu, 04 Jun 2026 17:34:00 GMT');
    expect(clock.now()).toBe('2026-06-04T17:34:00.000Z');
  });

  it('does not go forth and back with each answer, and never ahead of the server', () => {
    let local = at('2026-06-04T17:34:00.900Z');
    const clock = createServerClock(() => local);
    clock.observe('Thu, 04 Jun 2026 17:34:00 GMT');
    local = at('2026-06-04T17:34:02.000Z');
    clock.observe('Thu, 04 Jun 2026 17:34:02 GMT');
    expect(clock.now()).toBe('2026-06-04T17:34:01.100Z');
    clock.observe('Thu, 04 Jun 2026 17:34:00 GMT');
    expect(clock.now()).toBe('2026-06-04T17:34:00.000Z');
  });
});
