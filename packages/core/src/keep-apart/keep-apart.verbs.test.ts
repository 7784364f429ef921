import { type Id, newId } from '@waymark/contracts';
import { systemActor } from '@waymark/database';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { relationships } from '../families/tables.ts';
import { listGroups, viewGroup } from '../groups/index.ts';
import { viewRegister, viewToday } from '../marks/index.ts';
import { moveSession, previewMove, setSessionPlace, viewTelling } from '../sessions/index.ts';
import { expectations, sessions } from '../sessions/tables.ts';
import { everyPage } from '../testing/every-page.ts';
import { placeYouth } from '../testing/placed-youth.ts';
import { type AccessWorld, openAccessWorld } from '../testing/world/open-world.ts';
import { theSystem } from '../verbs/actor.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import {
  askForAnotherPlace,
  endKeepApart,
  listKeepApart,
  listVenueWarnings,
  recordKeepApart,
  watchVenues,
} from './index.ts';
import { keepApart, venueWarnings } from './tables.ts';

let world: AccessWorld;
beforeEach(async () => {
  world = await openAccessWorld();
  world.core.clock.set('2026-03-05T09:00:00Z');
  // Every world comes with a warning of its own for the leak test; here they come from bookings.
  await write(async (unit) => void (await unit.db.delete(venueWarnings)));
});
afterEach(() => world.core.remove());

const write = <Answer>(work: Parameters<typeof world.core.store.write<Answer>>[0]): Promise<Answer> =>
  world.core.store.write(async (unit) => {
    unit.audit({ actorId: systemActor, action: 'test', outcome: 'done', recordIds: [], personIds: [] });
    return await work(unit);
  });

/** A session of the mother alone on the evening his group meets at the Library until 20:30. */
const bookHer = async (from: string, to: string, place: string): Promise<Id> => {
  const { motherId } = world.own.world;
  const sessionId = newId();
  await write(async (unit) => {
    const [hers] = await unit.db
      .select({ enrolmentId: expectations.enrolmentId })
      .from(expectations)
      .where(eq(expectations.personId, motherId));
    if (hers === undefined) throw new Error('She has no place');
    const { enrolmentId } = hers;
    await unit.db.insert(sessions).values({
      ...{ id: sessionId, enrolmentId, number: 1, itemId: 'alone', title: 'Alone', kind: 'individual', place },
      ...{ startsAt: `2026-03-05T${from}:00.000Z`, endsAt: `2026-03-05T${to}:00.000Z` },
      ...{ mode: 'in-person', state: 'planned', version: 1 },
    });
    const from_ = '2026-02-20T09:00:00.000Z';
    await unit.db
      .insert(expectations)
      .values({ personId: motherId, level: 'shared', sessionId, enrolmentId, from: from_ });
  });
  return sessionId;
};
const watch = (core = world.core) =>
  everyPage((input) => performVerb(core, watchVenues, { actor: theSystem, input }), ['raised', 'settled']);
const warned = async (actor = world.own.actors['partner-support']) =>
  (await performRead(world.core, listVenueWarnings, { actor, input: {} })).warnings;

/** Everything his side can read of his group, as bytes. */
const hisPages = async (): Promise<string> => {
  const { core, own } = world;
  const { groupId, offeringId, nextSessionId: sessionId } = own.world;
  const { coordinator, facilitator } = own.actors;
  return JSON.stringify([
    await performRead(core, viewGroup, { actor: coordinator, input: { groupId } }),
    await performRead(core, viewGroup, { actor: facilitator, input: { groupId } }),
    await performRead(core, viewGroup, { actor: own.actors['provider-manager'], input: { groupId } }),
    await performRead(core, listGroups, { actor: coordinator, input: { offeringId } }),
    await performRead(core, viewRegister, { actor: facilitator, input: { sessionId } }),
    await performRead(core, viewToday, { actor: facilitator, input: {} }),
    await performRead(core, viewTelling, { actor: coordinator, input: { sessionId } }),
  ]);
};

describe('S46 both parties booked at one venue within 90 minutes', () => {
  it('warns her side, and nothing on his side changes by a byte', async () => {
    const before = await hisPages();
    await bookHer('21:30', '22:00', 'library');
    expect(await watch()).toEqual({ raised: 1, settled: 0 });
    expect(await warned()).toMatchObject([
      {
        kind: 'same-place',
        place: 'library',
        startsAt: '2026-03-05T21:30:00.000Z',
        otherStartsAt: '2026-03-05T18:30:00.000Z',
        otherEndsAt: '2026-03-05T20:30:00.000Z',
        askedAt: null,
      },
    ]);
    expect(await hisPages()).toBe(before);
    expect(await watch()).toEqual({ raised: 0, settled: 0 });
  });

  it('is no warning 90 minutes apart, or elsewhere', async () => {
    await bookHer('22:00', '22:30', 'Library');
    await bookHer('19:00', '20:00', 'Town hall');
    expect(await watch()).toEqual({ raised: 0, settled: 0 });
  });

  it('stands once wherever both are moved to, and settles when they are too far ahead or have begun', async () => {
    const hers = await bookHer('20:45', '21:30', 'Library');
    const his = world.own.world.nextSessionId;
    const move = (day: string) =>
      write(async (unit) => {
        for (const [id, from, to] of [
          [hers, '20:45', '21:30'],
          [his, '18:30', '20:30'],
        ] as const) {
          const times = { startsAt: `${day}T${from}:00.000Z`, endsAt: `${day}T${to}:00.000Z` };
          await unit.db.update(sessions).set(times).where(eq(sessions.id, id));
        }
      });
    expect(await watch()).toEqual({ raised: 1, settled: 0 });
    for (const day of ['2026-03-25', '2026-03-20', '2026-04-10']) {
      await move(day);
      expect(await watch()).toEqual({ raised: 0, settled: 0 });
    }
    await move('2026-08-05');
    expect(await watch()).toEqual({ raised: 0, settled: 1 });
    await move('2026-03-20');
    expect(await watch()).toEqual({ raised: 1, settled: 0 });
    await move('2026-02-20');
    expect(await watch()).toEqual({ raised: 0, settled: 1 });
  });

  it('is there for nobody on his side, and not for another worker of hers who is not allocated', async () => {
    await bookHer('20:45', '21:30', 'Library');
    await watch();
    for (const role of ['coordinator', 'facilitator', 'provider-manager', 'administrator'] as const) {
      const asked = { actor: world.own.actors[role], input: {} };
      await expect(performRead(world.core, listVenueWarnings, asked)).rejects.toMatchObject({ kind: 'not-allowed' });
    }
    expect(await warned(world.foreign.actors['partner-support'])).toEqual([]);
    const [warning] = await warned();
    const ask = { actor: world.foreign.actors['partner-support'], input: { warningId: warning?.warningId } };
    await expect(performVerb(world.core, askForAnotherPlace, ask)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('his slot moves: his side reads of it in the words of a flooded hall, and the warning settles', async () => {
    const { core, own } = world;
    const { nextSessionId: sessionId, groupId } = own.world;
    const actor = own.actors.coordinator;
    await performVerb(core, setSessionPlace, { actor, ifMatch: 1, input: { sessionId, place: null } });
    const flooded = await hisPages();
    // As it stood before: the version as well, which would tell a hall that somebody here closed from one they did not.
    await write(async (unit) => {
      const asBefore = { placeWithdrawnAt: null, version: 1 };
      await unit.db.update(sessions).set(asBefore).where(eq(sessions.id, sessionId));
    });
    await bookHer('20:45', '21:30', 'Library');
    await watch();
    const [warning] = await warned();
    const worker = own.actors['partner-support'];
    await performVerb(core, askForAnotherPlace, { actor: worker, input: { warningId: warning?.warningId } });
    expect(await hisPages()).toBe(flooded);
    const group = await performRead(core, viewGroup, { actor, input: { groupId } });
    expect(group.sessions.find((session) => session.sessionId === sessionId)?.needsPlace).toBe(true);
    const move = { sessionId, day: '2026-03-06', from: '18:30', to: '20:30', scope: 'this' };
    const shown = await performRead(core, previewMove, { actor, input: move });
    await performVerb(core, moveSession, {
      actor,
      ifMatch: shown.groupVersion,
      input: { ...move, why: 'The hall', shown: shown.moves.map(({ startsAt }) => ({ sessionId, startsAt })) },
    });
    expect(await watch()).toEqual({ raised: 0, settled: 1 });
    expect(await warned()).toEqual([]);
  });

  it('says so where both are in one session, and takes no place away then', async () => {
    const { nextSessionId: sessionId, motherId, enrolmentId } = world.own.world;
    await write(async (unit) => {
      const from = '2026-02-20T09:00:00.000Z';
      await unit.db.insert(expectations).values({ personId: motherId, level: 'shared', sessionId, enrolmentId, from });
    });
    await watch();
    const [warning] = await warned();
    expect(warning?.kind).toBe('same-session');
    const ask = { actor: world.own.actors['partner-support'], input: { warningId: warning?.warningId } };
    await expect(performVerb(world.core, askForAnotherPlace, ask)).rejects.toMatchObject({ code: 'same-session' });
  });
});

describe('people who are to be kept apart', () => {
  it('S46 are recorded by her side about someone it knows of; the reason is sealed', async () => {
    const { motherId, fatherId } = world.own.world;
    const record = (otherPersonId: Id, role: 'partner-support' | 'lead-practitioner' = 'partner-support') =>
      performVerb(world.core, recordKeepApart, {
        actor: world.own.actors[role],
        input: { keepApartId: newId(), personId: motherId, otherPersonId, why: 'He waits for her' },
      });
    expect(await record(fatherId)).toMatchObject({ isNew: true });
    await expect(record(world.foreign.world.fatherId)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(record(newId())).rejects.toMatchObject({ kind: 'not-found' });
    await expect(record(fatherId, 'lead-practitioner')).rejects.toMatchObject({ kind: 'not-allowed' });
  });

  it('S46 are listed for her side with whom else it could be said of, and for nobody of his', async () => {
    const { motherId, fatherId } = world.own.world;
    const list = (personId: Id, actor = world.own.actors['partner-support']) =>
      performRead(world.core, listKeepApart, { actor, input: { personId } });
    await write(async (unit) => void (await unit.db.delete(keepApart)));
    expect((await list(motherId)).others.map(({ personId }) => personId)).toContain(fatherId);
    const input = { keepApartId: newId(), personId: motherId, otherPersonId: fatherId, why: 'He waits for her' };
    await performVerb(world.core, recordKeepApart, { actor: world.own.actors['partner-support'], input });
    const { pairs, others } = await list(motherId);
    expect(pairs).toMatchObject([{ otherPersonId: fatherId, why: 'He waits for her' }]);
    expect(others.map(({ personId }) => personId)).not.toContain(fatherId);
    await expect(list(fatherId)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(list(motherId, world.own.actors['lead-practitioner'])).rejects.toMatchObject({ kind: 'not-allowed' });
    await expect(list(motherId, world.foreign.actors['partner-support'])).rejects.toMatchObject({ kind: 'not-found' });
  });
});

describe('people who were to be kept apart', () => {
  const worker = () => world.own.actors['partner-support'];
  const record = async () => {
    const { motherId, fatherId } = world.own.world;
    await write(async (unit) => void (await unit.db.delete(keepApart)));
    const input = { keepApartId: newId(), personId: motherId, otherPersonId: fatherId, why: 'He waits for her' };
    await performVerb(world.core, recordKeepApart, { actor: worker(), input });
    return input;
  };
  const end = (personId: Id, keepApartId: Id, actor = worker(), endingId = newId()) =>
    performVerb(world.core, endKeepApart, {
      actor,
      input: { endingId, personId, keepApartId, why: 'Both want to meet' },
    });
  const list = (personId: Id) => performRead(world.core, listKeepApart, { actor: worker(), input: { personId } });

  it('S46 may meet again: what stood stays readable with who ended it and why, and may be said again', async () => {
    const { personId, keepApartId, otherPersonId } = await record();
    const endingId = newId();
    expect(await end(personId, keepApartId, worker(), endingId)).toEqual({ keepApartId, isNew: true });
    expect(await end(personId, keepApartId, worker(), endingId)).toEqual({ keepApartId, isNew: false });
    await expect(end(personId, keepApartId)).rejects.toMatchObject({ code: 'fact-no-longer-live' });
    await expect(end(personId, endingId)).rejects.toMatchObject({ kind: 'not-found' });
    const { pairs, earlier, others } = await list(personId);
    expect(pairs).toEqual([]);
    expect(earlier).toMatchObject([
      { keepApartId, why: 'He waits for her', reason: 'Both want to meet', isEnded: true },
    ]);
    expect(earlier[0]?.endedBy).toBe(earlier[0]?.recordedBy);
    expect(others.map((other) => other.personId)).toContain(otherPersonId);
  });

  it('S46 are compared no more, unless one is recorded as harming the other', async () => {
    const { personId, keepApartId } = await record();
    await bookHer('20:45', '21:30', 'Library');
    expect(await watch()).toEqual({ raised: 1, settled: 0 });
    await end(personId, keepApartId);
    expect(await watch()).toEqual({ raised: 0, settled: 0 });
    await write(async (unit) => {
      await unit.db
        .update(relationships)
        .set({ harm: 'not-determined' })
        .where(eq(relationships.otherPersonId, personId));
    });
    expect(await watch()).toEqual({ raised: 0, settled: 1 });
  });

  it('S46 are ended by her side alone, and to the other side there is nothing to end', async () => {
    const { personId, keepApartId, otherPersonId } = await record();
    const foreign = world.foreign.actors['partner-support'];
    await expect(end(personId, keepApartId, foreign)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(end(otherPersonId, keepApartId)).rejects.toMatchObject({ kind: 'not-found' });
    const lead = world.own.actors['lead-practitioner'];
    await expect(end(personId, keepApartId, lead)).rejects.toMatchObject({ kind: 'not-allowed' });
    expect((await list(personId)).pairs).toHaveLength(1);
  });
});

describe('S48 where a boy who hits his mother is seen', () => {
  it('is not told to her worker by a warning, nor is his place taken away', async () => {
    const youth = await placeYouth('2010-06-01');
    const { core, motherId, enrolmentId, sessionIds } = youth;
    const [his] = sessionIds;
    if (his === undefined) throw new Error('He has no session');
    await core.store.write(async (unit) => {
      const [session] = await unit.db.select().from(sessions).where(eq(sessions.id, his));
      if (session === undefined) throw new Error('He has no session');
      const hers = { ...session, id: newId(), groupId: null, enrolmentId, number: 1, startsAt: session.endsAt };
      await unit.db.update(sessions).set({ place: 'Library' }).where(eq(sessions.id, his));
      await unit.db.insert(sessions).values({ ...hers, place: 'Library', endsAt: '2026-02-05T22:00:00.000Z' });
      const booked = { personId: motherId, level: 'shared', sessionId: hers.id, enrolmentId } as const;
      await unit.db.insert(expectations).values({ ...booked, from: unit.now });
      unit.audit({ actorId: systemActor, action: 'test', outcome: 'done', recordIds: [], personIds: [] });
    });
    const watched = await watch(core);
    const { warnings } = await performRead(core, listVenueWarnings, { actor: youth.worker, input: {} });
    await core.remove();
    expect(watched).toEqual({ raised: 0, settled: 0 });
    expect(warnings).toEqual([]);
  });
});
