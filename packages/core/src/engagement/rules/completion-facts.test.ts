import { describe, expect, it } from 'vitest';
import { completionFacts } from './completion-facts.ts';
import { countFacts } from './count-facts.ts';
import { options, session } from './sample-facts.test-support.ts';

describe('what a history has covered', () => {
  it('S12 takes content from marks that cover it, and a catch-up as such', () => {
    const history = [
      session(0, 'attended'),
      session(1, 'absent-no-contact'),
      session(2, 'attended', { itemId: 'item-1', catchUpFor: 'session-01' }),
      session(3, 'attended-not-engaged'),
      session(4, 'attended', { itemId: null }),
      session(5, null),
    ];
    expect(completionFacts(countFacts(history, options())).covered).toEqual([
      { itemId: 'item-0', isCatchUp: false },
      { itemId: 'item-1', isCatchUp: true },
    ]);
  });

  it('counts recorded minutes, the whole session for a plain "attended", and none where it is not known how long', () => {
    const minutes = (...history: Parameters<typeof countFacts>[0][number][]) =>
      completionFacts(countFacts(history, options())).minutes;
    expect(minutes(session(0, 'attended'))).toBe(120);
    expect(minutes(session(0, 'attended-late', {}, { minutes: 95 }))).toBe(95);
    expect(minutes(session(0, 'attended-late'))).toBe(0);
    expect(minutes(session(0, 'attended-part'), session(1, 'absent-no-contact'), session(2, null))).toBe(0);
  });
});
