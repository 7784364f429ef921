import type { Ladder, LadderRung } from '@waymark/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coreLadder } from './core-ladder.ts';
import { isWeakerThan, weaknesses } from './is-weaker-than.ts';
import { ladderInForce } from './ladder-in-force.ts';
import { ladderProblems } from './ladder-problems.ts';

const programme = (rungs: readonly LadderRung[]): Ladder => ({ source: 'ten-weeks', version: '1', rungs });
const changed = (isChanged: (rung: LadderRung) => boolean, change: Partial<LadderRung>): Ladder =>
  programme(coreLadder.rungs.map((rung) => (isChanged(rung) ? { ...rung, ...change } : rung)));
const onPlan = (event: LadderRung['event'], how: LadderRung['how']) => (rung: LadderRung) =>
  rung.event === event && rung.how === how && rung.column === 'child-on-a-plan';
const codes = (ladder: Ladder) => weaknesses(coreLadder, ladder).map((weakness) => `${weakness.code} ${weakness.path}`);

describe('a ladder weaker than the core, where a child has a plan', () => {
  it('is not the core itself', () => {
    expect(weaknesses(coreLadder, programme(coreLadder.rungs))).toEqual([]);
    expect(isWeakerThan(coreLadder, coreLadder)).toBe(false);
  });

  it.each<[string, Ladder, string]>([
    [
      'without a rung',
      programme(coreLadder.rungs.filter((rung) => rung.event !== 'access-refused')),
      'ladder-rung-missing ladder.rungs[access-refused].lead-practitioner.message',
    ],
    [
      'telling fewer people',
      changed(onPlan('not-seen-days', 'message'), { toWhom: ['team-manager'] }),
      'ladder-recipient-missing ladder.rungs[not-seen-days-14].lead-practitioner.message',
    ],
    [
      'reached later',
      changed(onPlan('not-engaged-running', 'message'), { threshold: { count: 3 } }),
      'ladder-reached-later ladder.rungs[not-engaged-running-2].lead-practitioner.message',
    ],
    [
      'with a shorter window',
      changed(onPlan('could-not-attend-of-last-offered', 'message'), { threshold: { count: 3, of: 6 } }),
      'ladder-reached-later ladder.rungs[could-not-attend-of-last-offered-3-of-8].lead-practitioner.message',
    ],
    [
      'with a message for a call',
      changed(onPlan('turned-away', 'call'), { how: 'message' }),
      'ladder-told-weaker ladder.rungs[turned-away].partner-worker.call',
    ],
    [
      'with a later deadline',
      changed(onPlan('absent', 'message'), { byWhen: { workingDays: 2 } }),
      'ladder-due-later ladder.rungs[absent].lead-practitioner.message',
    ],
    [
      'with working days for hours',
      changed(onPlan('absent', 'list'), { byWhen: { workingDays: 0 } }),
      'ladder-due-later ladder.rungs[absent].partner-worker.list',
    ],
    [
      'telling the person first',
      changed(onPlan('excluded', 'call'), { beforePersonIsTold: false }),
      'ladder-order-lost ladder.rungs[excluded].partner-worker.call',
    ],
  ])('is one %s, and the reason says where', (_, ladder, expected) => {
    expect(codes(ladder)).toContain(expected);
  });

  it.each<[string, Ladder]>([
    ['reached sooner', changed((rung) => rung.event === 'not-engaged-running', { threshold: { count: 1 } })],
    [
      'with a longer window',
      changed((rung) => rung.event === 'missed-of-last-offered', { threshold: { count: 3, of: 10 } }),
    ],
    ['with a call for a message', changed((rung) => rung.how === 'message', { how: 'call' })],
    ['due in hours', changed(onPlan('absent', 'message'), { byWhen: { hours: 4 } })],
    [
      'with its own ideas where no child has a plan',
      programme(coreLadder.rungs.filter((rung) => rung.column !== 'otherwise')),
    ],
  ])('is not one %s', (_, ladder) => {
    expect(codes(ladder)).toEqual([]);
  });

  it('is every ladder that leaves out or delays any one ask of the core', () => {
    const asks = coreLadder.rungs.flatMap((rung, index) =>
      rung.column === 'child-on-a-plan' ? rung.toWhom.map((recipient) => ({ index, recipient })) : [],
    );
    fc.assert(
      fc.property(fc.constantFrom(...asks), ({ index, recipient }) => {
        const without = coreLadder.rungs.map((rung, at) =>
          at === index ? { ...rung, toWhom: rung.toWhom.filter((told) => told !== recipient) } : rung,
        );
        expect(isWeakerThan(coreLadder, programme(without))).toBe(true);
        const delayed = coreLadder.rungs.map((rung, at) =>
          at === index ? { ...rung, byWhen: { workingDays: 30 } } : rung,
        );
        expect(isWeakerThan(coreLadder, programme(delayed))).toBe(true);
      }),
    );
  });
});

describe('an invalid ladder', () => {
  const rung: LadderRung = {
    event: 'not-seen-days',
    threshold: { count: 7 },
    column: 'child-on-a-plan',
    toWhom: ['lead-practitioner'],
    how: 'message',
    byWhen: { workingDays: 1 },
    reason: 'Not seen.',
  };
  const problems = (change: Partial<LadderRung>) =>
    ladderProblems(programme([rung, { ...rung, ...change }])).map(({ path, code }) => `${path} ${code}`);

  it('is not the core, and each problem has its place', () => {
    expect(ladderProblems(coreLadder)).toEqual([]);
    expect(problems({ threshold: { count: 0 } })).toEqual(['ladder.rungs[1].threshold.count not-a-count']);
    expect(problems({ event: 'absent' })).toEqual(['ladder.rungs[1].threshold.count count-has-no-meaning']);
    expect(problems({ threshold: { count: 7, of: 8 } })).toEqual(['ladder.rungs[1].threshold.of window-misplaced']);
    expect(problems({ event: 'missed-of-last-offered', threshold: { count: 3, of: 2 } })).toEqual([
      'ladder.rungs[1].threshold.of window-too-short',
    ]);
    expect(problems({ threshold: { count: 7, withinWorkingDays: 3 } })).toEqual([
      'ladder.rungs[1].threshold.withinWorkingDays span-misplaced',
    ]);
    expect(problems({ toWhom: [] })).toEqual(['ladder.rungs[1].toWhom nobody-told']);
    expect(problems({ byWhen: { workingDays: 1.5 } })).toEqual(['ladder.rungs[1].byWhen not-a-deadline']);
    expect(problems({ byWhen: { hours: -1 } })).toEqual(['ladder.rungs[1].byWhen not-a-deadline']);
    expect(problems({ reason: ' ' })).toEqual(['ladder.rungs[1].reason no-reason']);
  });

  it('tells somebody of misses in a row only, which one turn-up resets', () => {
    expect(problems({ event: 'missed-running', threshold: { count: 2 }, toWhom: ['team-manager'] })).toEqual([
      'ladder.rungs[1].toWhom depends-only-on-a-run',
    ]);
    expect(problems({ event: 'missed-running', threshold: { count: 2 } })).toEqual([]);
  });
});

describe('the ladder in force', () => {
  it("is the programme's where it is valid and as strong, else the core's with the reasons", () => {
    const good = programme(coreLadder.rungs);
    expect(ladderInForce(coreLadder, good)).toEqual({ ladder: good, problems: [] });
    expect(ladderInForce(coreLadder, null)).toEqual({ ladder: coreLadder, problems: [] });
    const empty = ladderInForce(coreLadder, programme([]));
    expect(empty.ladder).toBe(coreLadder);
    expect(empty.problems.length).toBeGreaterThan(0);
  });
});
