import { type Id, newId, type Role, roles } from '@waymark/contracts';
import { systemActor } from '@waymark/database';
import { isPersonal } from '@waymark/kit';
import { refreshReach } from '../../access/refresh-reach.ts';
import { coreTables } from '../../schema.ts';
import { dutyShifts, roleGrants, staffRoles } from '../../staff/tables.ts';
import type { Actor } from '../../verbs/actor.ts';
import type { SampleWorld } from '../../verbs/sample.ts';
import { openTestCore, type TestCore } from '../open-core.ts';
import { smallProgramme } from '../small-programme.ts';
import { addHouse, addStaff, type TestHouse } from '../staff-of.ts';
import { programmesOf } from '../test-programmes.ts';
import { addHerPlace, markHerBlanks } from './her-place.ts';
import { addWorldDelivery } from './world-delivery.ts';
import { addWorldPeople } from './world-people.ts';

/** A family with everything that hangs on it, and one worker of every role tied to it as that role would be. */
export interface WorldSide {
  readonly world: SampleWorld;
  readonly actors: Readonly<Record<Role, Actor>>;
}

export interface AccessWorld {
  readonly core: TestCore;
  readonly own: WorldSide;
  readonly foreign: WorldSide;
  /** As `own` is to its own workers, but both parents are restricted: reached by name or override only. */
  readonly restricted: WorldSide;
}

const idsFromLists = (side: Omit<SampleWorld, 'newId' | 'today' | 'now'>): SampleWorld => ({
  ...side,
  newId: () => newId(),
  today: '2026-03-05',
  now: '2026-03-05T18:30:00.000Z',
});

const addSide = async (core: TestCore, name: string, isRestricted: boolean): Promise<WorldSide> => {
  const council = await addHouse(core, `${name} Council`);
  const provider = await addHouse(core, `${name} Provider`, 'provider');
  const houseOf = (role: Role): TestHouse =>
    ['facilitator', 'coordinator', 'provider-manager', 'partner-support', 'child-advocate'].includes(role)
      ? provider
      : council;
  const entries: [Role, Actor][] = [];
  for (const role of roles) entries.push([role, await addStaff(core, houseOf(role), `${name} ${role}`, [role])]);
  const actors = Object.fromEntries(entries) as Record<Role, Actor>;
  const conflicted = await addStaff(core, council, `${name} in conflict`, ['lead-practitioner']);
  const idOf = (role: Role): Id => actors[role].staffId;
  const [staffRoleId, roleGrantId, dutyShiftId] = [newId(), newId(), newId()];
  const side = await core.store.write(async (unit) => {
    const people = await addWorldPeople(
      unit,
      {
        leadId: idOf('lead-practitioner'),
        partnerWorkerId: idOf('partner-support'),
        advocateId: idOf('child-advocate'),
        conflictedId: conflicted.staffId,
      },
      isRestricted,
    );
    const delivery = await addWorldDelivery(
      unit,
      people,
      {
        providerId: provider.organisationId,
        councilId: council.organisationId,
        coordinatorId: idOf('coordinator'),
        providerManagerId: idOf('provider-manager'),
        facilitatorId: idOf('facilitator'),
        referrerId: idOf('referrer'),
        leadId: idOf('lead-practitioner'),
        partnerWorkerId: idOf('partner-support'),
        dataOfficerId: idOf('data-officer'),
      },
      'small-steps',
    );
    await addHerPlace(unit, people, delivery);
    await markHerBlanks(unit, coreTables.filter(isPersonal), people.motherId);
    await unit.db.insert(dutyShifts).values({
      id: dutyShiftId,
      teamId: council.teamId,
      staffId: idOf('duty'),
      from: '2026-03-05T00:00:00.000Z',
      to: '2026-03-06T08:00:00.000Z',
    });
    await unit.db
      .insert(staffRoles)
      .values({ id: staffRoleId, staffId: idOf('duty'), role: 'chair', from: '2020-01-01', to: '2030-01-01' });
    await unit.db.insert(roleGrants).values({
      id: roleGrantId,
      staffId: idOf('duty'),
      role: 'child-advocate',
      from: '2026-03-05',
      askedBy: idOf('administrator'),
      askedAt: unit.now,
    });
    await refreshReach(
      unit,
      [...Object.values(actors), conflicted].map((actor) => actor.staffId),
    );
    unit.audit({ actorId: systemActor, action: 'test-world', outcome: 'done', recordIds: [], personIds: [] });
    return { ...people, ...delivery };
  });
  const world = idsFromLists({
    ...side,
    programmeId: 'small-steps',
    staffId: idOf('duty'),
    staffRoleId,
    roleGrantId,
    dutyShiftId,
    providerManagerId: idOf('provider-manager'),
    organisationId: council.organisationId,
    teamId: council.teamId,
  });
  return { world, actors };
};

/** Three families in one database: one's own, a foreign one and one whose parents are restricted. */
export const openAccessWorld = async (): Promise<AccessWorld> => {
  const core = await openTestCore(programmesOf([smallProgramme()]));
  return {
    core,
    own: await addSide(core, 'Own', false),
    foreign: await addSide(core, 'Foreign', false),
    restricted: await addSide(core, 'Restricted', true),
  };
};
