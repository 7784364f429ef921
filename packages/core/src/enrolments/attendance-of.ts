import type { ReadDb, Unit } from '@waymark/database';
import { loadAttendance } from '../engagement/load-attendance.ts';
import { loadPauses } from '../engagement/load-ladder-facts.ts';
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
  const { enrolmentId, programmeId, programmeVersion, enrolmentPosition: position } = place;
  const policy = policyOf(programmes, { programmeId, programmeVersion, position });
  const facts = await factsOf(unit.db, unit.now, enrolmentId, policy);
  const counted = countFacts(facts.attendance, { asOf: unit.now, position, policy: policy.marks, pauses: facts.pauses });
  const seen = counted.filter(({ meaning }) => meaning?.seen === 'yes' || meaning?.seen === 'part').length;
  return { seen, completion: judgeCompletionOf(policy, counted) };
};

const factsOf = async (db: ReadDb, now: string, enrolmentId: string, policy: EnrolmentPolicy) => {
  const attendance = (await loadAttendance(db, [enrolmentId], now, () => policy.minutesNeeded)).get(enrolmentId) ?? [];
  const pauses = (await loadPauses(db, [enrolmentId])).get(enrolmentId) ?? [];
  return { attendance, pauses };
};
