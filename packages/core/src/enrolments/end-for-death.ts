import type { Id } from '@waymark/contracts';
import { systemActor, type Unit } from '@waymark/database';
import { eq } from 'drizzle-orm';
import { refreshReachAround } from '../access/staff-tied-to.ts';
import { judgeEnrolments } from '../engagement/judge-enrolments.ts';
import type { Programmes } from '../programmes/programmes.ts';
import { moveSubjects } from '../referrals/move-subjects.ts';
import { settleEndingNotices } from './ask-for-answers.ts';
import { placesOfPerson } from './enrolment-in-reach.ts';
import { stopExpecting } from './expecting.ts';
import { groupOf } from './group-of.ts';
import { keepPlace } from './keep-place.ts';
import { stopMessages } from './stop-messages.ts';
import { enrolments } from './tables.ts';

const died = 'died';

/**
 * Every place of someone who has died ends at once, and is left for its coordinator to close; an ending that had begun
 * for another reason keeps it, and waits for nobody's answer. Answers with the offerings touched.
 */
export const endForDeath = async (unit: Unit, programmes: Programmes, personId: Id): Promise<Id[]> => {
  const places = await placesOfPerson(unit.db, personId);
  for (const place of places) {
    const { enrolmentId } = place;
    if (place.state === 'enrolled') {
      await moveSubjects({ unit, programmes, by: systemActor, roles: ['coordinator'], referral: place }, [
        { subject: place, to: 'ending', kind: 'ending-began', reasonCode: died, payload: { enrolmentId } },
      ]);
      await stopExpecting(unit, enrolmentId);
      await unit.db
        .update(enrolments)
        .set({ exitReason: died, endedAt: unit.now })
        .where(eq(enrolments.id, enrolmentId));
      await refreshReachAround(unit, { persons: [personId], offeringId: place.offeringId, ...groupOf(place) });
      await judgeEnrolments(unit, programmes, [enrolmentId]);
    }
    if (place.state === 'ending') await settleEndingNotices(unit, place);
    await stopMessages(unit, enrolmentId);
  }
  return places.map(({ offeringId }) => offeringId);
};

/** The places that a death ended and nobody has closed since go on, for it was recorded in error. */
export const keepAfterError = async (unit: Unit, programmes: Programmes, personId: Id): Promise<void> => {
  const places = await placesOfPerson(unit.db, personId);
  for (const place of places.filter(({ state, exitReason }) => state === 'ending' && exitReason === died)) {
    await keepPlace({ unit, programmes, by: systemActor, roles: ['coordinator'] }, place);
  }
};
