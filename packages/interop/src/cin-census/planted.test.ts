import { describe, expect, it } from 'vitest';
import {
  type CensusXml,
  censusXml,
  collectionDetails,
  planXml,
  reviewsXml,
  sourceDetails,
} from '../testing/census-xml.ts';
import { childrenOf, isComplete, issuesOf, readEvents } from '../testing/read-all.ts';

const born = '<PersonBirthDate>2017-05-04</PersonBirthDate>';
const sex = '<Sex>F</Sex>';
const identifiers = (text: string): CensusXml => ({ children: [{ identifiers: text }] });
const details = (text: string): CensusXml => ({ children: [{ details: text }] });
const plan = 'Child 1, WM1 > CINdetails 1 > ChildProtectionPlans';
const person = 'Child 1, WM1 > ChildIdentifiers';
const died = (text: string): CensusXml => ({
  children: [{ identifiers: `${born}${sex}<PersonDeathDate>2025-06-30</PersonDeathDate>`, details: text }],
});
const inHeader = (details: string): CensusXml => ({ header: `${details}${sourceDetails}` });

/** [what is planted, the file, severity and code, where] */
const planted: readonly (readonly [string, CensusXml, string, string])[] = [
  ['no child id', { children: [{ id: '' }] }, 'error child-id-missing', 'Child 1 > ChildIdentifiers > LAchildID'],
  [
    'a long child id',
    { children: [{ id: 'A'.repeat(21) }] },
    'error child-id-too-long',
    'Child 1 > ChildIdentifiers > LAchildID',
  ],
  [
    'a strange child id',
    { children: [{ id: 'A B' }] },
    'error child-id-characters',
    'Child 1 > ChildIdentifiers > LAchildID',
  ],
  [
    'an underscore',
    { children: [{ id: 'A_1' }] },
    'warning child-id-old-style',
    'Child 1, A_1 > ChildIdentifiers > LAchildID',
  ],
  ['one id for two children', { children: [{}, {}] }, 'error child-repeated', 'Child 2, WM1'],
  ['no birth date', identifiers(sex), 'error birth-date-missing', `${person} > PersonBirthDate`],
  [
    'an impossible birth date',
    identifiers(`<PersonBirthDate>2026-02-30</PersonBirthDate>${sex}`),
    'error date-not-real',
    `${person} > PersonBirthDate`,
  ],
  [
    'a birth to come',
    identifiers(`<PersonBirthDate>2027-02-01</PersonBirthDate>${sex}`),
    'error date-in-future',
    `${person} > PersonBirthDate`,
  ],
  [
    'a date the English way',
    identifiers(`<PersonBirthDate>04/05/2017</PersonBirthDate>${sex}`),
    'error date-format',
    `${person} > PersonBirthDate`,
  ],
  [
    'a date with a time',
    identifiers(`<PersonBirthDate>2017-05-04T00:00:00</PersonBirthDate>${sex}`),
    'warning date-with-time',
    `${person} > PersonBirthDate`,
  ],
  [
    'a child of 26',
    identifiers(`<PersonBirthDate>1999-05-04</PersonBirthDate>${sex}`),
    'error child-over-25',
    `${person} > PersonBirthDate`,
  ],
  [
    'a birth expected in 1066',
    identifiers(`<ExpectedPersonBirthDate>1066-04-13</ExpectedPersonBirthDate>${sex}`),
    'error expected-date-implausible',
    `${person} > ExpectedPersonBirthDate`,
  ],
  [
    'both birth dates',
    identifiers(`${born}<ExpectedPersonBirthDate>2026-04-13</ExpectedPersonBirthDate>${sex}`),
    'warning birth-and-expected-date',
    `${person} > ExpectedPersonBirthDate`,
  ],
  [
    'a death before birth',
    identifiers(`${born}${sex}<PersonDeathDate>2016-01-01</PersonDeathDate>`),
    'error death-before-birth',
    `${person} > PersonDeathDate`,
  ],
  [
    'a death to come',
    identifiers(`${born}${sex}<PersonDeathDate>2027-01-01</PersonDeathDate>`),
    'error date-in-future',
    `${person} > PersonDeathDate`,
  ],
  ['no sex', identifiers(born), 'warning sex-missing', `${person} > Sex`],
  ['an old code for sex', identifiers(`${born}<Sex>2</Sex>`), 'warning sex-old-code', `${person} > Sex`],
  [
    'a new code for gender',
    identifiers(`${born}<GenderCurrent>F</GenderCurrent>`),
    'warning sex-new-code',
    `${person} > GenderCurrent`,
  ],
  ['no code for sex', identifiers(`${born}<Sex>X</Sex>`), 'warning sex-not-recognised', `${person} > Sex`],
  [
    'sex and gender that differ',
    identifiers(`${born}${sex}<GenderCurrent>1</GenderCurrent>`),
    'warning sex-contradicts',
    `${person} > GenderCurrent`,
  ],
  [
    'a wrong check letter',
    identifiers(`<UPN>R247962919251</UPN>${born}${sex}`),
    'warning upn-check-letter',
    `${person} > UPN`,
  ],
  ['a short UPN', identifiers(`<UPN>A12</UPN>${born}${sex}`), 'warning upn-format', `${person} > UPN`],
  [
    'a UPN and why there is none',
    identifiers(`<UPN>A950000178301</UPN><UPNunknown>UN1</UPNunknown>${born}${sex}`),
    'warning upn-and-reason',
    `${person} > UPNunknown`,
  ],
  [
    'no such reason',
    identifiers(`<UPNunknown>why</UPNunknown>${born}${sex}`),
    'warning upn-unknown-reason',
    `${person} > UPNunknown`,
  ],
  [
    'no such ethnicity',
    { children: [{ characteristics: '<Ethnicity>XXXX</Ethnicity>' }] },
    'warning ethnicity-not-recognised',
    'Child 1, WM1 > ChildCharacteristics > Ethnicity',
  ],
  [
    'no such disability',
    { children: [{ characteristics: '<Disabilities><Disability>X</Disability></Disabilities>' }] },
    'warning disability-not-recognised',
    'Child 1, WM1 > ChildCharacteristics > Disabilities 1 > Disability 1',
  ],
  [
    'a plan without a start',
    details('<ChildProtectionPlans><CPPendDate>2026-01-05</CPPendDate></ChildProtectionPlans>'),
    'error plan-start-missing',
    `${plan} 1 > CPPstartDate`,
  ],
  [
    'a plan that starts tomorrow',
    details(planXml('2026-11-24', null)),
    'error date-in-future',
    `${plan} 1 > CPPstartDate`,
  ],
  ['an impossible start', details(planXml('2026-02-30', null)), 'error date-not-real', `${plan} 1 > CPPstartDate`],
  ['an impossible end', details(planXml('2026-02-02', '2026-02-30')), 'error date-not-real', `${plan} 1 > CPPendDate`],
  [
    'an end before the start',
    details(planXml('2026-02-02', '2026-01-02')),
    'error plan-end-before-start',
    `${plan} 1 > CPPendDate`,
  ],
  [
    'a plan of one day',
    details(planXml('2026-02-02', '2026-02-02')),
    'error plan-ends-on-start-day',
    `${plan} 1 > CPPendDate`,
  ],
  ['a plan after death', died(planXml('2025-07-01', null)), 'error plan-after-death', `${plan} 1 > CPPstartDate`],
  [
    'an end after death',
    died(planXml('2025-05-01', '2025-07-04')),
    'error plan-end-after-death',
    `${plan} 1 > CPPendDate`,
  ],
  [
    'two open plans',
    details(planXml('2025-05-01', null) + planXml('2026-01-02', null)),
    'error more-than-one-open-plan',
    `${plan} 1`,
  ],
  [
    'two plans at a time',
    details(planXml('2025-05-01', '2026-01-03') + planXml('2026-01-02', null)),
    'error plans-overlap',
    `${plan} 1`,
  ],
  [
    'a plan twice',
    details(planXml('2025-05-01', null) + planXml('2025-05-01', null)),
    'warning plan-repeated',
    `${plan} 2`,
  ],
  [
    'a plan in two versions',
    details(planXml('2025-05-01', null) + planXml('2025-05-01', null, '', 'NEG')),
    'error plan-repeated-differently',
    `${plan} 2`,
  ],
  [
    'no such category',
    details(planXml('2026-02-02', null, '', 'ABC')),
    'warning category-not-recognised',
    `${plan} 1 > LatestCategoryOfAbuse`,
  ],
  [
    'no category',
    details('<ChildProtectionPlans><CPPstartDate>2026-01-05</CPPstartDate></ChildProtectionPlans>'),
    'warning category-missing',
    `${plan} 1 > InitialCategoryOfAbuse`,
  ],
  [
    'a wrong number of plans',
    details(
      '<ChildProtectionPlans><CPPstartDate>2026-01-05</CPPstartDate><NumberOfPreviousCPP>few</NumberOfPreviousCPP></ChildProtectionPlans>',
    ),
    'warning count-not-recognised',
    `${plan} 1 > NumberOfPreviousCPP`,
  ],
  [
    'a review on the first day',
    details(planXml('2026-02-02', null, reviewsXml('2026-02-02'))),
    'error review-not-after-start',
    `${plan} 1 > Reviews 1 > CPPreviewDate 1`,
  ],
  [
    'a review after the end',
    details(planXml('2026-02-02', '2026-05-01', reviewsXml('2026-05-02'))),
    'error review-after-end',
    `${plan} 1 > Reviews 1 > CPPreviewDate 1`,
  ],
  [
    'a review to come',
    details(planXml('2026-02-02', null, reviewsXml('2026-12-02'))),
    'error date-in-future',
    `${plan} 1 > Reviews 1 > CPPreviewDate 1`,
  ],
  [
    'a review twice',
    details(planXml('2026-02-02', null, reviewsXml('2026-05-01', '2026-05-01'))),
    'warning review-repeated',
    `${plan} 1 > Reviews 2 > CPPreviewDate 1`,
  ],
  [
    'a conference on a Sunday',
    details('<DateOfInitialCPC>2026-02-01</DateOfInitialCPC>'),
    'warning conference-at-weekend',
    'Child 1, WM1 > CINdetails 1 > DateOfInitialCPC',
  ],
  [
    'an assessment to come',
    details('<Assessments><AssessmentAuthorisationDate>2028-02-01</AssessmentAuthorisationDate></Assessments>'),
    'warning date-in-future',
    'Child 1, WM1 > CINdetails 1 > Assessments 1 > AssessmentAuthorisationDate',
  ],
  [
    'a flag that is none',
    details('<ReferralNFA>perhaps</ReferralNFA>'),
    'warning flag-not-recognised',
    'Child 1, WM1 > CINdetails 1 > ReferralNFA',
  ],
  ['one value twice', identifiers(`${born}${sex}${sex}`), 'warning element-repeated', `${person} > Sex`],
  [
    'two values for one',
    identifiers(`${born}${sex}<Sex>M</Sex>`),
    'error element-repeated-differently',
    `${person} > Sex`,
  ],
  [
    'two groups for one',
    identifiers(`${born}${sex}</ChildIdentifiers><ChildIdentifiers><UPNunknown>UN1</UPNunknown>`),
    'error element-repeated-differently',
    'Child 1, WM1 > ChildIdentifiers',
  ],
  [
    'text between children',
    { children: [{ details: '</CINdetails></Child>stray<Child><CINdetails>' }] },
    'warning stray-text',
    'Children, after Child 1',
  ],
  [
    'a value without end',
    identifiers(`<UPN>${'A'.repeat(1001)}</UPN>${born}${sex}`),
    'error value-too-long',
    `${person} > UPN`,
  ],
  [
    'a plan in a wrong place',
    { children: [{ identifiers: `${born}${sex}${planXml('2026-01-05', null)}` }] },
    'error element-misplaced',
    'Child > ChildIdentifiers > ChildProtectionPlans',
  ],
  ['other capital letters', identifiers(`${born}<sex>F</sex>`), 'warning element-capitals', 'ChildIdentifiers > Sex'],
  ['an attribute', identifiers(`${born}<Sex source="a">F</Sex>`), 'warning attribute-unknown', 'Attributes'],
  [
    'no reference date',
    inHeader('<CollectionDetails><Collection>CIN</Collection></CollectionDetails>'),
    'warning reference-date-missing',
    'Header > CollectionDetails > ReferenceDate',
  ],
  [
    'a reference date to come',
    inHeader(
      '<CollectionDetails><Collection>CIN</Collection><ReferenceDate>2027-03-31</ReferenceDate></CollectionDetails>',
    ),
    'warning reference-date-in-future',
    'Header > CollectionDetails > ReferenceDate',
  ],
  [
    'no such year',
    inHeader(
      '<CollectionDetails><Collection>CIN</Collection><Year>20</Year><ReferenceDate>2026-03-31</ReferenceDate></CollectionDetails>',
    ),
    'warning year-not-recognised',
    'Header > CollectionDetails > Year',
  ],
  ['no council', { header: collectionDetails }, 'warning lea-missing', 'Header > Source'],
  [
    'a wrong council',
    { header: `${collectionDetails}<Source><LEA>E09</LEA></Source>` },
    'warning lea-not-recognised',
    'Header > Source > LEA',
  ],
];

describe('S38 a census with one thing wrong', () => {
  it('is found to have nothing wrong before', async () => {
    const events = await readEvents(censusXml(details(planXml('2026-02-02', null, reviewsXml('2026-05-01')))));
    expect(issuesOf(events)).toEqual([]);
    expect(isComplete(events)).toBe(true);
  });

  it.each(planted)('locates %s', async (_, file, code, where) => {
    const events = await readEvents(censusXml(file));
    expect(issuesOf(events).map((issue) => `${issue.severity} ${issue.code} at ${issue.where}`)).toContain(
      `${code} at ${where}`,
    );
    expect(isComplete(events)).toBe(true);
  });

  it('keeps out a child with an error and lets in one with a warning', async () => {
    const held = await readEvents(censusXml({ children: [{ identifiers: sex }, { id: 'WM_2' }] }));
    expect(childrenOf(held).map(({ councilChildId }) => councilChildId)).toEqual(['WM_2']);
    expect(held).toContainEqual({
      type: 'held-back',
      child: { councilChildId: 'WM1', plans: 0, reviews: 0, where: 'Child 1, WM1', line: 7 },
    });
  });

  it('keeps out a plan with an error, and says so, without keeping out its child', async () => {
    const file = details(planXml('2026-02-02', '2026-01-02', reviewsXml('2026-03-02')) + planXml('2026-05-05', null));
    const [child] = childrenOf(await readEvents(censusXml(file)));
    expect(child?.plans.map(({ start }) => start)).toEqual(['2026-05-05']);
    expect(child?.plansHeldBack).toMatchObject([{ kind: 'child-protection', start: '2026-02-02', reviews: 1 }]);
  });

  it('reads an unreadable expected date as an error only where there is no birth date', async () => {
    const odd = '<ExpectedPersonBirthDate>soon</ExpectedPersonBirthDate>';
    const alone = await readEvents(censusXml(identifiers(`${odd}${sex}`)));
    expect(issuesOf(alone)).toMatchObject([{ severity: 'error', code: 'date-format' }]);
    const beside = await readEvents(censusXml(identifiers(`${born}${odd}${sex}`)));
    expect(issuesOf(beside)).toMatchObject([{ severity: 'warning', code: 'date-format' }]);
  });

  it('reads a conference that stands twice once', async () => {
    const held = '<DateOfInitialCPC>2026-02-03</DateOfInitialCPC>';
    const [child] = childrenOf(await readEvents(censusXml(details(`${held}<Section47>${held}</Section47>`))));
    expect(child?.conferences.map(({ heldOn }) => heldOn)).toEqual(['2026-02-03']);
  });

  it('E13 keeps the plan that starts last where two cannot both be right, so that the child is seen to be on one', async () => {
    const file = details(planXml('2025-05-01', null) + planXml('2026-01-02', null));
    const [child] = childrenOf(await readEvents(censusXml(file)));
    expect(child?.plans).toMatchObject([{ start: '2026-01-02', end: null }]);
    expect(child?.plansHeldBack).toMatchObject([{ start: '2025-05-01' }]);
  });
});
