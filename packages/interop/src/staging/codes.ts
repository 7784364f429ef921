/** Kinds of plan that councils' files hold (model.md section 1, plan). */
export const stagedPlanKinds = ['child-protection', 'child-in-need'] as const;
export type StagedPlanKind = (typeof stagedPlanKinds)[number];

/** Categories of abuse: neglect, emotional, physical, sexual, multiple (standards.md 1.2, rules 8905 and 8910). */
export const categoriesOfAbuse = ['NEG', 'EMO', 'PHY', 'SAB', 'MUL'] as const;
export type CategoryOfAbuse = (typeof categoriesOfAbuse)[number];

/** A child's sex as a council states it; `not-known` covers unborn children and census codes `U` and `0`. */
export const stagedSexes = ['female', 'male', 'not-known', 'not-specified'] as const;
export type StagedSex = (typeof stagedSexes)[number];

/** Ethnicity, the DfE's four-letter codes (standards.md 1.1); `REFU` declined, `NOBT` not obtained. */
export const ethnicities = [
  'WBRI',
  'WIRI',
  'WIRT',
  'WOTH',
  'WROM',
  'MWBC',
  'MWBA',
  'MWAS',
  'MOTH',
  'AIND',
  'APKN',
  'ABAN',
  'AOTH',
  'BCRB',
  'BAFR',
  'BOTH',
  'CHNE',
  'OOTH',
  'REFU',
  'NOBT',
] as const;
export type Ethnicity = (typeof ethnicities)[number];

/** Disabilities (standards.md 1.2); `NONE` is a statement, an empty list is none. */
export const disabilities = [
  'NONE',
  'MOB',
  'HAND',
  'PC',
  'INC',
  'COMM',
  'LD',
  'HEAR',
  'VIS',
  'BEH',
  'CON',
  'AUT',
  'DDA',
] as const;
export type Disability = (typeof disabilities)[number];

/** Domestic abuse found at assessment: 3A of the child, 3B of a parent or carer, 3C of another in the household. */
export const domesticAbuseFactors = ['3A', '3B', '3C'] as const;
export type DomesticAbuseFactor = (typeof domesticAbuseFactors)[number];

/** Where a staged record comes from; Annex A and SSD readers produce the same shape (standards.md 1.3). */
export const stagingSources = ['cin-census', 'annex-a', 'ssd'] as const;
export type StagingSource = (typeof stagingSources)[number];
