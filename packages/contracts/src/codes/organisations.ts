/** Kinds of organisation (model.md section 1); every staff member and referral source belongs to one. */
export const organisationKinds = [
  'local-authority',
  'provider',
  'police',
  'probation',
  'health',
  'school',
  'voluntary',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** Words for screens. */
export const organisationKindLabels: Readonly<Record<OrganisationKind, string>> = {
  'local-authority': 'Council',
  provider: 'Programme provider',
  police: 'Police',
  probation: 'Probation',
  health: 'Health',
  school: 'School',
  voluntary: 'Voluntary organisation',
};
