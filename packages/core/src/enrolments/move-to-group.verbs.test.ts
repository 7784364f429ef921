import { dayOf, newId } from '@waymark/contracts';
import { and, asc, eq, isNull } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isTiedToOtherSide } from '../access/other-side.ts';
import { addGroup, setGroupStaff, viewGroup } from '../groups/index.ts';
import { viewRegister } from '../marks/index.ts';
import { viewReferral } from '../referrals/index.ts';
import { expectations, sessions } from '../sessions/tables.ts';
import { statusEvents } from '../status/tables.ts';
import { addHouse, addSmallFamily, addStaff, givePlaceTo, giveWorker, referFather } from '../testing/index.ts';
import { markFather, type PlacedFather, placeFather } from '../testing/placed-father.ts';
import type { Actor } from '../verbs/actor.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import { beginEnding, listOtherGroups, moveToGroup, viewEnrolment } from './index.ts';

let at: PlacedFather;
let actor: Actor;
let later: string;
let fay: Actor;
beforeEach(async () => {
  at = await placeFather();
  actor = at.offering.coordinator;
  fay = await addStaff(at.core, await addHouse(at.core, 'P', 'provider'), 'Fay Example', ['facilitator']);
  later = newId();
  const slots = [{ weekday: 4, from: '18:30', to: '20:30' }];
  const group = { groupId: later, offeringId: at.offering.offeringId, title: 'Later group', capacity: 1 };
  const dates = { startsOn: '2026-02-12', slots, datesLeftOut: [], venue: 'Hall', mode: 'in-person' };
  await performVerb(at.core, addGroup, { actor, input: { ...group, ...dates } });
  await leadBy(later, fay, 1);
});
afterEach(() => at.core.remove());

const leadBy = (groupId: string, by: Actor, ifMatch: number) =>
  performVerb(at.core, setGroupStaff, {
    actor,
    ifMatch,
    input: { groupId, staff: [{ staffId: by.staffId, role: 'lead' }], evenIfBooked: true },
  });
const move = (groupId = later, more: Record<string, unknown> = {}) =>
  performVerb(at.core, moveToGroup, {
    actor,
    input: { moveId: newId(), enrolmentId: at.enrolmentId, groupId, why: 'His shifts have changed', ...more },
  });
const view = () => performRead(at.core, viewEnrolment, { actor, input: { enrolmentId: at.enrolmentId } });
const names = async (groupId: string) =>
  (await performRead(at.core, viewGroup, { actor, input: { groupId } })).people.map(({ name }) => name);
const expectedNow = async () =>
  await at.core.store.write(async (unit) => {
    const rows = await unit.db
      .select({ groupId: sessions.groupId, number: sessions.number, startsAt: sessions.startsAt })
      .from(expectations)
      .innerJoin(sessions, eq(sessions.id, expectations.sessionId))
      .where(and(eq(expectations.enrolmentId, at.enrolmentId), isNull(expectations.to)))
      .orderBy(asc(sessions.startsAt));
    return rows.map(({ groupId, number, startsAt }) => {
      return `${groupId === at.groupId ? 'old' : 'new'} ${number} ${dayOf(startsAt)}`;
    });
  });
const isTied = async ({ staffId }: Actor) =>
  await at.core.store.write(async (unit) => await isTiedToOtherSide(unit, staffId, at.family.motherId));
/** Seen at the first session, missed the second. */
const afterTwo = async () => {
  await markFather(at, 1, 'attended');
  await markFather(at, 2, 'absent-no-contact');
  at.core.clock.set('2026-02-16T09:00:00Z');
};

describe('moving someone to another group', () => {
  it('S13 is one act on one place: weeks done and absences count on, and what is done is not expected again', async () => {
    await afterTwo();
    const { groups } = await performRead(at.core, listOtherGroups, {
      actor,
      input: { enrolmentId: at.enrolmentId },
    });
    expect(groups).toMatchObject([{ groupId: later, placesLeft: 1, owed: [], repeated: [] }]);
    const before = await view();
    const moveId = newId();
    expect(await move(later, { moveId })).toMatchObject({ isNew: true });
    expect(await move(later, { moveId })).toMatchObject({ isNew: false });
    const shown = groups[0]?.expected.map(({ number, startsAt }) => `new ${number} ${dayOf(startsAt)}`) ?? [];
    expect(await expectedNow()).toEqual(['old 1 2026-02-05', 'old 2 2026-02-12', ...shown]);
    expect(shown).toEqual(['new 2 2026-02-19', 'new 4 2026-02-26']);
    const after = await view();
    expect(after).toMatchObject({ sentence: before.sentence, from: before.from, startedAt: before.startedAt });
    expect(after.groupMoves).toMatchObject([
      { from: 'Thursday group', by: 'Cory Example', why: 'His shifts have changed' },
    ]);
    expect([await names(at.groupId), await names(later)]).toEqual([[], ['Kit Example']]);
    const { referralId } = at;
    const { events } = await performRead(at.core, viewReferral, { actor, input: { referralId } });
    expect(events.map(({ kind }) => kind)).toContain('moved-group');
  });

  it('S12 not expected at what he has had already, and owes what the new group has held', async () => {
    await markFather(at, 1, 'attended');
    at.core.clock.set('2026-02-06T09:00:00Z');
    const { groups } = await performRead(at.core, listOtherGroups, { actor, input: { enrolmentId: at.enrolmentId } });
    expect(groups[0]?.repeated.map(({ number }) => number)).toEqual([1]);
    await move();
    expect(await expectedNow()).toEqual(['old 1 2026-02-05', 'new 2 2026-02-19', 'new 4 2026-02-26']);
  });

  it('moves back to the same sessions, one row each', async () => {
    const before = await expectedNow();
    await move();
    await move(at.groupId);
    expect(await expectedNow()).toEqual(before);
    expect((await view()).groupMoves).toHaveLength(2);
  });

  it('S28 held sessions stay with the old group, whose leader worked with him for 24 months and reads on for 28 days', async () => {
    await afterTwo();
    await move();
    const register = { sessionId: at.sessionIds[0] };
    const old = await performRead(at.core, viewRegister, { actor: at.offering.facilitator, input: register });
    expect(JSON.stringify(old)).toContain(at.family.fatherId);
    expect(await isTied(at.offering.facilitator)).toBe(true);
    at.core.clock.set('2028-02-17T09:00:00Z');
    expect(await isTied(at.offering.facilitator)).toBe(false);
    at.core.clock.set('2026-02-16T10:00:00Z');
    const place = { enrolmentId: at.enrolmentId };
    expect(await performRead(at.core, viewEnrolment, { actor: fay, input: place })).toMatchObject({
      name: 'Kit Example',
    });
    const { facilitator } = at.offering;
    await expect(performRead(at.core, viewEnrolment, { actor: facilitator, input: place })).rejects.toMatchObject({
      kind: 'not-found',
    });
  });

  it('S41 his partner’s worker has it at that moment', async () => {
    await move();
    const rows = await at.core.store.write(
      async (unit) =>
        await unit.db
          .select({ kind: statusEvents.kind, at: statusEvents.at })
          .from(statusEvents)
          .where(eq(statusEvents.enrolmentId, at.enrolmentId)),
    );
    expect(rows).toContainEqual({ kind: 'moved-by-us', at: '2026-02-12T18:30:00.000Z' });
  });
});

describe('a move that is refused', () => {
  it('where there is no place, nothing to come, the same group or another offering, and nothing is written', async () => {
    const before = await expectedNow();
    await expect(move(at.groupId)).rejects.toMatchObject({ code: 'in-this-group' });
    await expect(move(newId())).rejects.toMatchObject({ code: 'not-of-this-offering' });
    at.core.clock.set('2026-05-01T09:00:00Z');
    await expect(move()).rejects.toMatchObject({ kind: 'conflict', code: 'group-over' });
    expect(await expectedNow()).toEqual(before);
  });

  it('S28 where its leader works with the other side, in the words of any such refusal', async () => {
    const both = await addStaff(at.core, at.house, 'Robin Both', ['partner-support', 'facilitator']);
    await giveWorker(at.core, at.lead, at.family.motherId, both);
    await leadBy(later, both, 2);
    const error = await move().catch((refused: unknown) => refused);
    expect(error).toMatchObject({ kind: 'conflict', code: 'cannot-be-arranged' });
    expect(JSON.stringify(error)).not.toContain(both.staffId);
  });

  it('S13 where no place is left, naming the group and how many it has', async () => {
    const family = await addSmallFamily(at.core, at.lead, 'Second');
    await giveWorker(at.core, at.lead, family.motherId, at.worker);
    const referral = await referFather(at.core, at.offering, { lead: at.lead, family });
    await givePlaceTo(at.core, at.offering, referral, later);
    await expect(move()).rejects.toMatchObject({
      code: 'group-full',
      detail: { facts: { group: 'Later group', placesLeft: 0, capacity: 1 } },
    });
    expect(await names(at.groupId)).toEqual(['Kit Example']);
  });

  it('where the place is ending', async () => {
    const input = { enrolmentId: at.enrolmentId, reason: 'stopped-attending' };
    await performVerb(at.core, beginEnding, { actor, input });
    await expect(move()).rejects.toMatchObject({ kind: 'conflict', code: 'place-ended' });
  });
});
