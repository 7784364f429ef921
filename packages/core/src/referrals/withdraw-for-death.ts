import type { Id } from '@waymark/contracts';
import { systemActor, type Unit } from '@waymark/database';
import { asc, eq } from 'drizzle-orm';
import type { Programmes } from '../programmes/programmes.ts';
import { moveSubjects } from './move-subjects.ts';
import { movesFrom } from './rules/may-move.ts';
import { referralSubjects, referrals } from './tables.ts';

/** From here on a place ends through `ending`. */
const withAPlace = ['enrolled', 'ending'] as const;

/**
 * Withdraws what was asked for someone who has died and has no place yet; an open offer is taken back. In nobody's name,
 * so that the other readers of a referral do not learn who works with the person. Answers with the offerings touched.
 */
export const withdrawForDeath = async (unit: Unit, programmes: Programmes, personId: Id): Promise<Id[]> => {
  const rows = await unit.db
    .select({
      subjectId: referralSubjects.id,
      personId: referralSubjects.personId,
      position: referralSubjects.position,
      state: referralSubjects.state,
      referralId: referrals.id,
      programmeId: referrals.programmeId,
      offeringId: referrals.offeringId,
      version: referrals.version,
    })
    .from(referralSubjects)
    .innerJoin(referrals, eq(referrals.id, referralSubjects.referralId))
    .where(eq(referralSubjects.personId, personId))
    .orderBy(asc(referralSubjects.id));
  const open = rows.filter(
    ({ state }) => movesFrom(state).includes('withdrawn') && !withAPlace.some((placed) => placed === state),
  );
  for (const subject of open) {
    await moveSubjects({ unit, programmes, by: systemActor, roles: ['coordinator'], referral: subject }, [
      { subject, to: 'withdrawn', kind: 'withdrawn', met: ['reason'], reasonCode: 'died' },
    ]);
  }
  return open.map(({ offeringId }) => offeringId);
};
