import { newId } from '@waymark/contracts';
import { systemActor } from '@waymark/database';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refreshReach } from '../access/refresh-reach.ts';
import { allocations } from '../access/tables.ts';
import { recordContactAttempt } from '../contacts/index.ts';
import { recordMarks } from '../marks/index.ts';
import { acknowledgeNotice, escalateNotices } from '../notices/index.ts';
import { notices } from '../notices/tables.ts';
import { type AccessWorld, openAccessWorld } from '../testing/world/open-world.ts';
import { theSystem } from '../verbs/actor.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import { viewTonight, watchTonight } from './index.ts';

let world: AccessWorld;
beforeEach(async () => {
  world = await openAccessWorld();
});
afterEach(() => world.core.remove());

const watch = (at: string) => {
  world.core.clock.set(at);
  return performVerb(world.core, watchTonight, { actor: theSystem, input: {} });
};
const escalate = (at: string) => {
  world.core.clock.set(at);
  return performVerb(world.core, escalateNotices, { actor: theSystem, input: {} });
};
const tonight = async (role: 'partner-support' | 'duty' = 'partner-support') =>
  (await performRead(world.core, viewTonight, { actor: world.own.actors[role], input: {} })).rows.filter(
    (row) => row.partnerId === world.own.world.motherId,
  );
/** Kinds of notice about the mother of the own family, with those nobody has acknowledged and nobody passed on. */
const callsAboutHer = async () =>
  await world.core.store.write(async (unit) => {
    const rows = await unit.db
      .select({ kind: notices.kind })
      .from(notices)
      .where(
        and(
          eq(notices.personId, world.own.world.motherId),
          inArray(notices.kind, ['duty-call', 'emergency-duty-call']),
        ),
      )
      .orderBy(asc(notices.queuedAt), asc(notices.id));
    return rows.map((row) => row.kind);
  });
const kinds = async () => (await tonight()).flatMap((row) => row.events.map((event) => event.kind));

/** The mother of the own family loses her worker. */
const withoutWorker = async () => {
  await world.core.store.write(async (unit) => {
    await unit.db.delete(allocations).where(eq(allocations.staffId, world.own.actors['partner-support'].staffId));
    await refreshReach(unit, [world.own.actors['partner-support'].staffId]);
    unit.audit({ actorId: systemActor, action: 'test', outcome: 'done', recordIds: [], personIds: [] });
  });
};

describe('S41 tonight', () => {
  it('says within a minute of twenty past that he has not arrived, with her safe words beside', async () => {
    await watch('2026-03-05T12:00:00Z');
    expect(await kinds()).toContain('expected');
    await watch('2026-03-05T18:49:00Z');
    expect(await kinds()).not.toContain('not-arrived');
    await watch('2026-03-05T18:50:00Z');
    const [row] = await tonight();
    expect(row?.events.map((event) => event.kind)).toContain('not-arrived');
    expect(row?.card?.safeWords).toBe('MARKER contact_cards safeWords END');
    expect(row?.notice).toMatchObject({ acknowledgedAt: null, callBy: '2026-03-05T19:50:00.000Z' });
  });

  it('says nothing twice, however often the clock asks', async () => {
    await watch('2026-03-05T18:50:00Z');
    expect(await watch('2026-03-05T18:51:00Z')).toEqual({ expected: 0, notArrived: 0, after: null });
    expect((await kinds()).filter((kind) => kind === 'not-arrived')).toHaveLength(1);
  });

  it('takes it back when he is marked as seen after all', async () => {
    await watch('2026-03-05T18:50:00Z');
    world.core.clock.set('2026-03-05T18:55:00Z');
    const { nextSessionId, fatherId } = world.own.world;
    await performVerb(world.core, recordMarks, {
      actor: world.own.actors.facilitator,
      input: {
        sessionId: nextSessionId,
        marks: [
          {
            markId: newId(),
            personId: fatherId,
            code: 'attended-late',
            minutes: 95,
            mode: 'in-person',
            occurredAt: '2026-03-05T18:55:00Z',
          },
        ],
      },
    });
    expect(await kinds()).toContain('arrived-late');
    expect(await kinds()).not.toContain('not-arrived');
  });

  it('becomes a call to duty when nobody has it within the hour, and then to the emergency duty team', async () => {
    await watch('2026-03-05T18:50:00Z');
    await escalate('2026-03-05T19:49:00Z');
    expect(await callsAboutHer()).toEqual([]);
    await escalate('2026-03-05T19:50:00Z');
    expect(await callsAboutHer()).toEqual(['duty-call']);
    const [row] = await tonight('duty');
    expect(row?.partnerName).toContain('MARKER persons mother');
    await escalate('2026-03-05T20:49:00Z');
    expect(await callsAboutHer()).toEqual(['duty-call']);
    await escalate('2026-03-05T20:50:00Z');
    expect(await callsAboutHer()).toEqual(['duty-call', 'emergency-duty-call']);
  });

  it('stays with the worker who has it', async () => {
    await watch('2026-03-05T18:50:00Z');
    const [row] = await tonight();
    await performVerb(world.core, acknowledgeNotice, {
      actor: world.own.actors['partner-support'],
      input: { noticeId: row?.notice?.noticeId },
    });
    await escalate('2026-03-05T21:00:00Z');
    expect(await callsAboutHer()).toEqual([]);
  });

  it('without a worker is duty’s at once, visibly', async () => {
    await withoutWorker();
    await watch('2026-03-05T18:50:00Z');
    await escalate('2026-03-05T18:50:00Z');
    expect(await callsAboutHer()).toEqual(['duty-call']);
    const [row] = await tonight('duty');
    expect(row?.partnerId).toBe(world.own.world.motherId);
  });

  it('E1 F2 a call to her is logged by name, with what came of it', async () => {
    await watch('2026-03-05T18:50:00Z');
    await performVerb(world.core, recordContactAttempt, {
      actor: world.own.actors['partner-support'],
      input: {
        attemptId: newId(),
        personId: world.own.world.motherId,
        channel: 'phone',
        direction: 'to-person',
        at: '2026-03-05T18:50:00Z',
        result: 'spoken-to',
        someoneElsePresent: false,
      },
    });
    expect((await tonight())[0]?.lastCall).toMatchObject({ result: 'spoken-to' });
  });

  it('shows her worker nothing of what he says or does in a session', async () => {
    await watch('2026-03-05T18:50:00Z');
    expect(JSON.stringify(await tonight())).not.toContain('Listened');
  });
});
