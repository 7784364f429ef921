import { type Id, newId } from '@waymark/contracts';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refreshReach } from '../access/refresh-reach.ts';
import { conflicts } from '../access/tables.ts';
import { endStaff } from '../staff/index.ts';
import { type PlacedFather, placeFather } from '../testing/placed-father.ts';
import { theSystem } from '../verbs/actor.ts';
import { performVerb } from '../verbs/perform.ts';
import { takeNotices } from './index.ts';
import { notices } from './tables.ts';

let at: PlacedFather;
let noticeId: Id;
beforeEach(async () => {
  at = await placeFather();
  noticeId = newId();
  await at.core.store.write(async (unit) => {
    await unit.db.insert(notices).values({
      id: noticeId,
      personId: at.family.childId,
      level: 'shared',
      toStaffId: at.lead.staffId,
      channel: 'email',
      kind: 'alert',
      recordId: newId(),
      state: 'queued',
      queuedAt: unit.now,
      attempts: 0,
    });
    unit.audit({ actorId: newId(), action: 'test', outcome: 'done', recordIds: [noticeId], personIds: [] });
  });
});
afterEach(() => at.core.remove());

const taken = async () => (await performVerb(at.core, takeNotices, { actor: theSystem, input: {} })).notices;
const stands = async () =>
  await at.core.store.write(async (unit) => {
    const [row] = await unit.db
      .select({ state: notices.state, failure: notices.failure })
      .from(notices)
      .where(eq(notices.id, noticeId));
    return row;
  });

describe('S23 a notice leaves for its recipient', () => {
  it('by the address he or she has', async () => {
    expect(await taken()).toMatchObject([{ noticeId, to: `${at.lead.staffId}@example.test` }]);
  });

  it('and not for who has left: it fails visibly', async () => {
    await performVerb(at.core, endStaff, { actor: at.offering.administrator, input: { staffId: at.lead.staffId } });
    expect(await taken()).toEqual([]);
    expect(await stands()).toEqual({ state: 'failed', failure: 'no-longer-here' });
  });

  it.each(['childId', 'motherId'] as const)('S47 nor for who is in conflict with %s: it fails visibly', async (who) => {
    await at.core.store.write(async (unit) => {
      const conflict = {
        staffId: at.lead.staffId,
        personId: at.family[who],
        recordedAt: unit.now,
        recordedBy: newId(),
      };
      await unit.db.insert(conflicts).values(conflict);
      await refreshReach(unit, [at.lead.staffId]);
      unit.audit({ actorId: newId(), action: 'test', outcome: 'done', recordIds: [], personIds: [] });
    });
    expect(await taken()).toEqual([]);
    expect(await stands()).toEqual({ state: 'failed', failure: 'not-for-this-recipient' });
  });
});
