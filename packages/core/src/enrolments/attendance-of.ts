import type { Day, Id, Instant, Position } from '@waymark/contracts';
import type { Asker, ReadDb, Unit } from '@waymark/database';
import { loadAttendance } from '../engagement/load-attendance.ts';
import { loadPauses } from '../engagement/load-pauses.ts';
import { type EnrolmentPolicy, policyOf } from '../engagement/policy-of.ts';
import { completionFacts } from '../engagement/rules/completion-facts.ts';
import { type CountedFact, countFacts } from '../engagement/rules/count-facts.ts';
import type { Programmes } from '../programmes/programmes.ts';
import { type CompletionJudgement, judgeCompletion } from '../referrals/rules/completion.ts';
import type { EnrolmentInReach } from './enrolment-in-reach.ts';

/** How a place stands by its rules now: how often the person was seen, and whether the completion rule is met. */
export interface Standing {
  readonly seen: number;
  readonly completion: CompletionJudgement;
}

/** The completion rule asked of what counts, under the programme version the place is pinned to. */
export const judgeCompletionOf = (policy: EnrolmentPolicy, counted: readonly CountedFact[]): CompletionJudgement =>
  judgeCompletion(
    policy.completion,
    policy.curriculum.items.map(({ id, minutes }) => ({ id, minutes })),
    completionFacts(counted),
  );

/** Reads a place's attendance inside a unit, for a decision about it. */
export const standingOf = async (unit: Unit, programmes: Programmes, place: EnrolmentInReach): Promise<Standing> => {
  const { enrolmentId, programmeId, programmeVersion, enrolmentPosition: position, bornOn } = place;
  const policy = policyOf(programmes, { programmeId, programmeVersion, position });
  const { counted } = await loadCounted(unit.db, { enrolmentId, position, bornOn, policy, asAt: unit.now });
  const seen = counted.filter(({ meaning }) => meaning?.seen === 'yes' || meaning?.seen === 'part').length;
  return { seen, completion: judgeCompletionOf(policy, counted) };
};

export interface Wanted {
  readonly enrolmentId: Id;
  readonly position: Position;
  readonly bornOn: Day | null;
  readonly policy: EnrolmentPolicy;
  readonly asAt: Instant;
  /** Limits the rows to what someone may read. */
  readonly asker?: Asker;
}

/** What counts of a place's attendance, with the facts and pauses it was counted from. */
export const loadCounted = async (db: ReadDb, { enrolmentId, position, bornOn, policy, asAt, asker }: Wanted) => {
  const limits = asker === undefined ? { asAt } : { asAt, asker };
  const found = await loadAttendance(db, [enrolmentId], { ...limits, minutesNeededOf: () => policy.minutesNeeded });
  const facts = found.get(enrolmentId) ?? [];
  const pauses = (await loadPauses(db, [enrolmentId], limits)).get(enrolmentId) ?? [];
  const options = { asOf: asAt, position, bornOn, policy: policy.marks, pauses };
  return { facts, options, counted: countFacts(facts, options) };
};
