import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { censusCoverage } from '../staging/coverage.ts';
import type { StagedChild } from '../staging/staged-child.ts';
import type { StagedPlan } from '../staging/staged-plan.ts';
import { compare, startComparison } from './compare.ts';
import type { KnownPlan } from './known-plan.ts';

const place = { where: 'Child 1, WM1', line: 1 };
const asAt = '2026-03-31';
const file = { source: 'cin-census', asAt, covers: censusCoverage(asAt) } as const;

const plan = (changes: Partial<StagedPlan> = {}): StagedPlan => ({
  kind: 'child-protection',
  start: '2025-09-01',
  end: null,
  initialCategory: 'EMO',
  latestCategory: 'EMO',
  previousPlans: 0,
  reviews: [{ heldOn: '2025-11-20', ...place }],
  reviewsHeldBack: 0,
  ...place,
  ...changes,
});

const child = (plans: StagedPlan[], councilChildId = 'WM1'): StagedChild => ({
  councilChildId,
  upn: null,
  formerUpn: null,
  upnUnknownReason: null,
  birthDate: '2017-05-04',
  expectedBirthDate: null,
  deathDate: null,
  sex: 'female',
  ethnicity: null,
  disabilities: [],
  plans,
  plansHeldBack: [],
  conferences: [],
  domesticAbuseFactors: [],
  referrals: [],
  ...place,
});

const known = (changes: Partial<KnownPlan> = {}): KnownPlan => ({
  councilChildId: 'WM1',
  kind: 'child-protection',
  start: '2025-09-01',
  end: null,
  initialCategory: 'EMO',
  latestCategory: 'EMO',
  reviews: ['2025-11-20'],
  source: 'cin-census',
  asAt: '2025-12-31',
  ...changes,
});

const identity = { councilChildId: 'WM1', kind: 'child-protection', start: '2025-09-01' };

describe('a plan in a file', () => {
  it('that is not known is created', () => {
    expect(compare([child([plan()])], [], file)).toEqual([{ outcome: 'created', identity, plan: plan() }]);
  });

  it('that says what is known is unchanged', () => {
    expect(compare([child([plan()])], [known()], file)).toEqual([{ outcome: 'unchanged', identity }]);
  });

  it('is another plan where the child, the kind or the start is another', () => {
    const outcomes = compare(
      [child([plan({ start: '2025-09-02' }), plan({ kind: 'child-in-need' })]), child([plan()], 'WM2')],
      [known()],
      file,
    );
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['created', 'created', 'created', 'no-longer-in-file']);
  });

  it('that says more is updated, with each change', () => {
    const newer = plan({
      end: '2026-02-01',
      latestCategory: 'NEG',
      reviews: [
        { heldOn: '2025-11-20', ...place },
        { heldOn: '2026-01-15', ...place },
      ],
    });
    expect(compare([child([newer])], [known()], file)).toMatchObject([
      {
        outcome: 'updated',
        changes: [
          { field: 'end', from: null, to: '2026-02-01' },
          { field: 'latestCategory', from: 'EMO', to: 'NEG' },
          { field: 'reviews', added: ['2026-01-15'] },
        ],
      },
    ]);
  });

  it('that is open again is updated', () => {
    expect(compare([child([plan()])], [known({ end: '2025-10-01' })], file)).toMatchObject([
      { outcome: 'updated', changes: [{ field: 'end', from: '2025-10-01', to: null }] },
    ]);
  });

  it('takes nothing away by saying nothing: neither a category nor a review', () => {
    const silent = plan({ initialCategory: null, latestCategory: null, reviews: [] });
    expect(compare([child([silent])], [known()], file)).toEqual([{ outcome: 'unchanged', identity }]);
  });

  it('E18 changes nothing where what is known is of a later day', () => {
    expect(compare([child([plan({ end: '2026-02-01' })])], [known({ asAt: '2026-06-30' })], file)).toEqual([
      { outcome: 'known-is-newer', identity, knownAsAt: '2026-06-30' },
    ]);
  });
});

describe('E18 a known plan that is not in the file', () => {
  it('is told with the day of the file, and never ended', () => {
    expect(compare([], [known()], file)).toEqual([
      {
        outcome: 'no-longer-in-file',
        identity,
        asAt: '2026-03-31',
        certain: true,
        message: 'No longer in the file, as at 2026-03-31.',
      },
    ]);
  });

  it.each<readonly [string, Partial<KnownPlan>]>([
    ['was typed', { source: 'typed' }],
    ['came from another kind of file', { source: 'annex-a' }],
    ['is known from a later file', { asAt: '2026-06-30' }],
    ['started after the day of the file', { start: '2026-04-01', asAt: '2026-03-31' }],
    ['ended before the year of the file', { end: '2025-03-31', start: '2024-01-01' }],
  ])('is not missed where it %s', (_, changes) => {
    expect(compare([], [known(changes)], file)).toEqual([]);
  });

  it('is missed where it ended on the first day of the year of the file', () => {
    expect(compare([], [known({ end: '2025-04-01', start: '2024-01-01' })], file)).toHaveLength(1);
  });

  it('is held back, not missing, where the file holds it or its child with an error', () => {
    const held = { kind: 'child-protection', start: null, reviews: 0, ...place } as const;
    expect(compare([{ ...child([]), plansHeldBack: [held] }], [known()], file)).toEqual([
      { outcome: 'held-back', identity },
    ]);
    const other = { ...held, start: '2024-01-01' };
    expect(compare([{ ...child([]), plansHeldBack: [other] }], [known()], file)).toMatchObject([
      { outcome: 'no-longer-in-file' },
    ]);
    const comparison = startComparison([known()], file);
    comparison.heldBack('WM1');
    expect(comparison.missing(0)).toEqual([{ outcome: 'held-back', identity }]);
  });

  it('may still be in it while the file holds records that could not be placed', () => {
    expect(startComparison([known()], file).missing(1)).toMatchObject([
      { outcome: 'no-longer-in-file', certain: false },
    ]);
  });
});

it('E13 a file imported again changes nothing, whatever is in it', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((date) => `2025-10-${String(date).padStart(2, '0')}`);
  const plans = fc.uniqueArray(
    fc.record({ start: day, end: fc.option(fc.constant('2026-01-01')), reviews: fc.uniqueArray(day) }),
    {
      selector: ({ start }) => start,
    },
  );
  fc.assert(
    fc.property(plans, (list) => {
      const staged = list.map((one) => plan({ ...one, reviews: one.reviews.map((heldOn) => ({ heldOn, ...place })) }));
      const first = compare([child(staged)], [], file);
      expect(first.every(({ outcome }) => outcome === 'created')).toBe(true);
      const written = list.map((one) => known({ ...one, asAt: file.asAt }));
      expect(compare([child(staged)], written, file).every(({ outcome }) => outcome === 'unchanged')).toBe(true);
    }),
  );
});
