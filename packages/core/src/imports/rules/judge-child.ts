import type { Day, Ethnicity, Sex, StagedChildRecord } from '@waymark/contracts';

/** What Waymark holds of a child that a file may also state. */
export interface StandingChild {
  readonly upn: string | null;
  readonly dateOfBirth: Day | null;
  readonly expectedOn: Day | null;
  readonly diedOn: Day | null;
  readonly sex: Sex;
  readonly ethnicity: Ethnicity;
}
type Field = keyof StandingChild;

export interface ChildJudgement {
  /** Fields that are empty here and that the file states. */
  readonly fill: Partial<StandingChild>;
  /** Fields in which the file says something else; what is known stays. */
  readonly contradictions: readonly Field[];
}

type Verdict = 'fill' | 'contradiction' | 'nothing';

const judge = <Value>(stated: Value | null, standing: Value | null): Verdict => {
  if (stated === null || stated === standing) return 'nothing';
  return standing === null ? 'fill' : 'contradiction';
};

/** "Unknown" is an answer where there is none yet, and gives way to every other. */
const judgeSex = (stated: Sex, standing: Sex): Verdict => {
  if (stated === 'U') return standing === 'not-recorded' ? 'fill' : 'nothing';
  const isOpen = standing === 'U' || standing === 'not-recorded';
  return judge(stated === 'not-recorded' ? null : stated, isOpen ? null : standing);
};

/** Declining to say contradicts nobody's answer. */
const judgeEthnicity = (stated: Ethnicity, standing: Ethnicity): Verdict => {
  if (stated === 'declined' && standing !== 'not-asked') return 'nothing';
  return judge(stated === 'not-asked' ? null : stated, standing === 'not-asked' ? null : standing);
};

/** A day of birth to be expected says nothing about a child who is born. */
const judgeExpected = (stated: StagedChildRecord, standing: StandingChild): Verdict => {
  const isUnborn = stated.dateOfBirth === null && standing.dateOfBirth === null;
  return isUnborn && standing.expectedOn === null && stated.expectedOn !== null ? 'fill' : 'nothing';
};

/** Holds a child of a file against what is known of the child: what is empty is filled, nothing is overwritten. */
export const judgeChild = (stated: StagedChildRecord, standing: StandingChild): ChildJudgement => {
  const verdicts: Readonly<Record<Field, Verdict>> = {
    upn: judge(stated.upn, standing.upn),
    dateOfBirth: judge(stated.dateOfBirth, standing.dateOfBirth),
    expectedOn: judgeExpected(stated, standing),
    diedOn: judge(stated.diedOn, standing.diedOn),
    sex: judgeSex(stated.sex, standing.sex),
    ethnicity: judgeEthnicity(stated.ethnicity, standing.ethnicity),
  };
  const fields = ['upn', 'dateOfBirth', 'expectedOn', 'diedOn', 'sex', 'ethnicity'] as const;
  const filled = fields.filter((field) => verdicts[field] === 'fill').map((field) => [field, stated[field]]);
  return {
    fill: Object.fromEntries(filled),
    contradictions: fields.filter((field) => verdicts[field] === 'contradiction'),
  };
};
