import { newId } from '@waymark/contracts';
import { systemActor } from '@waymark/database';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refreshReachAround } from '../access/staff-tied-to.ts';
import { viewAlert } from '../alerts/index.ts';
import { recordMarks } from '../marks/index.ts';
import { plans } from '../plans/tables.ts';
import { addHouse, addStaff } from '../testing/index.ts';
import { addSession } from '../testing/world/add-session.ts';
import { type AccessWorld, openAccessWorld } from '../testing/world/open-world.ts';
import type { Actor } from '../verbs/actor.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import { openFamily, viewFamily, viewMyChildren } from './index.ts';
import { memberships, relationships } from './tables.ts';

let world: AccessWorld;
let otherLead: Actor;
const otherFamilyId = newId();
const otherChildId = newId();

/** He is also the father of a child in another family, with a lead practitioner of its own. */
beforeEach(async () => {
  world = await openAccessWorld();
  const house = await addHouse(world.core, 'Neighbouring Council');
  otherLead = await addStaff(world.core, house, 'Noor Example', ['lead-practitioner']);
  await performVerb(world.core, openFamily, {
    actor: otherLead,
    input: {
      familyId: otherFamilyId,
      child: {
        personId: otherChildId,
        membershipId: newId(),
        allocationId: newId(),
        givenNames: 'Ivy',
        familyName: 'Otherfamily',
        dateOfBirth: '2019-09-19',
      },
    },
  });
  await world.core.store.write(async (unit) => {
    const fact = { recordedAt: unit.now, recordedBy: otherLead.staffId, personId: world.own.world.fatherId };
    await unit.db
      .insert(memberships)
      .values({ ...fact, id: newId(), level: 'shared', familyId: otherFamilyId, from: '2026-01-05' });
    await unit.db
      .insert(relationships)
      .values({ ...fact, id: newId(), level: 'professionals', otherPersonId: otherChildId, kind: 'parent-of' });
    await refreshReachAround(unit, { persons: [world.own.world.fatherId, otherChildId] });
    unit.audit({ actorId: systemActor, action: 'test', outcome: 'done', recordIds: [], personIds: [] });
  });
});
afterEach(() => world.core.remove());

const missTwice = async () => {
  const { fatherId, nextSessionId } = world.own.world;
  const miss = (sessionId: string) =>
    performVerb(world.core, recordMarks, {
      actor: world.own.actors.facilitator,
      input: {
        sessionId,
        marks: [
          {
            markId: newId(),
            personId: fatherId,
            code: 'absent-no-contact',
            mode: 'in-person',
            occurredAt: world.core.clock.now(),
          },
        ],
      },
    });
  world.core.clock.set('2026-03-05T19:00:00Z');
  await miss(nextSessionId);
  const third = await addSession(world.core, world.own.world, 3, '2026-03-12T18:30:00.000Z');
  world.core.clock.set('2026-03-12T19:00:00Z');
  await miss(third);
};

const children = async (actor: Actor) => (await performRead(world.core, viewMyChildren, { actor, input: {} })).children;

describe('S43 a father with two families', () => {
  it('has each lead practitioner answer for their own child', async () => {
    await missTwice();
    const own = await children(world.own.actors['lead-practitioner']);
    const others = await children(otherLead);
    const eventsOf = (list: Awaited<ReturnType<typeof children>>) =>
      list.flatMap((child) => child.toAnswer.map((alert) => alert.event));
    expect(eventsOf(own)).toContain('missed-running');
    expect(eventsOf(others)).toContain('missed-running');
    expect(others.map((child) => child.personId)).toEqual([otherChildId]);
  });

  it.each([
    ['stands', true],
    ['has none', false],
  ])('asks the other family the same whether the first has a plan or none: one that %s', async (_words, hasPlan) => {
    if (!hasPlan)
      await world.core.store.write(async (unit) => {
        await unit.db.update(plans).set({ endsOn: '2026-02-01' }).where(eq(plans.personId, world.own.world.childId));
        unit.audit({ actorId: systemActor, action: 'test', outcome: 'done', recordIds: [], personIds: [] });
      });
    await missTwice();
    const asked = async (actor: Actor) =>
      (await children(actor)).flatMap(({ toAnswer }) => toAnswer.map(({ event, how }) => `${event} ${how}`)).sort();
    expect(await asked(otherLead)).toEqual(['completion-only-by-catch-up review', 'missed-running message']);
    const own = await asked(world.own.actors['lead-practitioner']);
    if (hasPlan) expect(own).toContain('missed-running call');
    else expect(own).not.toContain('missed-running call');
  });

  it('shows his attendance in both, and nothing of one family in the other', async () => {
    await missTwice();
    const { world: ids, actors } = world.own;
    const own = JSON.stringify(
      await performRead(world.core, viewFamily, {
        actor: actors['lead-practitioner'],
        input: { familyId: ids.familyId },
      }),
    );
    const other = JSON.stringify(
      await performRead(world.core, viewFamily, { actor: otherLead, input: { familyId: otherFamilyId } }),
    );
    for (const view of [own, other]) expect(view).toContain('3 held for him: seen 1, missed 2.');
    for (const secret of [otherFamilyId, otherChildId, 'Otherfamily', 'Noor Example'])
      expect(own).not.toContain(secret);
    for (const secret of [ids.familyId, ids.childId, ids.motherId, 'MARKER persons'])
      expect(other).not.toContain(secret);
  });

  it('tells neither family how his harm to someone of the other was established', async () => {
    await world.core.store.write(async (unit) => {
      await unit.db.insert(relationships).values({
        id: newId(),
        personId: world.own.world.fatherId,
        level: 'professionals',
        recordedAt: unit.now,
        recordedBy: otherLead.staffId,
        otherPersonId: otherChildId,
        kind: 'carer-of',
        harm: 'causes-harm-to',
        harmEstablishedBy: 'said-by-person-harmed',
      });
      unit.audit({ actorId: systemActor, action: 'test', outcome: 'done', recordIds: [], personIds: [] });
    });
    const establishedIn = async (actor: Actor, familyId: string) => {
      const { people } = await performRead(world.core, viewFamily, { actor, input: { familyId } });
      const him = people.find((person) => person.personId === world.own.world.fatherId);
      return { position: him?.position, by: him?.harmEstablishedBy };
    };
    const { world: ids, actors } = world.own;
    expect(await establishedIn(otherLead, otherFamilyId)).toEqual({
      position: 'person-causing-harm',
      by: 'said-by-person-harmed',
    });
    expect(await establishedIn(actors['lead-practitioner'], ids.familyId)).toEqual({
      position: 'person-causing-harm',
      by: 'professional-assessment',
    });
  });

  it('tells nothing of how, where harm is recorded in the other family alone', async () => {
    const { people } = await performRead(world.core, viewFamily, {
      actor: otherLead,
      input: { familyId: otherFamilyId },
    });
    const him = people.find((person) => person.personId === world.own.world.fatherId);
    expect(him).toMatchObject({ position: 'person-causing-harm', harmEstablishedBy: null });
  });

  it('keeps who answers for the other family out of the alert they share', async () => {
    await missTwice();
    const alertOf = async (actor: Actor) => {
      const [alert] = (await children(actor))
        .flatMap((child) => child.toAnswer)
        .filter((open) => open.event === 'missed-running' && open.raisedAt > '2026-03-10');
      return JSON.stringify(
        await performRead(world.core, viewAlert, { actor, input: { alertId: alert?.alertId ?? '' } }),
      );
    };
    const own = await alertOf(world.own.actors['lead-practitioner']);
    for (const secret of [otherChildId, 'Otherfamily', 'Noor Example']) expect(own).not.toContain(secret);
    const other = await alertOf(otherLead);
    for (const secret of [world.own.world.childId, world.own.world.motherId, 'MARKER persons', 'Own lead-practitioner'])
      expect(other).not.toContain(secret);
  });
});
