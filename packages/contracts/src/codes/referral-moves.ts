import type { ReferralState } from './referral-states.ts';

/** Who may move a referral (model.md section 2); `manager` is a provider-manager or the team-manager. */
export const moveActors = ['referrer', 'coordinator', 'manager'] as const;
export type MoveActor = (typeof moveActors)[number];

/** What a move must bring with it (model.md section 2, column "needs"). */
export const moveNeeds = [
  'complete-form',
  'reason',
  'waiting-plan',
  'offer-answer-reason',
  'completion-rule-met',
  'answers-for-each-child',
] as const;
export type MoveNeed = (typeof moveNeeds)[number];

/** Words for screens: what is still missing before the move can be made. */
export const moveNeedLabels: Readonly<Record<MoveNeed, string>> = {
  'complete-form': 'Every required answer of the referral form',
  reason: 'A reason',
  'waiting-plan': 'An owner, "plan for others in place" and the next contact date',
  'offer-answer-reason': 'Why the offer was declined or ran out',
  'completion-rule-met': 'The completion rule of the programme',
  'answers-for-each-child': 'An answer for each child from the lead practitioner, duty, a manager or a logged call',
};

/** One row of the transition table: a single move, who may make it, what it needs. */
export interface ReferralMove {
  readonly from: ReferralState;
  readonly to: ReferralState;
  readonly by: readonly MoveActor[];
  readonly needs: readonly MoveNeed[];
}

const move = (
  from: ReferralState,
  to: readonly ReferralState[],
  by: readonly MoveActor[],
  needs: readonly MoveNeed[] = [],
): readonly ReferralMove[] => to.map((state) => ({ from, to: state, by, needs }));

/**
 * The transition table of model.md section 2; whatever is not in it is refused with 409 naming both states.
 * `answers-for-each-child` binds for a person causing harm only. The guards of a plugin come on top of it.
 */
export const referralMoves: readonly ReferralMove[] = [
  ...move('draft', ['submitted'], ['referrer'], ['complete-form']),
  ...move('submitted', ['more-information', 'assessing', 'accepted'], ['coordinator']),
  ...move('submitted', ['not-accepted', 'unmet-need'], ['coordinator'], ['reason']),
  ...move('more-information', ['submitted'], ['referrer']),
  ...move('assessing', ['accepted'], ['coordinator']),
  ...move('assessing', ['not-accepted', 'unmet-need'], ['coordinator'], ['reason']),
  ...move('accepted', ['waiting', 'offered'], ['coordinator'], ['waiting-plan']),
  ...move('accepted', ['not-accepted'], ['coordinator'], ['reason']),
  ...move('waiting', ['offered'], ['coordinator']),
  ...move('waiting', ['not-accepted', 'unmet-need'], ['coordinator'], ['reason']),
  ...move('offered', ['enrolled'], ['coordinator']),
  ...move('offered', ['waiting'], ['coordinator'], ['offer-answer-reason']),
  ...move('offered', ['not-accepted'], ['coordinator'], ['reason']),
  ...move('enrolled', ['completed'], ['coordinator'], ['completion-rule-met']),
  ...move('enrolled', ['ending'], ['coordinator']),
  ...move('ending', ['ended-early', 'withdrawn'], ['coordinator', 'manager'], ['reason', 'answers-for-each-child']),
  ...move('ending', ['enrolled'], ['coordinator', 'manager']),
  ...(['draft', 'submitted', 'more-information', 'assessing', 'accepted', 'waiting', 'offered'] as const).flatMap(
    (from) => move(from, ['withdrawn'], ['referrer', 'coordinator'], ['reason']),
  ),
];
