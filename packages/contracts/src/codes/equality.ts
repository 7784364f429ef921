/** Ethnicity, four-letter codes of the DfE; `not-asked` and `declined` are different answers (model.md section 1, domain.md E19). */
export const ethnicities = [
  'WBRI',
  'WIRI',
  'WIRT',
  'WROM',
  'WOTH',
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
  'declined',
  'not-asked',
] as const;
export type Ethnicity = (typeof ethnicities)[number];

/** The two census codes that are answers about the asking, and what they mean here (standards.md section 1). */
export const ethnicityOfCensusCode: Readonly<Record<'REFU' | 'NOBT', Ethnicity>> = {
  REFU: 'declined',
  NOBT: 'not-asked',
};

/** Words for screens. */
export const ethnicityLabels: Readonly<Record<Ethnicity, string>> = {
  WBRI: 'White British',
  WIRI: 'White Irish',
  WIRT: 'Traveller of Irish heritage',
  WROM: 'Gypsy or Roma',
  WOTH: 'Any other white background',
  MWBC: 'White and Black Caribbean',
  MWBA: 'White and Black African',
  MWAS: 'White and Asian',
  MOTH: 'Any other mixed background',
  AIND: 'Indian',
  APKN: 'Pakistani',
  ABAN: 'Bangladeshi',
  AOTH: 'Any other Asian background',
  BCRB: 'Black Caribbean',
  BAFR: 'Black African',
  BOTH: 'Any other black background',
  CHNE: 'Chinese',
  OOTH: 'Any other ethnic group',
  declined: 'Asked, preferred not to say',
  'not-asked': 'Not asked yet',
};

/** Sex as the Children in Need census writes it, and `not-recorded` where no record says (standards.md section 1). */
export const sexes = ['F', 'M', 'U', 'not-recorded'] as const;
export type Sex = (typeof sexes)[number];

/** Words for screens. */
export const sexLabels: Readonly<Record<Sex, string>> = {
  F: 'Female',
  M: 'Male',
  U: 'Unknown',
  'not-recorded': 'Not recorded',
};
