import { newId } from '@waymark/contracts';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { viewEnrolment } from '../enrolments/index.ts';
import { viewGroup } from '../groups/index.ts';
import { recordMarks } from '../marks/index.ts';
import { statusEvents } from '../status/tables.ts';
import {
  addHouse,
  addSmallFamily,
  addSmallGroup,
  addSmallOffering,
  addStaff,
  givePlaceTo,
  giveWorker,
  openTestCore,
  programmesOf,
  referFather,
  type SmallFamily,
  type SmallOffering,
  smallProgramme,
  type TestCore,
} from '../testing/index.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import { cancelSession } from './index.ts';

let core: TestCore;
let family: SmallFamily;
let offering: SmallOffering;
let groupId: string;
let enrolmentId: string;
beforeEach(async () => {
  core = await openTestCore(programmesOf([smallProgramme()]));
  const council = await addHouse(core, 'Example Council');
  const lead = await addStaff(core, council, 'Lee Example', ['lead-practitioner']);
  const worker = await addStaff(core, council, 'Pat Example', ['partner-support']);
  family = await addSmallFamily(core, lead, 'Example');
  await giveWorker(core, lead, family.motherId, worker);
  offering = await addSmallOffering(core);
  groupId = await addSmallGroup(core, offering, { startsOn: '2026-03-12' });
  enrolmentId = await givePlaceTo(core, offering, await referFather(core, offering, { lead, family }), groupId);
});
afterEach(() => core.remove());

const first = async () => {
  const { sessions } = await performRead(core, viewGroup, { actor: offering.coordinator, input: { groupId } });
  const [session] = sessions;
  if (session === undefined) throw new Error('The group has no session');
  return session;
};
const cancel = (sessionId: string, ifMatch = 1, actor = offering.facilitator) =>
  performVerb(core, cancelSession, { actor, ifMatch, input: { sessionId, why: 'The hall is flooded' } });

describe('cancelling a session', () => {
  it('F6 is ours: no mark, nothing missed, still expected, and the sentence says so', async () => {
    const { sessionId } = await first();
    core.clock.set('2026-03-12T17:00:00Z');
    expect(await cancel(sessionId)).toEqual({ sessionId, version: 2 });
    core.clock.set('2026-03-12T21:00:00Z');
    const { sentence } = await performRead(core, viewEnrolment, {
      actor: offering.coordinator,
      input: { enrolmentId },
    });
    expect(sentence).toBe('Nothing held for him yet. Cancelled by us 1. Not seen yet.');
    expect(await first()).toMatchObject({ state: 'cancelled', cancelledWhy: 'The hall is flooded' });
  });

  it('S41 her worker’s list has it at that moment', async () => {
    const { sessionId } = await first();
    await cancel(sessionId, 1, offering.coordinator);
    const told = await core.store.write(
      async (unit) =>
        await unit.db
          .select({ kind: statusEvents.kind, at: statusEvents.at })
          .from(statusEvents)
          .where(eq(statusEvents.sessionId, sessionId)),
    );
    expect(told).toEqual([{ kind: 'cancelled-by-us', at: '2026-03-05T18:30:00.000Z' }]);
  });

  it('a session with marks, a cancelled one, an old page and a stranger are refused', async () => {
    const { sessionId } = await first();
    await expect(cancel(sessionId, 7)).rejects.toMatchObject({
      code: 'stale-version',
      detail: { facts: { version: 1, state: 'planned' } },
    });
    const elsewhere = await addSmallOffering(core);
    await expect(cancel(sessionId, 1, elsewhere.facilitator)).rejects.toMatchObject({ kind: 'not-found' });
    const early = {
      markId: newId(),
      personId: family.fatherId,
      code: 'could-not-attend',
      reasonCode: 'ill',
      mode: 'in-person',
      occurredAt: '2026-03-05T18:30:00Z',
    };
    await performVerb(core, recordMarks, { actor: offering.facilitator, input: { sessionId, marks: [early] } });
    const refused = await cancel(sessionId).catch((error: unknown) => error);
    expect(refused).toMatchObject({ kind: 'conflict', code: 'session-has-marks' });
    // S47: not of how many people, some of whom may not exist for who asks.
    expect(refused).not.toHaveProperty('detail.facts');
  });

  it('S18 a cancelled session is not cancelled twice', async () => {
    const { sessionId } = await first();
    await cancel(sessionId);
    await expect(cancel(sessionId, 2)).rejects.toMatchObject({
      code: 'illegal-move',
      detail: { facts: { from: 'cancelled', to: 'cancelled' } },
    });
  });
});
