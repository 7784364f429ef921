import { type ElementShape, group, manyGroups, manyValues, values } from './element-shape.ts';

/** The header of a Children in Need census (standards.md 1.2). */
export const headerShape = group('Header', [
  group('CollectionDetails', values('Collection', 'Year', 'ReferenceDate')),
  group('Source', values('SourceLevel', 'LEA', 'SoftwareCode', 'Release', 'SerialNo', 'DateTime')),
  ...values('Content'),
]);

const identifiers = group(
  'ChildIdentifiers',
  values(
    'LAchildID',
    'UPN',
    'FormerUPN',
    'UPNunknown',
    'PersonBirthDate',
    'ExpectedPersonBirthDate',
    'Sex',
    'GenderCurrent',
    'PersonDeathDate',
  ),
);

const characteristics = group('ChildCharacteristics', [
  ...values('Ethnicity'),
  manyGroups('Disabilities', [manyValues('Disability')]),
]);

const assessments = manyGroups('Assessments', [
  ...values('AssessmentActualStartDate', 'AssessmentInternalReviewDate', 'AssessmentAuthorisationDate'),
  manyGroups('FactorsIdentifiedAtAssessment', [manyValues('AssessmentFactors')]),
]);

const section47 = manyGroups(
  'Section47',
  values('S47ActualStartDate', 'InitialCPCtarget', 'DateOfInitialCPC', 'ICPCnotRequired'),
);

const childProtectionPlans = manyGroups('ChildProtectionPlans', [
  ...values('CPPstartDate', 'CPPendDate', 'InitialCategoryOfAbuse', 'LatestCategoryOfAbuse', 'NumberOfPreviousCPP'),
  manyGroups('Reviews', [manyValues('CPPreviewDate')]),
]);

/** In the census since 2026; known, not read. */
const preProceedings = manyGroups(
  'PreProceedingsandFGDM',
  values(
    'PPStartDate',
    'LBPSentDate',
    'FGDMMeetingOffer',
    'FGDMMeetingFac',
    'InitialPPMeetingDate',
    'ReviewMeetingsCount',
    'StepDecisionDate',
    'PPOutcome',
    'CourtAppDate',
    'LetterInitCPDate',
  ),
);

/** One child of the census, in every shape seen since 2021. */
export const childShape: ElementShape = manyGroups('Child', [
  identifiers,
  characteristics,
  manyGroups('CINdetails', [
    ...values('CINreferralDate', 'ReferralSource', 'PrimaryNeedCode', 'CINclosureDate', 'ReasonForClosure'),
    ...values('DateOfInitialCPC', 'ReferralNFA'),
    assessments,
    manyGroups('CINPlanDates', values('CINPlanStartDate', 'CINPlanEndDate')),
    section47,
    childProtectionPlans,
    preProceedings,
  ]),
]);

const groupNames = (shape: ElementShape): readonly string[] =>
  shape.inside === null
    ? []
    : [shape.name.toLowerCase(), ...[...shape.inside.values()].flatMap((below) => groupNames(below))];

/** Names, in small letters, of elements that hold records: one of them in a wrong place is data that went unread. */
export const recordNames: ReadonlySet<string> = new Set([...groupNames(headerShape), ...groupNames(childShape)]);
