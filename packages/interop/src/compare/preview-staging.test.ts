import { describe, expect, it } from 'vitest';
import { readCinCensus } from '../cin-census/read-cin-census.ts';
import { censusXml, planXml, reviewsXml } from '../testing/census-xml.ts';
import { bytesOf, pieces, today } from '../testing/read-all.ts';
import type { KnownPlan } from './known-plan.ts';
import type { PlanOutcome } from './plan-outcome.ts';
import { previewCountsSchema } from './preview.ts';
import { previewStaging } from './preview-staging.ts';

const events = (text: string) => readCinCensus(pieces(bytesOf(text)), { asOf: today });

const census = censusXml({
  children: [
    { details: planXml('2025-09-01', null, reviewsXml('2025-11-20')) },
    { id: 'WM2', details: planXml('2025-10-01', '2025-09-01', reviewsXml('2025-11-20')) },
    { id: '', details: planXml('2025-11-04', null) },
  ],
});

const known = (councilChildId: string, start: string, changes: Partial<KnownPlan> = {}): KnownPlan => ({
  councilChildId,
  kind: 'child-protection',
  start,
  end: null,
  initialCategory: 'EMO',
  latestCategory: 'EMO',
  reviews: [],
  source: 'cin-census',
  asAt: '2025-12-31',
  ...changes,
});

describe('a preview', () => {
  it('S38 counts what the file holds, what it would do, and lists errors and warnings where they are', async () => {
    const plans = [known('WM1', '2025-09-01'), known('WM2', '2025-10-01'), known('WM9', '2025-05-05')];
    const { counts, header, outcomes } = await previewStaging(events(census), plans);
    expect(previewCountsSchema.parse(counts)).toEqual({
      children: 3,
      plans: 3,
      reviews: 2,
      created: 0,
      updated: 1,
      unchanged: 0,
      knownIsNewer: 0,
      heldBack: 1,
      noLongerInFile: 1,
      complete: true,
      errors: [
        {
          where: 'Child 2, WM2 > CINdetails 1 > ChildProtectionPlans 1 > CPPendDate',
          line: 32,
          code: 'plan-end-before-start',
          message: 'The plan ends before it starts (census rule 8925).',
          councilChildId: 'WM2',
        },
        {
          where: 'Child 3 > ChildIdentifiers > LAchildID',
          line: 41,
          code: 'child-id-missing',
          message: 'The child has no council child id (LAchildID): whose record is it?',
        },
      ],
      warnings: [],
      errorsNotListed: 0,
      warningsNotListed: 0,
    });
    expect(header?.asAt).toBe('2026-03-31');
    expect(outcomes).toMatchObject([
      { outcome: 'updated', changes: [{ field: 'reviews', added: ['2025-11-20'] }] },
      { outcome: 'held-back', identity: { councilChildId: 'WM2' } },
      { outcome: 'no-longer-in-file', identity: { councilChildId: 'WM9' }, certain: false },
    ]);
  });

  it('hands out every outcome with its child, the unchanged ones too', async () => {
    const found: [PlanOutcome['outcome'], string | null][] = [];
    const plans = [known('WM1', '2025-09-01', { reviews: ['2025-11-20'] })];
    await previewStaging(events(census), plans, {
      onOutcome: ({ outcome }, child) => found.push([outcome, child?.birthDate ?? null]),
    });
    expect(found).toEqual([['unchanged', '2017-05-04']]);
  });

  it('E18 of half a file says nothing of what is missing from it', async () => {
    const { counts } = await previewStaging(events(census.slice(0, 1500)), [known('WM9', '2025-05-05')]);
    expect(counts).toMatchObject({
      complete: false,
      noLongerInFile: 0,
      errors: [{ code: 'plan-end-before-start' }, { code: 'truncated-file' }],
    });
  });

  it('of another collection holds nothing', async () => {
    const { counts, header } = await previewStaging(events(census.replace('>CIN<', '>CLA<')), []);
    expect(header).toBeNull();
    expect(counts).toMatchObject({ children: 0, complete: false, errors: [{ code: 'other-collection' }] });
  });

  it('lists 5,000 issues and counts the rest', async () => {
    const text = censusXml({ children: [{ details: 'x<ReferralNFA>0</ReferralNFA>'.repeat(5100) }] });
    const { counts } = await previewStaging(events(text), []);
    expect(counts.warnings).toHaveLength(5000);
    expect(counts.warningsNotListed).toBeGreaterThan(100);
  });
});
