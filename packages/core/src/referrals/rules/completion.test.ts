import type { CompletionRule } from '@waymark/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CompletionFacts, completionReach, judgeCompletion } from './completion.ts';
import { completionProblems } from './completion-problems.ts';

const items = Array.from({ length: 17 }, (_, index) => ({ id: `week-${index + 1}`, minutes: 120 }));
const ids = items.map((item) => item.id);
const rule: CompletionRule = {
  version: '3',
  mandatoryItems: ['week-16'],
  contentPercent: 80,
  catchUpsCounted: 2,
  minutes: null,
};
const covered = (own: readonly string[], caughtUp: readonly string[] = []): CompletionFacts => ({
  covered: [
    ...own.map((itemId) => ({ itemId, isCatchUp: false })),
    ...caughtUp.map((itemId) => ({ itemId, isCatchUp: true })),
  ],
  minutes: own.length * 120,
});
const without = (...weeks: number[]) => ids.filter((id) => !weeks.some((week) => id === `week-${week}`));
const reasons = (facts: CompletionFacts, by: CompletionRule = rule) =>
  judgeCompletion(by, items, facts).reasons.map(
    (reason) => `${reason.code} ${reason.isMet} ${reason.have}/${reason.need}`,
  );

describe('completion', () => {
  it('80 per cent of 17 is 14 items: met with 3 missed, not with 4, and each reason says what is needed', () => {
    expect(judgeCompletion(rule, items, covered(without(1, 2, 3))).met).toBe(true);
    expect(reasons(covered(without(1, 2, 3, 4)))).toEqual(['content-share false 13/14', 'mandatory-items true 1/1']);
  });

  it('S20 is never met with a mandatory item open, however much is covered', () => {
    expect(reasons(covered(without(16)))).toEqual(['content-share true 16/14', 'mandatory-items false 0/1']);
    expect(judgeCompletion(rule, items, covered(without(16))).met).toBe(false);
  });

  it('S12 two catch-ups count, a third does not, and raw and counted stand beside each other', () => {
    const judged = judgeCompletion(rule, items, covered(without(1, 2, 3, 4, 5), ['week-1', 'week-2', 'week-3']));
    expect(judged).toMatchObject({ met: true, raw: 12, catchUps: 3, counted: 14, version: '3' });
    expect(judged.reasons.map((reason) => reason.because)).toContain('3 items caught up, 2 of them count.');
    expect(judgeCompletion(rule, items, covered(without(1, 2, 3, 4, 5, 6), ids)).met).toBe(false);
  });

  it('a mandatory item caught up counts before others', () => {
    expect(judgeCompletion(rule, items, covered(without(1, 2, 3, 16), ['week-1', 'week-2', 'week-16'])).met).toBe(true);
  });

  it('an item covered in its own session is no catch-up', () => {
    expect(judgeCompletion(rule, items, covered(ids, ids))).toMatchObject({ raw: 17, catchUps: 0, counted: 17 });
  });

  it('no rule counts more than two catch-ups, whatever it says', () => {
    expect(judgeCompletion({ ...rule, catchUpsCounted: 9 }, items, covered([], ids)).counted).toBe(2);
  });

  it('minutes count where the programme sets them', () => {
    const facts = { ...covered(ids), minutes: 1499 };
    expect(reasons(facts, { ...rule, minutes: 1500 })).toContain('minutes false 1499/1500');
  });

  it('the same item twice is one item, and an item outside the curriculum none', () => {
    expect(judgeCompletion(rule, items, covered(['week-1', 'week-1', 'week-99'])).counted).toBe(1);
  });
});

describe('whether completion can still be reached', () => {
  it.each([
    ['met', without(1), []],
    ['reachable', ids.slice(0, 10), ids.slice(10)],
    ['only-by-catch-up', ids.slice(4, 10), ids.slice(10)],
    ['only-by-catch-up', ids.slice(5, 10), ids.slice(10)],
    ['out-of-reach', ids.slice(6, 10), ids.slice(10)],
    ['only-by-catch-up', without(16), []],
  ] as const)('is %s', (reach, own, planned) => {
    expect(completionReach(rule, items, covered(own), planned)).toBe(reach);
  });

  it('catch-ups already used are no longer there to be used', () => {
    expect(completionReach(rule, items, covered(ids.slice(4, 10), ['week-1']), ids.slice(10))).toBe('reachable');
    expect(completionReach(rule, items, covered(ids.slice(5, 10), ['week-1']), ids.slice(10))).toBe('only-by-catch-up');
    expect(completionReach(rule, items, covered(ids.slice(6, 10), ['week-1', 'week-2']), ids.slice(10))).toBe(
      'out-of-reach',
    );
  });
});

describe('a mandatory item missed after two catch-ups', () => {
  it('can still be caught up, and counts in place of another', () => {
    const facts = covered(without(1, 2, 16), ['week-1', 'week-2']);
    expect(judgeCompletion(rule, items, facts).met).toBe(false);
    expect(completionReach(rule, items, facts, [])).toBe('only-by-catch-up');
  });
});

describe('every history', () => {
  const weeksArbitrary = fc.subarray(ids);

  it('S20 more covered never takes a met rule away, and what is met is reached', () => {
    fc.assert(
      fc.property(weeksArbitrary, weeksArbitrary, weeksArbitrary, (own, caughtUp, more) => {
        const facts = covered(own, caughtUp);
        const judged = judgeCompletion(rule, items, facts);
        const fuller = judgeCompletion(rule, items, covered([...own, ...more], caughtUp));
        if (judged.met) expect(fuller.met).toBe(true);
        expect(judged.counted).toBeLessThanOrEqual(judged.raw + 2);
        expect(completionReach(rule, items, facts, more) === 'met').toBe(judged.met);
      }),
    );
  });

  it('what is out of reach is not met by two catch-ups of one’s choice', () => {
    fc.assert(
      fc.property(weeksArbitrary, fc.subarray(ids, { maxLength: 2 }), (own, caughtUp) => {
        if (completionReach(rule, items, covered(own), []) !== 'out-of-reach') return;
        expect(judgeCompletion(rule, items, covered(own, caughtUp)).met).toBe(false);
      }),
    );
  });
});

describe('an invalid rule', () => {
  it.each<[Partial<CompletionRule>, string]>([
    [{ contentPercent: 101 }, 'completion.contentPercent not-a-percentage'],
    [{ contentPercent: 79.5 }, 'completion.contentPercent not-a-percentage'],
    [{ catchUpsCounted: 3 }, 'completion.catchUpsCounted too-many-catch-ups'],
    [{ minutes: 0 }, 'completion.minutes not-minutes'],
    [{ mandatoryItems: ['week-18'] }, 'completion.mandatoryItems[0] no-such-item'],
    [{ mandatoryItems: ['week-1', 'week-1'] }, 'completion.mandatoryItems[1] named-twice'],
  ])('says where: %o', (change, expected) => {
    expect(completionProblems(rule, items)).toEqual([]);
    const found = completionProblems({ ...rule, ...change }, items).map(({ path, code }) => `${path} ${code}`);
    expect(found).toEqual([expected]);
  });
});
