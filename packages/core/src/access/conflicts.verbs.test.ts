import { type Id, newId } from '@waymark/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { viewGroup } from '../groups/index.ts';
import { closeRegister, recordMarks, viewRegister, viewToday } from '../marks/index.ts';
import { listReferralStatuses, viewReferralStatus, withdrawReferral } from '../referrals/index.ts';
import { addSmallFamily, givePlaceTo, giveWorker, referFather, type SmallFamily } from '../testing/index.ts';
import { type PlacedFather, placeFather } from '../testing/placed-father.ts';
import type { Actor } from '../verbs/actor.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import { refreshReach } from './refresh-reach.ts';
import { conflicts } from './tables.ts';

let at: PlacedFather;
beforeEach(async () => {
  at = await placeFather();
});
afterEach(() => at.core.remove());

/** As information governance records it: from this moment the record does not exist for this member of staff. */
const putInConflict = async ({ staffId }: Actor, personId: Id): Promise<void> => {
  await at.core.store.write(async (unit) => {
    await unit.db.insert(conflicts).values({ staffId, personId, recordedAt: unit.now, recordedBy: newId() });
    await refreshReach(unit, [staffId]);
    unit.audit({ actorId: newId(), action: 'test-conflict', outcome: 'done', recordIds: [], personIds: [personId] });
  });
};

const failure = async (attempt: Promise<unknown>): Promise<unknown> => await attempt.catch((error: unknown) => error);

describe('S47 the record does not exist for someone in conflict', () => {
  it.each(['fatherId', 'motherId', 'childId'] as const)(
    'nor does a referral he or she made of the family of %s, in its status or by any act',
    async (who) => {
      const { referralId, lead } = at;
      expect((await performRead(at.core, listReferralStatuses, { actor: lead, input: {} })).referrals).toHaveLength(1);
      await putInConflict(lead, at.family[who]);
      expect(await performRead(at.core, listReferralStatuses, { actor: lead, input: {} })).toEqual({ referrals: [] });
      const unknown = (input: { referralId: Id }) => performRead(at.core, viewReferralStatus, { actor: lead, input });
      expect(await failure(unknown({ referralId }))).toEqual(await failure(unknown({ referralId: newId() })));
      const withdraw = { actor: lead, ifMatch: 1, input: { referralId, reason: 'no-longer-needed' } };
      expect(await failure(performVerb(at.core, withdrawReferral, withdraw))).toMatchObject({ kind: 'not-found' });
    },
  );

  describe('who leads a group', () => {
    let second: SmallFamily;
    beforeEach(async () => {
      second = await addSmallFamily(at.core, at.lead, 'Second');
      await giveWorker(at.core, at.lead, second.motherId, at.worker);
      const referral = await referFather(at.core, at.offering, { lead: at.lead, family: second });
      await givePlaceTo(at.core, at.offering, referral, at.groupId);
      at.core.clock.set('2026-02-05T20:30:00Z');
      await putInConflict(at.offering.facilitator, second.motherId);
    });

    const mark = (personId: Id) => ({
      markId: newId(),
      personId,
      code: 'attended',
      mode: 'in-person',
      occurredAt: at.core.store.now(),
    });
    const record = async (personId: Id) =>
      await performVerb(at.core, recordMarks, {
        actor: at.offering.facilitator,
        input: { sessionId: at.sessionIds[0], marks: [mark(personId)] },
      });

    it('is told nothing of him by the register, nor when closing it', async () => {
      const actor = at.offering.facilitator;
      const [sessionId] = at.sessionIds;
      const shown = [
        await performRead(at.core, viewRegister, { actor, input: { sessionId } }),
        await performRead(at.core, viewToday, { actor, input: {} }),
        await performRead(at.core, viewGroup, { actor, input: { groupId: at.groupId } }),
        await failure(performVerb(at.core, closeRegister, { actor, input: { sessionId } })),
      ];
      expect(JSON.stringify(shown)).toContain(at.family.fatherId);
      expect(JSON.stringify(shown)).not.toContain(second.fatherId);
      await record(at.family.fatherId);
      expect(await failure(performVerb(at.core, closeRegister, { actor, input: { sessionId } }))).toMatchObject({
        sessionId,
      });
    });

    it('marks him no more than someone who has no place here', async () => {
      expect(await failure(record(second.fatherId))).toEqual(await failure(record(newId())));
    });
  });
});
