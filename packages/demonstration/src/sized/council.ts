import { addDays, atLondon, type Id, type Role } from '@waymark/contracts';
import {
  addOffering,
  addOrganisation,
  addStaff,
  addTeam,
  planDutyShift,
  setOfferingStaff,
  theSystem,
} from '@waymark/core';
import { familyNames, menNames, womenNames } from '../names.ts';
import type { Chance } from '../random.ts';
import type { Stage } from '../stage.ts';
import type { ToldProgramme } from '../told-programme.ts';

export interface Worker {
  readonly staffId: Id;
  readonly name: string;
}

export interface Team {
  readonly teamId: Id;
  readonly leads: readonly Worker[];
  readonly manager: Worker;
  readonly duty: Worker;
}

export interface Offering {
  readonly offeringId: Id;
  readonly coordinator: Worker;
  readonly manager: Worker;
}

/** A council of full size with its provider: who works there and what is offered. */
export interface Council {
  readonly councilId: Id;
  readonly providerId: Id;
  readonly schoolId: Id;
  readonly teams: readonly Team[];
  readonly offerings: readonly Offering[];
  readonly facilitators: readonly Worker[];
  readonly partnerWorkers: readonly Worker[];
  /** Everyone else: one of each of the remaining roles. */
  readonly others: ReadonlyMap<Role, Worker>;
}

export interface CouncilSize {
  readonly teams: number;
  readonly leadsATeam: number;
  readonly offerings: number;
  readonly facilitators: number;
  readonly partnerWorkers: number;
}

const startOfStory = '2020-01-06';
const areas = ['North', 'South', 'East', 'West', 'Central', 'Harbour', 'Moor', 'Hill', 'Sands', 'Park'] as const;

/** Adds a council through verbs; nobody has a password. */
export const addCouncil = async (
  stage: Stage,
  number: number,
  size: CouncilSize,
  {
    programme,
    chance,
    newId,
  }: { readonly programme: ToldProgramme; readonly chance: Chance; readonly newId: () => Id },
): Promise<Council> => {
  const town = number === 1 ? 'Northtown' : `Northtown ${number}`;
  const house = async (name: string, kind: string): Promise<Id> => {
    const organisationId = newId();
    await stage.verb(addOrganisation, theSystem, { organisationId, name, kind, area: town });
    return organisationId;
  };
  const [councilId, providerId, schoolId] = [
    await house(`${town} Council`, 'local-authority'),
    await house(`Family Services, ${town}`, 'provider'),
    await house(`Seaview Primary School, ${town}`, 'school'),
  ];
  let hired = 0;
  const hire = async (organisationId: Id, role: Role, teamId?: Id): Promise<Worker> => {
    const staffId = newId();
    hired += 1;
    const name = `${chance.pick(hired % 2 === 0 ? menNames : womenNames)} ${chance.pick(familyNames)}`;
    const email = `worker.${number}.${hired}@example.test`;
    const roles = [{ role, from: startOfStory }];
    const team = teamId === undefined ? {} : { teamId };
    await stage.verb(addStaff, theSystem, { staffId, organisationId, name, email, roles, ...team });
    return { staffId, name };
  };
  const hireAll = async (count: number, organisationId: Id, role: Role, teamId?: Id): Promise<readonly Worker[]> => {
    const workers: Worker[] = [];
    for (let index = 0; index < count; index += 1) workers.push(await hire(organisationId, role, teamId));
    return workers;
  };
  const teams: Team[] = [];
  for (let index = 0; index < size.teams; index += 1) {
    const teamId = newId();
    const name = `${areas[index % areas.length]} safeguarding team`;
    await stage.verb(addTeam, theSystem, { teamId, organisationId: councilId, name });
    const duty = await hire(councilId, 'duty', teamId);
    await stage.verb(planDutyShift, theSystem, {
      shiftId: newId(),
      teamId,
      staffId: duty.staffId,
      from: atLondon(stage.today, '00:00'),
      to: atLondon(addDays(stage.today, 1), '00:00'),
    });
    teams.push({
      teamId,
      leads: await hireAll(size.leadsATeam, councilId, 'lead-practitioner', teamId),
      manager: await hire(councilId, 'team-manager', teamId),
      duty,
    });
  }
  const offerings: Offering[] = [];
  for (let index = 0; index < size.offerings; index += 1) {
    const offeringId = newId();
    const [coordinator, manager] = [await hire(providerId, 'coordinator'), await hire(providerId, 'provider-manager')];
    const area = `${town} ${areas[index % areas.length]}`;
    await stage.verb(addOffering, theSystem, {
      offeringId,
      programmeId: programme.shared.manifest.id,
      providerId,
      title: `Fathers’ group, ${area}`,
      area,
      whoMayRefer: ['local-authority', 'school', 'health', 'police', 'probation'],
      settings: {},
      from: startOfStory,
    });
    const staff = [
      { staffId: coordinator.staffId, role: 'coordinator' },
      { staffId: manager.staffId, role: 'provider-manager' },
    ];
    await stage.verb(setOfferingStaff, theSystem, { offeringId, staff }, 1);
    offerings.push({ offeringId, coordinator, manager });
  }
  const facilitators = await hireAll(size.facilitators, providerId, 'facilitator');
  const partnerWorkers = await hireAll(size.partnerWorkers, providerId, 'partner-support');
  const others = new Map<Role, Worker>();
  for (const role of ['chair', 'commissioner', 'data-officer', 'information-governance', 'administrator'] as const)
    others.set(role, await hire(councilId, role));
  others.set('referrer', await hire(schoolId, 'referrer'));
  return { councilId, providerId, schoolId, teams, offerings, facilitators, partnerWorkers, others };
};
