import type { StagedPlanKind } from '../staging/codes.ts';

/** What Waymark reads of a list. */
export type ListField =
  | 'childId'
  | 'gender'
  | 'ethnicity'
  | 'birthDate'
  | 'age'
  | 'disability'
  | 'start'
  | 'end'
  | 'initialCategory'
  | 'latestCategory'
  | 'lastSeen'
  | 'review'
  | 'previousPlans'
  | 'caseStatus'
  | 'closureReason'
  | 'team'
  | 'worker';

export interface ListColumn {
  readonly field: ListField;
  /** Its heading in Ofsted's template, as places in the file name it. */
  readonly title: string;
  /** Other headings it has had, or has in councils' files: small letters and digits alone. */
  readonly alias: readonly string[];
  /** What a list without it is: not to be read, read with a warning, or read. */
  readonly absence: 'error' | 'warning' | 'nothing';
}

/** One of Ofsted's lists of children (standards.md 1.1). */
export interface ListShape {
  readonly number: 6 | 7;
  readonly title: string;
  readonly kind: StagedPlanKind;
  readonly columns: readonly ListColumn[];
  /** Headings of the template that hold nothing for Waymark. */
  readonly unread: readonly string[];
}

const column = (
  field: ListField,
  title: string,
  absence: ListColumn['absence'],
  ...alias: readonly string[]
): ListColumn => ({ field, title, alias, absence });

const ofChild: readonly ListColumn[] = [
  column('childId', 'Child Unique ID', 'error', 'childuniqueidentifier', 'uniquechildid', 'childid', 'lachildid'),
  column('gender', 'Gender', 'warning', 'sex', 'genderofchild'),
  column('ethnicity', 'Ethnicity', 'warning', 'ethnicorigin', 'ethnicityofchild'),
  column('birthDate', 'Date of Birth', 'error', 'dob', 'childsdateofbirth', 'dateofbirthorexpecteddateofbirth'),
  column('age', 'Age', 'nothing', 'ageofchildyears', 'ageofchild', 'ageinyears', 'ageyears'),
  column('disability', 'Does the Child have a Disability', 'nothing', 'disability', 'disabled', 'childdisability'),
];

const ofWorker: readonly ListColumn[] = [
  column('team', 'Allocated Team', 'warning', 'team'),
  column('worker', 'Allocated Worker', 'warning', 'worker', 'allocatedsocialworker', 'socialworker'),
];

const childInNeed: ListShape = {
  number: 6,
  title: 'List 6',
  kind: 'child-in-need',
  columns: [
    ...ofChild,
    column('start', 'CIN Start Date', 'error', 'childinneedstartdate', 'cinepisodestartdate', 'dateofcinstart'),
    column('lastSeen', 'Date Child Was Last Seen', 'nothing', 'datechildlastseen'),
    column('end', 'CIN Closure Date', 'error', 'childinneedclosuredate', 'cinenddate', 'cinepisodeclosuredate'),
    column('closureReason', 'Reason for Closure', 'warning', 'closurereason', 'cinclosurereason'),
    column('caseStatus', 'Case Status', 'error', 'casestatusatinspection', 'currentcasestatus'),
    ...ofWorker,
  ],
  unread: ['primaryneedcode'],
};

const childProtection: ListShape = {
  number: 7,
  title: 'List 7',
  kind: 'child-protection',
  columns: [
    ...ofChild,
    column('start', 'Child Protection Plan Start Date', 'error', 'cpplanstartdate', 'cppstartdate', 'cpstartdate'),
    column('initialCategory', 'Initial Category of Abuse', 'warning', 'initialcategory'),
    column('latestCategory', 'Latest Category of Abuse', 'warning', 'latestcategory', 'categoryofabuse'),
    column('lastSeen', 'Date of the Last Statutory Visit', 'nothing', 'dateoflaststatutoryvisit', 'laststatutoryvisit'),
    column(
      'review',
      'Date of latest review conference',
      'warning',
      'dateofthelatestreviewconference',
      'latestreviewdate',
    ),
    column('end', 'Child Protection Plan End Date', 'error', 'cpplanenddate', 'cppenddate', 'cpenddate'),
    column(
      'previousPlans',
      'Number of Previous Child Protection Plans',
      'warning',
      'numberofpreviouscpplans',
      'numberofpreviouscpp',
    ),
    ...ofWorker,
  ],
  unread: [
    'wasthechildseenalone',
    'subjecttoemergencyprotectionorderorprotectedunderpolicepowersinlastsixmonthsyn',
    'subjecttoemergencyprotectionorderorprotectedunderpolicepowersinlastsixmonths',
  ],
};

/** The lists that hold plans, child protection first: where both speak of a child, it is heard first. */
export const listShapes: readonly ListShape[] = [childProtection, childInNeed];
