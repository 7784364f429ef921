import { type Id, newId } from '@waymark/contracts';
import { reach, systemActor } from '@waymark/database';
import { and, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bookAppointment } from '../appointments/index.ts';
import { addGroup, previewSchedule, setGroupStaff, viewGroup } from '../groups/index.ts';
import { decideReferral } from '../referrals/index.ts';
import { moveSession, planIndividualSession, previewMove, setSessionPlace } from '../sessions/index.ts';
import { addHouse, addSmallFamily, addSmallGroup, addSmallOffering, addStaff, referFather } from '../testing/index.ts';
import { type PlacedFather, placeFather } from '../testing/placed-father.ts';
import type { Actor } from '../verbs/actor.ts';
import { performRead, performVerb } from '../verbs/perform.ts';

let at: PlacedFather;
let actor: PlacedFather['offering']['coordinator'];
beforeEach(async () => {
  at = await placeFather();
  actor = at.offering.coordinator;
});
afterEach(() => at.core.remove());

const dates = { startsOn: '2026-02-12', slots: [{ weekday: 4, from: '20:00', to: '22:00' }], datesLeftOut: [] };
const room = { venue: 'library', mode: 'in-person' };
const facts = (bookings: string[]) => ({ kind: 'conflict', code: 'already-booked', detail: { facts: { bookings } } });
const second = '2026-02-12T20:00:00.000Z';
const third = '2026-02-19T20:00:00.000Z';
const add = (more: Record<string, unknown> = {}) => {
  const group = { groupId: newId(), offeringId: at.offering.offeringId, title: 'Late', capacity: 8 };
  return performVerb(at.core, addGroup, { actor, input: { ...group, ...dates, ...room, ...more } });
};
const alone = (more: Record<string, unknown> = {}) => {
  const meeting = { sessionId: newId(), enrolmentId: at.enrolmentId, itemId: 'alone', day: '2026-02-10' };
  const input = { ...meeting, from: '18:00', to: '19:00', place: 'Room 2', mode: 'in-person', ...more };
  return performVerb(at.core, planIndividualSession, { actor, input });
};

describe('a room that is booked already', () => {
  it('S9 is told with the dates before a group is added, and the group is refused with just those until confirmed', async () => {
    const input = { offeringId: at.offering.offeringId, ...dates, ...room };
    const shown = await performRead(at.core, previewSchedule, { actor, input });
    expect(shown.alreadyBooked).toEqual([
      { what: 'place', staffId: null, startsAt: second, endsAt: '2026-02-12T22:00:00.000Z' },
      { what: 'place', staffId: null, startsAt: third, endsAt: '2026-02-19T22:00:00.000Z' },
    ]);
    await expect(add()).rejects.toMatchObject(facts([`place ${second}`, `place ${third}`]));
    expect(await add({ evenIfBooked: true })).toMatchObject({ isNew: true });
  });

  it('is free at another time, elsewhere, by video and for another provider', async () => {
    expect(await add({ slots: [{ weekday: 4, from: '20:30', to: '22:30' }] })).toMatchObject({ isNew: true });
    expect(await add({ venue: 'Hall' })).toMatchObject({ isNew: true });
    expect(await add({ mode: 'video' })).toMatchObject({ isNew: true });
    const elsewhere = await addSmallOffering(at.core);
    const input = { offeringId: elsewhere.offeringId, ...dates, ...room };
    const shown = await performRead(at.core, previewSchedule, { actor: elsewhere.coordinator, input });
    expect(shown.alreadyBooked).toEqual([]);
  });

  it('S28 S40 is told of a meeting with one person alone to those who may read of that person, and to nobody else', async () => {
    const tuesdays = { ...dates, startsOn: '2026-02-10', slots: [{ weekday: 2, from: '18:30', to: '20:30' }] };
    const asked = async (as: Actor) => {
      const input = { offeringId: at.offering.offeringId, ...tuesdays, venue: 'Rowan House', mode: 'in-person' };
      return (await performRead(at.core, previewSchedule, { actor: as, input })).alreadyBooked;
    };
    const free = await asked(actor);
    await alone({ place: 'Rowan House' });
    expect([free, (await asked(actor)).map(({ what }) => what)]).toEqual([[], ['place']]);
    await at.core.store.write(async (unit) => {
      await unit.db.delete(reach).where(and(eq(reach.staffId, actor.staffId), eq(reach.personId, at.family.fatherId)));
      unit.audit({ actorId: systemActor, action: 'test', outcome: 'done', recordIds: [], personIds: [] });
    });
    expect(await asked(actor)).toEqual(free);
  });

  it('is asked about where a session is given another place, and where an appointment is booked', async () => {
    const other = await add({ venue: 'Hall', slots: [{ weekday: 4, from: '18:30', to: '20:30' }] });
    const { sessions } = await performRead(at.core, viewGroup, { actor, input: { groupId: other.groupId } });
    const input = { sessionId: sessions[0]?.sessionId, place: 'Library' };
    const starts = sessions[0]?.startsAt;
    await expect(performVerb(at.core, setSessionPlace, { actor, ifMatch: 1, input })).rejects.toMatchObject(
      facts([`place ${starts}`]),
    );
    await performVerb(at.core, setSessionPlace, { actor, ifMatch: 1, input: { ...input, evenIfBooked: true } });

    const family = await addSmallFamily(at.core, at.lead, 'Second');
    const referral = await referFather(at.core, at.offering, { lead: at.lead, family });
    const { referralId } = referral;
    await performVerb(at.core, decideReferral, { actor, ifMatch: 1, input: { referralId, decision: 'assess' } });
    const when = { day: '2026-02-19', from: '18:00', to: '19:00', place: 'LIBRARY', mode: 'in-person' };
    const book = (more: Record<string, unknown>) =>
      performVerb(at.core, bookAppointment, {
        actor,
        input: { appointmentId: newId(), ...referral, ...when, ...more },
      });
    await expect(book({})).rejects.toMatchObject(facts(['place 2026-02-19T18:00:00.000Z']));
    expect(await book({ mode: 'phone' })).toMatchObject({ isNew: true });
  });
});

describe('who leads and is booked already', () => {
  const finn = () => at.offering.facilitator.staffId;
  const inHall = async () =>
    await add({ venue: 'Hall', slots: [{ weekday: 4, from: '18:30', to: '20:30' }], startsOn: '2026-02-12' });
  const lead = (groupId: Id, more: Record<string, unknown> = {}) => {
    const input = { groupId, staff: [{ staffId: finn(), role: 'lead' }], ...more };
    return performVerb(at.core, setGroupStaff, { actor, ifMatch: 1, input });
  };

  it('is told when set to lead a second group at the same time, until confirmed', async () => {
    const { groupId } = await inHall();
    const times = ['2026-02-12', '2026-02-19'].map((day) => `${finn()} ${day}T18:30:00.000Z`);
    await expect(lead(groupId)).rejects.toMatchObject(facts(times));
    expect(await lead(groupId, { evenIfBooked: true })).toMatchObject({ version: 2 });
  });

  it('S11 the preview of a move says it, and the move is refused with just that until confirmed', async () => {
    const { groupId } = await add({ venue: 'Hall', slots: [{ weekday: 2, from: '18:30', to: '20:30' }] });
    await lead(groupId);
    const sessionId = at.sessionIds[1];
    const to = { sessionId, day: '2026-02-17', from: '19:30', to: '21:30', scope: 'this' };
    const shown = await performRead(at.core, previewMove, { actor, input: to });
    const startsAt = '2026-02-17T19:30:00.000Z';
    expect(shown.alreadyBooked).toEqual([
      { what: 'facilitator', staffId: finn(), startsAt, endsAt: '2026-02-17T21:30:00.000Z' },
    ]);
    const moves = shown.moves.map((move) => ({ sessionId: move.sessionId, startsAt: move.startsAt }));
    const send = (more: Record<string, unknown>) =>
      performVerb(at.core, moveSession, {
        actor,
        ifMatch: shown.groupVersion,
        input: { ...to, why: 'The hall is let', shown: moves, ...more },
      });
    await expect(send({})).rejects.toMatchObject(facts([`${finn()} ${startsAt}`]));
    expect(await send({ evenIfBooked: true })).toMatchObject({ moved: 1 });
  });

  it('meets nobody alone while leading', async () => {
    const then = { day: '2026-02-12', from: '18:00', to: '19:00' };
    await expect(alone(then)).rejects.toMatchObject(facts([`${finn()} 2026-02-12T18:00:00.000Z`]));
  });

  it('S19 leads two groups at once only where it was confirmed, and with a colleague who is free meets one alone', async () => {
    const fay = await addStaff(at.core, await addHouse(at.core, 'P', 'provider'), 'Fay Example', ['facilitator']);
    const { groupId } = await inHall();
    await lead(groupId, { evenIfBooked: true });
    const both = [
      { staffId: finn(), role: 'lead' },
      { staffId: fay.staffId, role: 'co-facilitator' },
    ];
    const elsewhere = await add({ venue: 'Barn', slots: [{ weekday: 3, from: '18:00', to: '20:00' }] });
    await lead(elsewhere.groupId, { staff: [{ staffId: finn(), role: 'lead' }] });
    const then = { day: '2026-02-18', from: '18:00', to: '19:00' };
    await expect(alone(then)).rejects.toMatchObject(facts([`${finn()} 2026-02-18T18:00:00.000Z`]));
    await performVerb(at.core, setGroupStaff, { actor, ifMatch: 2, input: { groupId: at.groupId, staff: both } });
    expect(await alone(then)).toMatchObject({ isNew: true });
  });

  it('S28 hears of a group of the other side nothing but that it is then', async () => {
    const groupId = await addSmallGroup(at.core, at.offering, { startsOn: '2026-02-12', title: 'For mothers' });
    const error = await lead(groupId).catch((refused: unknown) => refused);
    expect(JSON.stringify(error)).not.toMatch(/mothers|Library|Finn/);
  });
});
