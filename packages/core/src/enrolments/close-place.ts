import type { Unit } from '@waymark/database';
import { eq } from 'drizzle-orm';
import { refreshReachAround } from '../access/staff-tied-to.ts';
import { judgeEnrolments } from '../engagement/judge-enrolments.ts';
import type { Programmes } from '../programmes/programmes.ts';
import { appendStatus } from '../status/record-status-of-mark.ts';
import type { EnrolmentInReach } from './enrolment-in-reach.ts';
import { stopExpecting } from './expecting.ts';
import { groupOf } from './group-of.ts';
import { enrolments } from './tables.ts';

/** Closes a place once its referral has closed: no more expectations, and the partner's worker may know that it is over. */
export const closePlace = async (
  unit: Unit,
  programmes: Programmes,
  place: EnrolmentInReach,
  exit: { readonly kind: 'completed' | 'ended-early' | 'withdrawn'; readonly reason: string | null },
): Promise<void> => {
  const { enrolmentId, personId, offeringId } = place;
  const exitKind = place.exitKind === 'excluded' ? 'excluded' : exit.kind;
  await stopExpecting(unit, enrolmentId);
  await unit.db
    .update(enrolments)
    .set({ endedAt: place.endedAt ?? unit.now, exitKind, exitReason: exit.reason })
    .where(eq(enrolments.id, enrolmentId));
  if (place.enrolmentPosition === 'person-causing-harm' && exitKind !== 'excluded') {
    const kind = exit.kind === 'completed' ? 'completed' : 'ended';
    await appendStatus(unit, {
      personId,
      enrolmentId,
      sessionId: null,
      markId: null,
      kind,
      at: unit.now,
      supersedes: null,
    });
  }
  await refreshReachAround(unit, { persons: [personId], offeringId, ...groupOf(place) });
  await judgeEnrolments(unit, programmes, [enrolmentId]);
};
