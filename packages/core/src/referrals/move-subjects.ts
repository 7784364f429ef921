import {
  AppError,
  dayOf,
  type Id,
  type MoveNeed,
  type Position,
  type ReferralEventKind,
  type ReferralState,
  type Role,
} from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { asc, eq } from 'drizzle-orm';
import type { Programmes } from '../programmes/programmes.ts';
import { appendEvent } from './append-event.ts';
import { closeOpenOffer } from './close-open-offer.ts';
import { loadSnapshot } from './load-snapshot.ts';
import { mayMove, moveRefused } from './rules/may-move.ts';
import { isClosed, shownState } from './rules/referral-state.ts';
import { askGuards } from './run-programme-rules.ts';
import { referralSubjects, referrals } from './tables.ts';

/** A subject as a move needs it. */
export interface MovingSubject {
  readonly subjectId: Id;
  readonly personId: Id;
  readonly position: Position;
  readonly state: ReferralState;
}

export interface Move {
  readonly subject: MovingSubject;
  readonly to: ReferralState;
  readonly kind: ReferralEventKind;
  readonly met?: readonly MoveNeed[];
  readonly reasonCode?: string | undefined;
  readonly note?: string | undefined;
  readonly payload?: Readonly<Record<string, unknown>>;
}

export interface MoveContext {
  readonly unit: Unit;
  readonly programmes: Programmes;
  readonly by: Id;
  /** As whom the mover acts here; the referrer of a referral acts as one whatever else he or she is. */
  readonly roles: readonly Role[];
  readonly referral: { readonly referralId: Id; readonly programmeId: string; readonly version: number };
}

/** What only takes a referral out of the way, or gives it back, is never held up by a programme's guard. */
const unguarded = new Set<ReferralState>(['submitted', 'withdrawn', 'ending', 'ended-early']);
const isGuarded = (from: ReferralState, to: ReferralState): boolean =>
  !unguarded.has(to) && !(from === 'offered' && to === 'waiting') && !(from === 'ending' && to === 'enrolled');

/**
 * Moves people of a referral: refuses what the table does not allow (409 naming both states, S18) or a programme's
 * guard denies, appends one event each, writes the projections and raises the version. The only place that does.
 */
export const moveSubjects = async (
  { unit, programmes, by, roles, referral }: MoveContext,
  moves: readonly Move[],
): Promise<{ readonly state: ReferralState; readonly version: number }> => {
  const { referralId, programmeId } = referral;
  for (const { subject, to, met = [] } of moves) {
    const answer = mayMove(subject.state, to, { roles, position: subject.position, met });
    if (!answer.ok) throw moveRefused(answer);
  }
  const guarded = moves.filter(({ subject, to }) => isGuarded(subject.state, to));
  if (guarded.length > 0 && (programmes.get(programmeId).guards ?? []).length > 0) {
    const snapshot = await loadSnapshot(unit.db, referralId, unit.now);
    for (const { subject, to } of guarded) {
      askGuards(programmes, programmeId, { from: subject.state, to }, snapshot, dayOf(unit.now));
    }
  }
  for (const { subject, to, kind, reasonCode, note, payload = {} } of moves) {
    const { subjectId, personId } = subject;
    if (subject.state === 'offered' && isClosed(to)) await closeOpenOffer(unit, subjectId, by);
    await unit.db
      .update(referralSubjects)
      .set({ state: to, stateSince: unit.now })
      .where(eq(referralSubjects.id, subjectId));
    await appendEvent(unit, { referralId, subjectId, personId, kind, by, reasonCode, note, payload });
  }
  return await projectReferral(unit, referral);
};

/** Writes the referral's own state anew from its people, and raises its version. */
export const projectReferral = async (
  unit: Unit,
  referral: { readonly referralId: Id; readonly version: number },
): Promise<{ readonly state: ReferralState; readonly version: number }> => {
  const { referralId } = referral;
  const states = await unit.db
    .select({ state: referralSubjects.state })
    .from(referralSubjects)
    .where(eq(referralSubjects.referralId, referralId))
    .orderBy(asc(referralSubjects.id));
  if (states.length === 0) throw new AppError('conflict', 'referral-without-people');
  const state = shownState(states.map((row) => row.state));
  const version = referral.version + 1;
  await unit.db.update(referrals).set({ state, version }).where(eq(referrals.id, referralId));
  return { state, version };
};
