import {
  AppError,
  type MoveActor,
  type MoveNeed,
  moveNeedLabels,
  type Position,
  type ReferralMove,
  type ReferralState,
  type Role,
  referralMoves,
  referralStateLabels,
} from '@waymark/contracts';

/** What is known about a move that somebody wants to make. The needs that are met are found by their own rules. */
export interface MoveFacts {
  readonly roles: readonly Role[];
  /** Position of the subject; answers for each child bind for a person causing harm only. */
  readonly position: Position | null;
  /** The needs that are met already. */
  readonly met: readonly MoveNeed[];
}

/** Allowed, or refused with a stable code, both states, and words for a person. */
export type MoveAnswer =
  | { readonly ok: true; readonly move: ReferralMove }
  | {
      readonly ok: false;
      readonly code: 'illegal-move' | 'not-your-move' | 'move-needs-more';
      readonly from: ReferralState;
      readonly to: ReferralState;
      readonly missing: readonly MoveNeed[];
      readonly because: string;
    };

const actorsOf: Partial<Record<Role, MoveActor>> = {
  referrer: 'referrer',
  'lead-practitioner': 'referrer',
  coordinator: 'coordinator',
  'provider-manager': 'manager',
  'team-manager': 'manager',
};

const find = (from: ReferralState, to: ReferralState): ReferralMove | undefined =>
  referralMoves.find((move) => move.from === from && move.to === to);

/** The states a referral or subject can be moved to from this one, whoever asks. */
export const movesFrom = (from: ReferralState): readonly ReferralState[] =>
  referralMoves.filter((move) => move.from === from).map((move) => move.to);

/**
 * Whether a referral, or from `accepted` on a subject, may be moved (model.md section 2). A lead practitioner refers
 * as a referrer does (section 7). Order of refusal: a move that does not exist, a role that may not make it, a need
 * that is missing. Guards of a programme come on top.
 */
export const mayMove = (from: ReferralState, to: ReferralState, facts: MoveFacts): MoveAnswer => {
  const states = `from "${referralStateLabels[from]}" to "${referralStateLabels[to]}"`;
  const refuse = (
    code: 'illegal-move' | 'not-your-move' | 'move-needs-more',
    because: string,
    missing: readonly MoveNeed[] = [],
  ) => ({ ok: false, code, from, to, missing, because }) as const;
  const move = find(from, to);
  if (move === undefined) return refuse('illegal-move', `A referral cannot be moved ${states}.`);
  const actors = facts.roles.map((role) => actorsOf[role]);
  if (!move.by.some((actor) => actors.includes(actor)))
    return refuse('not-your-move', `Your role cannot move a referral ${states}.`);
  const missing = move.needs.filter((need) => {
    const isBinding = need !== 'answers-for-each-child' || facts.position === 'person-causing-harm';
    return isBinding && !facts.met.includes(need);
  });
  if (missing.length === 0) return { ok: true, move };
  const words = missing.map((need) => moveNeedLabels[need]).join('; ');
  return refuse('move-needs-more', `Moving a referral ${states} needs: ${words}.`, missing);
};

/**
 * The refusal as an expected failure: a move that does not exist is 409 naming both states, a wrong role 403, a missing
 * need 422. `facts` carries `from`, `to`, `missing`.
 */
export const moveRefused = (answer: Extract<MoveAnswer, { ok: false }>): AppError => {
  const kind = { 'illegal-move': 'conflict', 'not-your-move': 'not-allowed', 'move-needs-more': 'invalid' } as const;
  const { from, to, missing } = answer;
  return new AppError(kind[answer.code], answer.code, { message: answer.because, facts: { from, to, missing } });
};
