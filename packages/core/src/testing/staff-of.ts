import { type Id, newId, type Role } from '@waymark/contracts';
import { systemActor } from '@waymark/database';
import { organisations, teams } from '../organisations/tables.ts';
import { staff, staffRoles } from '../staff/tables.ts';
import type { Actor } from '../verbs/actor.ts';
import type { Core } from '../verbs/perform.ts';

export interface TestHouse {
  readonly organisationId: Id;
  readonly teamId: Id;
}

/** An organisation with one team. */
export const addHouse = async (
  core: Core,
  name: string,
  kind: 'local-authority' | 'provider' = 'local-authority',
): Promise<TestHouse> => {
  const organisationId = newId();
  const teamId = newId();
  await core.store.write(async (unit) => {
    await unit.db.insert(organisations).values({ id: organisationId, name, kind, area: 'Northtown' });
    await unit.db.insert(teams).values({ id: teamId, organisationId, name: `${name} team` });
    unit.audit({
      actorId: systemActor,
      action: 'test-house',
      outcome: 'done',
      recordIds: [organisationId],
      personIds: [],
    });
  });
  return { organisationId, teamId };
};

/** A member of staff with these roles, as the sign-in would present her. */
export const addStaff = async (core: Core, house: TestHouse, name: string, roles: readonly Role[]): Promise<Actor> => {
  const staffId = newId();
  await core.store.write(async (unit) => {
    await unit.db.insert(staff).values({
      id: staffId,
      organisationId: house.organisationId,
      teamId: house.teamId,
      name,
      email: `${staffId}@example.test`,
      isActive: true,
      version: 1,
    });
    for (const role of roles) await unit.db.insert(staffRoles).values({ staffId, role, from: '2020-01-01' });
    unit.audit({ actorId: systemActor, action: 'test-staff', outcome: 'done', recordIds: [staffId], personIds: [] });
  });
  return { staffId, organisationId: house.organisationId, teamId: house.teamId, roles: new Set(roles) };
};
