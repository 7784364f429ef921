import { describe, expect, it } from 'vitest';
import { previewStaging } from '../compare/preview-staging.ts';
import { stagingEventSchema } from '../staging/staging-event.ts';
import { childrenOf, issuesOf, pieces, readEvents, today } from '../testing/read-all.ts';
import { readFixture } from '../testing/read-fixture.ts';
import { readCinCensus } from './read-cin-census.ts';

const located = async (name: string): Promise<readonly string[]> =>
  issuesOf(await readEvents(await readFixture(name))).map(
    ({ severity, line, where, code }) => `${severity} ${line} ${where} ${code}`,
  );

const countsOf = async (name: string) => {
  const bytes = await readFixture(name);
  const { counts } = await previewStaging(readCinCensus(pieces(bytes), { asOf: today }), []);
  const { errors, warnings, ...rest } = counts;
  return { ...rest, errors: errors.length, warnings: warnings.length };
};

const none = { updated: 0, unchanged: 0, knownIsNewer: 0, heldBack: 0, noLongerInFile: 0 };
const listed = { complete: true, errorsNotListed: 0, warningsNotListed: 0 };

describe('an untidy census', () => {
  it('S38 locates each oddity and lets the records in', async () => {
    const first = 'Child 1, WM000001';
    expect(await located('untidy-2026.xml')).toEqual([
      'warning 8 Header > CollectionDetails > ReferenceDate reference-date-not-in-year',
      `warning 25 ${first} > ChildIdentifiers stray-text`,
      `warning 25 ${first} > ChildIdentifiers > UPNunknown upn-and-reason`,
      `warning 27 ${first} > ChildIdentifiers > Sex sex-old-code`,
      `warning 45 ${first} > CINdetails 1 > Assessments 1 > FactorsIdentifiedAtAssessment 1 > AssessmentFactors 2 factor-not-recognised`,
      `warning 72 ${first} > CINdetails 1 > ChildProtectionPlans 2 plan-repeated`,
      'warning 111 Child 3, wm_000003 > ChildIdentifiers > LAchildID child-id-old-style',
      'warning 125 Child 3, wm_000003 > CINdetails 1 > Assessments 1 > AssessmentActualStartDate date-in-future',
      'warning 83 Child > CINdetails > LocalNote element-unknown',
    ]);
  });

  it('counts what it holds, a plan that stands twice once', async () => {
    expect(await countsOf('untidy-2026.xml')).toEqual({
      ...none,
      ...listed,
      ...{ children: 3, plans: 3, reviews: 2, created: 3, errors: 0, warnings: 9 },
    });
  });

  it('E18 carries the day on which its statements hold', async () => {
    const [event] = (await readEvents(await readFixture('untidy-2026.xml'))).filter(({ type }) => type === 'header');
    expect(event).toEqual({
      type: 'header',
      header: {
        source: 'cin-census',
        collection: 'CIN',
        year: 2025,
        referenceDate: '2026-03-31',
        asAt: '2026-03-31',
        lea: '999',
        software: 'Invented Casework',
        release: '7.2',
        covers: [
          { kind: 'child-protection', since: '2025-04-01' },
          { kind: 'child-in-need', since: '2025-04-01' },
        ],
      },
    });
  });

  it('stages a child with everything it states', async () => {
    const [child] = childrenOf(await readEvents(await readFixture('untidy-2026.xml')));
    const where = 'Child 1, WM000001';
    const plan = `${where} > CINdetails 1 > ChildProtectionPlans 1`;
    const factors = `${where} > CINdetails 1 > Assessments 1 > FactorsIdentifiedAtAssessment 1`;
    expect(child).toEqual({
      councilChildId: 'WM000001',
      upn: 'H243278544154',
      formerUpn: 'A95000017830X',
      upnUnknownReason: 'UN3',
      birthDate: '2016-03-27',
      expectedBirthDate: null,
      deathDate: null,
      sex: 'male',
      ethnicity: 'WBRI',
      disabilities: ['HAND', 'HEAR'],
      plans: [
        {
          kind: 'child-protection',
          start: '2025-02-19',
          end: '2026-02-17',
          initialCategory: 'PHY',
          latestCategory: 'EMO',
          previousPlans: 1,
          reviews: [
            { heldOn: '2025-05-14', where: `${plan} > Reviews 1 > CPPreviewDate 1`, line: 68 },
            { heldOn: '2025-10-29', where: `${plan} > Reviews 1 > CPPreviewDate 2`, line: 69 },
          ],
          reviewsHeldBack: 0,
          where: plan,
          line: 61,
        },
        {
          kind: 'child-in-need',
          start: '2025-01-24',
          end: '2025-02-18',
          initialCategory: null,
          latestCategory: null,
          previousPlans: null,
          reviews: [],
          reviewsHeldBack: 0,
          where: `${where} > CINdetails 1 > CINPlanDates 1`,
          line: 50,
        },
      ],
      plansHeldBack: [],
      conferences: [
        { heldOn: '2025-02-19', where: `${where} > CINdetails 1 > Section47 1 > DateOfInitialCPC`, line: 57 },
      ],
      domesticAbuseFactors: [
        { code: '3A', assessedOn: '2025-02-11', where: `${factors} > AssessmentFactors 1`, line: 44 },
        { code: '3C', assessedOn: '2025-02-11', where: `${factors} > AssessmentFactors 4`, line: 47 },
      ],
      referrals: [
        {
          receivedOn: '2025-01-06',
          closedOn: null,
          noFurtherAction: false,
          where: `${where} > CINdetails 1`,
          line: 36,
        },
      ],
      where,
      line: 20,
    });
  });

  it('stages an unborn child by the expected date, on an open plan', async () => {
    const [, child] = childrenOf(await readEvents(await readFixture('untidy-2026.xml')));
    expect(child).toMatchObject({ birthDate: null, expectedBirthDate: '2026-06-14', sex: 'not-known', upn: null });
    expect(child?.plans).toMatchObject([{ start: '2026-03-04', end: null, reviews: [] }]);
  });
});

describe('a census with contradictory dates', () => {
  it('S38 locates what stays out and what goes in', async () => {
    expect(await located('contradictory-dates-2026.xml')).toEqual([
      'error 16 Child 1, WM000011 > ChildIdentifiers > PersonBirthDate child-over-25',
      'warning 17 Child 1, WM000011 > ChildIdentifiers > ExpectedPersonBirthDate birth-and-expected-date',
      'warning 17 Child 1, WM000011 > ChildIdentifiers > ExpectedPersonBirthDate expected-date-implausible',
      'warning 22 Child 1, WM000011 > CINdetails 1 > DateOfInitialCPC conference-at-weekend',
      'error 43 Child 2, WM000012 > CINdetails 1 > ChildProtectionPlans 1 > CPPendDate plan-end-before-start',
      'error 53 Child 2, WM000012 > CINdetails 1 > ChildProtectionPlans 2 > Reviews 1 > CPPreviewDate 1 review-not-after-start',
      'error 59 Child 2, WM000012 > CINdetails 1 > ChildProtectionPlans 2 > Reviews 3 > CPPreviewDate 1 review-after-end',
      'error 71 Child 3, WM000013 > CINdetails 1 > ChildProtectionPlans 1 more-than-one-open-plan',
      'warning 79 Child 3, WM000013 > CINdetails 1 > ChildProtectionPlans 2 > LatestCategoryOfAbuse category-not-recognised',
      'error 92 Child 4, WM000014 > CINdetails 1 > ChildProtectionPlans 1 > CPPstartDate plan-after-death',
      'error 101 Child 5, WM000015 > ChildIdentifiers > PersonBirthDate date-not-real',
    ]);
  });

  it('counts what stays out among what the file holds, and creates the rest', async () => {
    expect(await countsOf('contradictory-dates-2026.xml')).toEqual({
      ...none,
      ...listed,
      ...{ children: 5, plans: 6, reviews: 4, created: 2, errors: 7, warnings: 4 },
    });
  });
});

describe('a census in the older shape', () => {
  it('S38 locates what is odd', async () => {
    expect(await located('older-gender-current-2022.xml')).toEqual([
      'warning 6 Header > CollectionDetails > ReferenceDate reference-date-not-31-march',
      'warning 41 Child 2, RND000000000002 > ChildIdentifiers > UPN upn-check-letter',
      'warning 57 Child 2, RND000000000002 > CINdetails 1 > DateOfInitialCPC conference-at-weekend',
      'warning 62 Child 2, RND000000000002 > CINdetails 2 > DateOfInitialCPC conference-at-weekend',
      'warning 63 Child 2, RND000000000002 > CINdetails 2 > ReferralNFA flag-not-recognised',
      'warning 76 Child 3, RND000000000003 > CINdetails 1 > CINreferralDate date-in-future',
      'error 77 Child 3, RND000000000003 > CINdetails 1 > DateOfInitialCPC date-in-future',
      'error 80 Child 4, RND000000000001 child-repeated',
      'warning 87 Child 4, RND000000000001 > ChildCharacteristics > Ethnicity ethnicity-not-recognised',
    ]);
  });

  it('understands GenderCurrent, a spelling of Chinese, and a council with nobody on a plan', async () => {
    const children = childrenOf(await readEvents(await readFixture('older-gender-current-2022.xml')));
    expect(children.map(({ sex, ethnicity, disabilities }) => ({ sex, ethnicity, disabilities }))).toEqual([
      { sex: 'male', ethnicity: 'WIRT', disabilities: [] },
      { sex: 'not-specified', ethnicity: 'WROM', disabilities: ['VIS', 'MOB'] },
      { sex: 'not-known', ethnicity: 'CHNE', disabilities: [] },
    ]);
    expect(await countsOf('older-gender-current-2022.xml')).toMatchObject({ children: 4, plans: 0, created: 0 });
  });
});

it.each(['untidy-2026.xml', 'contradictory-dates-2026.xml', 'older-gender-current-2022.xml'])(
  'hands out of %s only what the staging shape allows',
  async (name) => {
    for (const event of await readEvents(await readFixture(name)))
      expect(stagingEventSchema.parse(event)).toEqual(event);
  },
);
