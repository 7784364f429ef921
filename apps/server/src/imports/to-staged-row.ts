import { ethnicityOfCensusCode, type Sex, type StagedRecord, type StagedRow } from '@waymark/contracts';
import type { PlanOutcome, StagedChild, StagedPlan } from '@waymark/interop';

const sexes: Readonly<Record<NonNullable<StagedChild['sex']>, Sex>> = {
  female: 'F',
  male: 'M',
  'not-known': 'U',
  'not-specified': 'not-recorded',
};

const ethnicityOf = ({ ethnicity }: StagedChild) => {
  if (ethnicity === null) return 'not-asked';
  return ethnicity === 'REFU' || ethnicity === 'NOBT' ? ethnicityOfCensusCode[ethnicity] : ethnicity;
};

const childOf = (child: StagedChild): NonNullable<StagedRecord['child']> => ({
  upn: child.upn,
  dateOfBirth: child.birthDate,
  expectedOn: child.expectedBirthDate,
  diedOn: child.deathDate,
  sex: child.sex === null ? 'not-recorded' : sexes[child.sex],
  ethnicity: ethnicityOf(child),
});

const planOf = ({
  end,
  initialCategory,
  latestCategory,
  previousPlans,
  reviews,
}: StagedPlan): StagedRecord['plan'] => ({
  endsOn: end,
  initialCategory,
  latestCategory,
  previousPlans,
  reviews: reviews.map(({ heldOn }) => heldOn),
});

const changes = {
  created: 'created',
  updated: 'updated',
  unchanged: 'unchanged',
  'known-is-newer': 'known-is-newer',
  'held-back': 'held-back',
  'no-longer-in-file': 'no-longer-in-file',
} as const satisfies Readonly<Record<PlanOutcome['outcome'], StagedRow['change']>>;

const stated: ReadonlySet<PlanOutcome['outcome']> = new Set(['created', 'updated', 'unchanged']);

/** The plan of a file that an outcome is about; `null` where the file does not hold it to be read. */
const planIn = ({ identity }: PlanOutcome, child: StagedChild | null): StagedPlan | null =>
  child?.plans.find(({ kind, start }) => kind === identity.kind && start === identity.start) ?? null;

/** What a comparison found about one plan, as the verbs of an import take it; `position` counts from 1. */
export const toStagedRow = (outcome: PlanOutcome, child: StagedChild | null, position: number): StagedRow => {
  const { councilChildId, kind, start } = outcome.identity;
  const plan = planIn(outcome, child);
  const allocated = plan?.allocated;
  const isStated = stated.has(outcome.outcome) && plan !== null && child !== null;
  return {
    position,
    where: plan?.where ?? `${councilChildId}, known plan from ${start}`,
    change: changes[outcome.outcome],
    staged: {
      councilChildId,
      kind,
      startsOn: start,
      isCertain: outcome.outcome === 'no-longer-in-file' ? outcome.certain : true,
      plan: isStated ? planOf(plan) : null,
      child: isStated ? childOf(child) : null,
      ...(allocated !== undefined && { allocated }),
    },
  };
};
