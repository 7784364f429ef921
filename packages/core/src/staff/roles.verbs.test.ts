import { type Id, newId } from '@waymark/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findPersons } from '../persons/index.ts';
import { addHouse, addStaff as addTestStaff, openTestCore, type TestCore, type TestHouse } from '../testing/index.ts';
import { placeFather } from '../testing/placed-father.ts';
import type { Actor } from '../verbs/actor.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import {
  addStaff,
  changeStaff,
  endRole,
  endStaff,
  findActor,
  grantRole,
  inviteStaff,
  listRoleGrants,
  settleRoleGrant,
  viewStaff,
} from './index.ts';

let core: TestCore;
let house: TestHouse;
let kim: Actor;
let olive: Actor;
beforeEach(async () => {
  core = await openTestCore();
  house = await addHouse(core, 'Example Council');
  kim = await addTestStaff(core, house, 'Kim Example', ['administrator']);
  olive = await addTestStaff(core, house, 'Olive Example', ['information-governance']);
});
afterEach(() => core.remove());

const today = '2026-03-05';

const addWith = async (...roles: string[]): Promise<Id> => {
  const staffId = newId();
  await performVerb(core, addStaff, {
    actor: kim,
    input: {
      staffId,
      organisationId: house.organisationId,
      name: 'Jo Example',
      email: 'Jo@Example.test',
      roles: roles.map((role) => ({ role, from: today })),
    },
  });
  return staffId;
};

const view = async (staffId: Id) => await performRead(core, viewStaff, { actor: kim, input: { staffId } });
const grants = async (actor: Actor) => (await performRead(core, listRoleGrants, { actor, input: {} })).grants;
const rolesOf = async (staffId: Id): Promise<readonly string[]> => [
  ...((await findActor(core.store.reader, staffId, core.store.now()))?.roles ?? []),
];
const settle = async (actor: Actor, grantId: Id, settlement: string): Promise<unknown> =>
  await performVerb(core, settleRoleGrant, { actor, input: { grantId, settlement } }).catch(
    (refused: unknown) => refused,
  );
const give = (staffId: Id, ifMatch: number, more: Record<string, unknown> = {}) =>
  performVerb(core, grantRole, {
    actor: kim,
    ifMatch,
    input: { staffId, roleId: newId(), role: 'facilitator', from: today, ...more },
  });

describe('S28 a role on the survivor’s side', () => {
  it('is held only once a second person has granted it in a session of his own', async () => {
    const staffId = await addWith('facilitator', 'partner-support');
    expect(await rolesOf(staffId)).toEqual(['facilitator']);
    const [waiting] = await grants(kim);
    expect(waiting).toMatchObject({ role: 'partner-support', askedBy: 'Kim Example', isMineToSettle: false });
    const grantId = waiting?.grantId ?? '';
    expect(await settle(kim, grantId, 'granted')).toMatchObject({ kind: 'not-allowed', code: 'second-person-needed' });
    expect(await rolesOf(staffId)).toEqual(['facilitator']);
    expect(await settle(olive, grantId, 'granted')).toMatchObject({ settlement: 'granted' });
    expect((await rolesOf(staffId)).toSorted()).toEqual(['facilitator', 'partner-support']);
    expect((await view(staffId)).roles).toContainEqual(
      expect.objectContaining({
        role: 'partner-support',
        grantedBy: 'Kim Example',
        secondGrantedBy: 'Olive Example',
      }),
    );
    expect(await grants(olive)).toEqual([]);
  });

  it('cannot be granted by who would hold it, though another asked', async () => {
    const other = await addTestStaff(core, house, 'Ada Example', ['administrator']);
    await performVerb(core, grantRole, {
      actor: kim,
      ifMatch: 1,
      input: { staffId: other.staffId, roleId: newId(), role: 'child-advocate', from: today },
    });
    const [waiting] = await grants(other);
    expect(waiting?.isMineToSettle).toBe(false);
    expect(await settle(other, waiting?.grantId ?? '', 'granted')).toMatchObject({ code: 'second-person-needed' });
    expect(await settle(other, waiting?.grantId ?? '', 'taken-back')).toMatchObject({ code: 'second-person-needed' });
  });

  it('is refused by the second or taken back by the first, and is settled once', async () => {
    const staffId = await addWith('partner-support', 'child-advocate');
    const [one, two] = await grants(olive);
    expect(await settle(olive, one?.grantId ?? '', 'refused')).toMatchObject({ settlement: 'refused' });
    expect(await settle(olive, one?.grantId ?? '', 'granted')).toMatchObject({ code: 'grant-settled' });
    expect(await settle(kim, two?.grantId ?? '', 'taken-back')).toMatchObject({ settlement: 'taken-back' });
    expect(await settle(olive, two?.grantId ?? '', 'granted')).toMatchObject({ code: 'grant-settled' });
    expect(await rolesOf(staffId)).toEqual([]);
  });

  it('is not taken by whoever names a second person in what is sent', async () => {
    await expect(
      performVerb(core, addStaff, {
        actor: kim,
        input: {
          staffId: newId(),
          organisationId: house.organisationId,
          name: 'Jo Example',
          roles: [{ role: 'partner-support', from: today, secondGrantedBy: olive.staffId }],
        },
      }),
    ).rejects.toMatchObject({ detail: { fields: [{ code: 'unknown-field' }] } });
  });
});

describe('a role', () => {
  it('is held from its first day until the day it ends, and its history says who gave and who ended it', async () => {
    const staffId = await addWith('referrer');
    await give(staffId, 1, { from: '2026-03-09' });
    expect(await rolesOf(staffId)).toEqual(['referrer']);
    core.clock.set('2026-03-09T09:00:00Z');
    expect((await rolesOf(staffId)).toSorted()).toEqual(['facilitator', 'referrer']);
    const held = (await view(staffId)).roles.find(({ role }) => role === 'facilitator');
    await performVerb(core, endRole, {
      actor: kim,
      ifMatch: 2,
      input: { staffId, roleId: held?.roleId, to: '2026-03-09' },
    });
    expect(await rolesOf(staffId)).toEqual(['referrer']);
    expect((await view(staffId)).history.map(({ by, after }) => [by, after])).toEqual([
      ['Kim Example', { roleEnded: 'facilitator', to: '2026-03-09' }],
      ['Kim Example', { roleGranted: 'facilitator', from: '2026-03-09' }],
      ['Kim Example', expect.objectContaining({ name: 'Jo Example', roles: ['referrer'] })],
    ]);
  });

  it('S19 is refused on a page that is stale, with who was quicker and when', async () => {
    const staffId = await addWith('referrer');
    await give(staffId, 1);
    await expect(give(staffId, 1, { role: 'coordinator' })).rejects.toMatchObject({
      code: 'stale-version',
      detail: { facts: { version: 2, changedBy: 'Kim Example' } },
    });
  });

  it('S38 held already, ended before it began, or one’s own: refused, nothing written', async () => {
    const staffId = await addWith('facilitator');
    await expect(give(staffId, 1)).rejects.toMatchObject({ code: 'role-held', detail: { fields: [{ path: 'role' }] } });
    await expect(give(staffId, 1, { role: 'chair', to: '2026-03-04' })).rejects.toMatchObject({
      detail: { fields: [{ path: 'to', code: 'ends-before-it-starts' }] },
    });
    await expect(give(kim.staffId, 1)).rejects.toMatchObject({ code: 'own-account' });
    const [own] = (await view(kim.staffId)).roles;
    await expect(
      performVerb(core, endRole, {
        actor: kim,
        ifMatch: 1,
        input: { staffId: kim.staffId, roleId: own?.roleId, to: today },
      }),
    ).rejects.toMatchObject({ code: 'own-account' });
    expect((await view(staffId)).version).toBe(1);
  });
});

describe('a member of staff', () => {
  const changed = (staffId: Id, ifMatch: number, more: Record<string, unknown>) =>
    performVerb(core, changeStaff, {
      actor: kim,
      ifMatch,
      input: {
        staffId,
        organisationId: house.organisationId,
        teamId: house.teamId,
        name: 'Jo Example',
        email: 'jo@example.test',
        ...more,
      },
    });

  it('S38 cannot have another’s address, an unknown organisation or a team of another one', async () => {
    const staffId = await addWith('referrer');
    const other = await addHouse(core, 'Southtown Council');
    await expect(changed(staffId, 1, { email: `${kim.staffId}@EXAMPLE.test` })).rejects.toMatchObject({
      code: 'email-taken',
    });
    await expect(changed(staffId, 1, { teamId: other.teamId })).rejects.toMatchObject({ code: 'unknown-team' });
    await expect(changed(staffId, 1, { organisationId: newId() })).rejects.toMatchObject({
      code: 'unknown-organisation',
    });
    await changed(staffId, 1, { name: 'Jo Example-Smith' });
    expect((await view(staffId)).history[0]).toMatchObject({
      before: { name: 'Jo Example', team: null },
      after: { name: 'Jo Example-Smith', team: 'Example Council team' },
    });
  });

  it('gets a sign-in link only while working here and with an address, and never from himself', async () => {
    const staffId = await addWith('referrer');
    const invite = (id: Id) => performVerb(core, inviteStaff, { actor: kim, input: { staffId: id } });
    expect(await invite(staffId)).toEqual({ staffId, email: 'jo@example.test', link: null, expiresAt: null });
    await expect(invite(kim.staffId)).rejects.toMatchObject({ code: 'own-account' });
    await changed(staffId, 1, { email: null });
    await expect(invite(staffId)).rejects.toMatchObject({ code: 'email-missing' });
    await performVerb(core, endStaff, { actor: kim, input: { staffId } });
    await expect(invite(staffId)).rejects.toMatchObject({ code: 'staff-ended' });
  });
});

describe('E5 whose work ends', () => {
  it('leaves groups, programmes and shifts to hand over, and nothing about anybody’s case', async () => {
    const at = await placeFather();
    try {
      const { facilitator, administrator } = at.offering;
      const ended = await performVerb(at.core, endStaff, {
        actor: administrator,
        input: { staffId: facilitator.staffId },
      });
      expect(ended.handOver).toMatchObject([{ kind: 'group' }]);
      const worker = await performVerb(at.core, endStaff, {
        actor: administrator,
        input: { staffId: at.worker.staffId },
      });
      expect(worker.handOver).toEqual([]);
    } finally {
      await at.core.remove();
    }
  });

  it('has no role waiting any more', async () => {
    const staffId = await addWith('partner-support');
    const [waiting] = await grants(olive);
    await performVerb(core, endStaff, { actor: kim, input: { staffId } });
    expect(await grants(olive)).toEqual([]);
    expect(await settle(olive, waiting?.grantId ?? '', 'granted')).toMatchObject({ code: 'grant-settled' });
  });

  it('takes the manager of the team that is left what came through this worker, when he moves to another', async () => {
    const at = await placeFather();
    try {
      const manager = await addTestStaff(at.core, at.house, 'Helen Example', ['team-manager']);
      const elsewhere = await addHouse(at.core, 'Southtown Council');
      const found = async (actor: Actor): Promise<number> =>
        (await performRead(at.core, findPersons, { actor, input: { name: 'Example' } })).persons.length;
      const move = (organisationId: Id, teamId: Id, ifMatch: number) =>
        performVerb(at.core, changeStaff, {
          actor: at.offering.administrator,
          ifMatch,
          input: { staffId: at.lead.staffId, organisationId, teamId, name: 'Lee Example', email: null },
        });
      const second = await addTestStaff(at.core, elsewhere, 'Moira Example', ['team-manager']);
      await move(elsewhere.organisationId, elsewhere.teamId, 1);
      expect(await found(second)).toBe(3);
      await move(at.house.organisationId, at.house.teamId, 2);
      expect(await found(second)).toBe(0);
      expect(await found(manager)).toBe(3);
    } finally {
      await at.core.remove();
    }
  });
});
