/** A decision to share and a decision not to share are both recorded (model.md section 1, disclosure; domain.md E8). */
export const disclosureDecisions = ['shared', 'not-shared'] as const;
export type DisclosureDecision = (typeof disclosureDecisions)[number];

/** Lawful bases of UK GDPR Article 6(1) a council or provider may rely on; consent is never a gate (domain.md E9). */
export const lawfulBases = [
  'public-task',
  'legal-obligation',
  'vital-interests',
  'legitimate-interests',
  'consent',
] as const;
export type LawfulBasis = (typeof lawfulBases)[number];

/** Conditions for special category and criminal offence data: DPA 2018 Schedule 1, or explicit consent (UK GDPR Article 9(2)(a)). */
export const sharingConditions = [
  'safeguarding',
  'statutory-purpose',
  'health-or-social-care',
  'explicit-consent',
] as const;
export type SharingCondition = (typeof sharingConditions)[number];

/** What is recorded about consent, with the reason where it was not asked for (model.md section 1, disclosure). */
export const consents = ['given', 'declined', 'withdrawn', 'not-asked-unsafe', 'not-asked-other'] as const;
export type Consent = (typeof consents)[number];

/** Words for screens. */
export const disclosureDecisionLabels: Readonly<Record<DisclosureDecision, string>> = {
  shared: 'Shared',
  'not-shared': 'Not shared',
};

/** Words for screens. */
export const lawfulBasisLabels: Readonly<Record<LawfulBasis, string>> = {
  'public-task': 'Public task (Article 6(1)(e))',
  'legal-obligation': 'Legal obligation (Article 6(1)(c))',
  'vital-interests': 'Vital interests (Article 6(1)(d))',
  'legitimate-interests': 'Legitimate interests (Article 6(1)(f))',
  consent: 'Consent (Article 6(1)(a))',
};

/** Words for screens. */
export const sharingConditionLabels: Readonly<Record<SharingCondition, string>> = {
  safeguarding: 'Safeguarding of children and of individuals at risk (Schedule 1, paragraph 18)',
  'statutory-purpose': 'Statutory and government purposes (Schedule 1, paragraph 6)',
  'health-or-social-care': 'Health or social care purposes (Schedule 1, paragraph 2)',
  'explicit-consent': 'Explicit consent (Article 9(2)(a))',
};

/** Words for screens. */
export const consentLabels: Readonly<Record<Consent, string>> = {
  given: 'Given',
  declined: 'Declined',
  withdrawn: 'Withdrawn',
  'not-asked-unsafe': 'Not asked: asking would not be safe',
  'not-asked-other': 'Not asked: other reason, written down',
};
