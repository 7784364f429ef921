import { addDays, atLondon, type Day, type Id, newId, type Role } from '@waymark/contracts';
import {
  type Actor,
  addOffering,
  addOrganisation,
  addStaff,
  addTeam,
  planDutyShift,
  setOfferingStaff,
  theSystem,
} from '@waymark/core';
import type { Stage } from './stage.ts';
import { type ToldProgramme, toldProgramme } from './told-programme.ts';

/** A member of staff of the story. */
export interface Player {
  readonly actor: Actor;
  readonly name: string;
}

export interface House {
  readonly organisationId: Id;
  readonly name: string;
}

/** The programme of the story at its provider. */
export interface Offered {
  readonly offeringId: Id;
  readonly programme: ToldProgramme;
}

/** Everyone who works in the story, and where. */
export interface Cast {
  readonly leads: readonly [Player, ...Player[]];
  readonly managers: readonly [Player, ...Player[]];
  readonly facilitators: readonly [Player, Player, Player];
  readonly partnerWorkers: readonly [Player, Player];
  readonly coordinator: Player;
  readonly administrator: Player;
  readonly chair: Player;
  /** What is offered to the families; `undefined` where no programme has a story to tell. */
  readonly offered: Offered | undefined;
}

const startOfStory = '2020-01-06';

const addHouse = async (
  stage: Stage,
  name: string,
  kind: 'local-authority' | 'provider' | 'school',
): Promise<House> => {
  const organisationId = newId();
  await stage.verb(addOrganisation, theSystem, { organisationId, name, kind, area: 'Northtown' });
  return { organisationId, name };
};

const addPlayer = async (
  stage: Stage,
  house: House,
  name: string,
  roles: readonly Role[],
  teamId?: Id,
): Promise<Player> => {
  const staffId = newId();
  const email = `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@example.test`;
  await stage.verb(addStaff, theSystem, {
    staffId,
    organisationId: house.organisationId,
    ...(teamId === undefined ? {} : { teamId }),
    name,
    email,
    roles: roles.map((role) => ({ role, from: startOfStory })),
  });
  return { name, actor: { staffId, organisationId: house.organisationId, teamId, roles: new Set(roles) } };
};

/** An evening and a night of duty a day, round the clock, for a month back and a week ahead. */
const addDuty = async (stage: Stage, teamId: Id, workers: readonly Player[], today: Day): Promise<void> => {
  for (let offset = -28; offset <= 7; offset += 1) {
    const day = addDays(today, offset);
    const worker = workers[Math.abs(offset) % workers.length];
    if (worker === undefined) return;
    await stage.verb(planDutyShift, theSystem, {
      shiftId: newId(),
      teamId,
      staffId: worker.actor.staffId,
      from: atLondon(day, '08:00'),
      to: atLondon(addDays(day, 1), '08:00'),
    });
  }
};

/** Offers the programme the story is about, where there is one. */
const offer = async (
  stage: Stage,
  provider: House,
  staff: readonly { readonly staffId: Id; readonly role: 'coordinator' | 'provider-manager' }[],
): Promise<Offered | undefined> => {
  const programme = toldProgramme(stage.core);
  if (programme === undefined) return undefined;
  const offeringId = newId();
  await stage.verb(addOffering, theSystem, {
    offeringId,
    programmeId: programme.shared.manifest.id,
    providerId: provider.organisationId,
    title: 'Fathers’ group, Northtown',
    area: 'Northtown',
    whoMayRefer: ['local-authority', 'school', 'health', 'police', 'probation'],
    settings: {},
    from: startOfStory,
  });
  await stage.verb(setOfferingStaff, theSystem, { offeringId, staff }, 1);
  return { offeringId, programme };
};

/** Adds the council, its teams, the provider and everyone who works there; nobody has a password. */
export const addCast = async (stage: Stage): Promise<Cast> => {
  const council = await addHouse(stage, 'Northtown Council', 'local-authority');
  const provider = await addHouse(stage, 'Harbour Family Services', 'provider');
  const school = await addHouse(stage, 'Seaview Primary School', 'school');
  const [north, south] = [newId(), newId()];
  await stage.verb(addTeam, theSystem, {
    teamId: north,
    organisationId: council.organisationId,
    name: 'North safeguarding team',
  });
  await stage.verb(addTeam, theSystem, {
    teamId: south,
    organisationId: council.organisationId,
    name: 'South safeguarding team',
  });
  const lead = (name: string, teamId: Id) => addPlayer(stage, council, name, ['lead-practitioner'], teamId);
  const leads = [
    await lead('Morgan Ellis', north),
    await lead('Priya Raman', north),
    await lead('Callum Reid', south),
    await lead('Ngozi Adeyemi', south),
  ] as const;
  const managers = [
    await addPlayer(stage, council, 'Helen Marsh', ['team-manager'], north),
    await addPlayer(stage, council, 'Idris Vaughan', ['team-manager'], south),
  ] as const;
  const duty = [
    await addPlayer(stage, council, 'Rosa Lindqvist', ['duty'], north),
    await addPlayer(stage, council, 'Tom Bassett', ['duty'], south),
  ];
  await addDuty(stage, north, duty.slice(0, 1), stage.today);
  await addDuty(stage, south, duty.slice(1), stage.today);
  const facilitators = [
    await addPlayer(stage, provider, 'Sam Okafor', ['facilitator']),
    await addPlayer(stage, provider, 'Grace Whitfield', ['facilitator']),
    await addPlayer(stage, provider, 'Dev Patel', ['facilitator']),
  ] as const;
  const partnerWorkers = [
    await addPlayer(stage, provider, 'Alice Thornton', ['partner-support']),
    await addPlayer(stage, provider, 'Bernadette Cole', ['partner-support']),
  ] as const;
  const coordinator = await addPlayer(stage, provider, 'Joan Sutcliffe', ['coordinator']);
  const providerManager = await addPlayer(stage, provider, 'Victor Hale', ['provider-manager']);
  const chair = await addPlayer(stage, council, 'Dame Ruth Calder', ['chair']);
  await addPlayer(stage, council, 'Peter Lund', ['commissioner']);
  await addPlayer(stage, council, 'Yasmin Clarke', ['data-officer']);
  await addPlayer(stage, council, 'Oliver Brandt', ['information-governance']);
  await addPlayer(stage, school, 'Fiona Marsden', ['referrer']);
  const administrator = await addPlayer(stage, council, 'Kim Foster', ['administrator']);
  const offered = await offer(stage, provider, [
    { staffId: coordinator.actor.staffId, role: 'coordinator' },
    { staffId: providerManager.actor.staffId, role: 'provider-manager' },
  ]);
  return { leads, managers, facilitators, partnerWorkers, coordinator, administrator, chair, offered };
};
