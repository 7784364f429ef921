import { planCategories } from '@waymark/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeMissingPlan } from './judge-missing-plan.ts';
import { judgeStatedPlan, type StandingPlan } from './judge-stated-plan.ts';

const asAt = '2026-03-31';
const file = { kind: 'cin-census', asAt } as const;
const stated = {
  endsOn: null,
  initialCategory: 'EMO',
  latestCategory: 'EMO',
  previousPlans: 0,
  reviews: ['2025-11-20'],
} as const;
const standing: StandingPlan = {
  endsOn: null,
  initialCategory: 'EMO',
  latestCategory: 'EMO',
  previousPlans: 0,
  asAt: '2025-12-31',
  reviews: new Set(['2025-11-20']),
  isMissed: false,
};
const copy = { ...stated, reviews: [...stated.reviews] };

describe('a plan that a file states', () => {
  it('is created where it is not known', () => {
    expect(judgeStatedPlan(copy, undefined, file)).toMatchObject({ outcome: 'create', reviews: ['2025-11-20'] });
  });

  it.each([
    ['an end', { endsOn: '2026-02-02' }],
    ['another category', { latestCategory: 'NEG' }],
    ['another first category', { initialCategory: 'NEG' }],
  ] as const)('supersedes what is known where the newer file states %s', (_, change) => {
    expect(judgeStatedPlan({ ...copy, ...change }, standing, file)).toMatchObject({
      outcome: 'supersede',
      isChanged: true,
      fields: { ...change },
      reason: 'Newer Children in Need census, as at 31 March 2026',
    });
  });

  it('is open again where the newer file takes the end away', () => {
    const ended = { ...standing, endsOn: '2026-01-05' };
    expect(judgeStatedPlan(copy, ended, file)).toMatchObject({ outcome: 'supersede', fields: { endsOn: null } });
  });

  it('E18 is left where what is known is of a later day, reviews included', () => {
    const known = { ...standing, asAt: '2026-06-30' };
    expect(judgeStatedPlan({ ...copy, endsOn: '2026-02-02' }, known, file)).toEqual({ outcome: 'known-is-newer' });
    expect(judgeStatedPlan({ ...copy, reviews: ['2026-01-15'] }, known, file)).toEqual({ outcome: 'known-is-newer' });
    expect(judgeStatedPlan(copy, known, file)).toEqual({ outcome: 'nothing' });
  });

  it('gets reviews alone where nothing else is new and the day is the same', () => {
    const known = { ...standing, asAt };
    const more = { ...copy, reviews: ['2026-01-15', '2025-11-20', '2026-01-15'] };
    expect(judgeStatedPlan(more, known, file)).toEqual({ outcome: 'add-reviews', reviews: ['2026-01-15'] });
  });

  it('is stated again where it was missed since, though nothing else is new', () => {
    expect(judgeStatedPlan(copy, { ...standing, asAt, isMissed: true }, file)).toMatchObject({
      outcome: 'supersede',
      isChanged: false,
    });
  });

  it('comes to nothing once it was written, whatever it says', () => {
    const category = fc.option(fc.constantFrom(...planCategories));
    const days = fc.constantFrom('2025-11-20', '2026-01-15', '2026-02-12');
    const any = fc.record({
      endsOn: fc.option(days),
      initialCategory: category,
      latestCategory: category,
      previousPlans: fc.option(fc.nat(3)),
      reviews: fc.uniqueArray(days),
    });
    fc.assert(
      fc.property(any, fc.constantFrom('2025-12-31', asAt), fc.boolean(), (said, knownAsAt, isMissed) => {
        const known = { ...standing, asAt: knownAsAt, isMissed };
        const judged = judgeStatedPlan(said, known, file);
        if (judged.outcome === 'nothing' || judged.outcome === 'known-is-newer') return;
        const fields = judged.outcome === 'add-reviews' ? {} : { ...judged.fields, asAt, isMissed: false };
        const written = { ...known, ...fields, reviews: new Set([...known.reviews, ...judged.reviews]) };
        expect(judgeStatedPlan(said, written, file)).toEqual({ outcome: 'nothing' });
      }),
    );
  });
});

describe('E18 a plan of which a file says nothing', () => {
  const plan = { source: 'cin-census', asAt: '2025-12-31', missedAsAt: null };
  const file = { source: 'cin-census', asAt, isCertain: true };

  it('is noted once a day of a file', () => {
    expect(judgeMissingPlan(plan, file)).toBe('note');
    expect(judgeMissingPlan({ ...plan, missedAsAt: asAt }, file)).toBe('nothing');
    expect(judgeMissingPlan({ ...plan, missedAsAt: '2026-02-28' }, file)).toBe('note');
  });

  it('is not noted where it is unknown, from elsewhere or known from a newer file, and told where it may be in there', () => {
    expect(judgeMissingPlan(undefined, file)).toBe('nothing');
    expect(judgeMissingPlan({ ...plan, source: 'typed' }, file)).toBe('nothing');
    expect(judgeMissingPlan({ ...plan, asAt: '2026-06-30' }, file)).toBe('nothing');
    expect(judgeMissingPlan(plan, { ...file, isCertain: false })).toBe('not-certain');
  });
});
