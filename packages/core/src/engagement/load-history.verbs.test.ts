import type { Id } from '@waymark/contracts';
import { systemActor } from '@waymark/database';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sessions } from '../sessions/tables.ts';
import { addSession } from '../testing/world/add-session.ts';
import { type AccessWorld, openAccessWorld } from '../testing/world/open-world.ts';
import { loadAttendance } from './load-attendance.ts';
import { loadHistories } from './load-history.ts';

let world: AccessWorld;
beforeEach(async () => {
  world = await openAccessWorld();
  world.core.clock.set('2026-03-05T19:00:00Z');
});
afterEach(() => world.core.remove());

const bothWays = async (enrolmentIds: readonly Id[], personId: Id, asAt: string) =>
  await world.core.store.write(async (unit) => {
    const asked = enrolmentIds.map((enrolmentId) => ({ enrolmentId, personId, minutesNeeded: () => 60 }));
    const histories = await loadHistories(unit, asked, asAt);
    const plain = await loadAttendance(unit.db, enrolmentIds, { asAt, minutesNeededOf: () => () => 60 });
    return { histories, plain };
  });

describe('the history that an enrolment is judged by', () => {
  it('S32 is the attendance that every screen reads, in order of time', async () => {
    const { enrolmentId, fatherId } = world.own.world;
    await addSession(world.core, world.own.world, 8, '2026-03-19T18:30:00.000Z');
    await addSession(world.core, world.own.world, 7, '2026-03-12T18:30:00.000Z');
    const { histories, plain } = await bothWays([enrolmentId], fatherId, '2026-03-05T19:00:00.000Z');
    const attendance = histories.get(enrolmentId)?.attendance ?? [];
    const facts = (plain.get(enrolmentId) ?? []).toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
    expect(attendance.length).toBeGreaterThan(2);
    expect(attendance.some(({ mark }) => mark !== null)).toBe(true);
    expect(attendance).toEqual(facts);
    expect(histories.get(enrolmentId)?.firstSessionOn).toBe(facts[0]?.startsAt.slice(0, 10));
  });

  it('knows what is still to come, and what the provider cancelled', async () => {
    const { enrolmentId, fatherId } = world.own.world;
    const cancelledId = await addSession(world.core, world.own.world, 8, '2026-03-19T18:30:00.000Z');
    const before = await bothWays([enrolmentId], fatherId, '2026-03-05T19:00:00.000Z');
    await world.core.store.write(async (unit) => {
      const closedAt = '2026-03-05T18:00:00.000Z';
      await unit.db.update(sessions).set({ state: 'cancelled', closedAt }).where(eq(sessions.id, cancelledId));
      unit.audit({ actorId: systemActor, action: 'test', outcome: 'done', recordIds: [], personIds: [] });
    });
    const after = await bothWays([enrolmentId], fatherId, '2026-03-05T19:00:00.000Z');
    const [was, is] = [before.histories.get(enrolmentId), after.histories.get(enrolmentId)];
    expect(was?.planned.length).toBe((is?.planned.length ?? 0) + 1);
    expect(is?.happenings).toEqual([{ id: cancelledId, at: '2026-03-05T18:00:00.000Z', kind: 'group-cancelled' }]);
  });

  it('holds nothing for a place without sessions', async () => {
    const { fatherId, offerId } = world.own.world;
    const { histories } = await bothWays([offerId], fatherId, '2026-03-05T19:00:00.000Z');
    expect(histories.get(offerId)).toEqual({ attendance: [], firstSessionOn: null, planned: [], happenings: [] });
  });
});
