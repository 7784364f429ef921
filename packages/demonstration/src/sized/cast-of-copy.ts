import type { Id, Role } from '@waymark/contracts';
import type { CastIds } from './cohort-template.ts';
import type { Council, Team, Worker } from './council.ts';

/** The item at a place in a list that begins again at its end. */
const at = <Item>(items: readonly Item[], index: number): Item => {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('A council of the demonstration lacks someone');
  return item;
};

/** One copy of a term's cohort in a council. */
export interface CopyPlace {
  readonly council: Council;
  readonly copy: number;
  readonly term: number;
}

/**
 * Who takes each part in one copy, by ids and by names. Copies of one cohort meet on the same evenings, so that each has
 * leaders of its own.
 */
export const castOfCopy = (cast: CastIds, { council, copy, term }: CopyPlace): ReadonlyMap<string, string> => {
  const offering = at(council.offerings, copy);
  const teams = new Map(
    cast.teams.map((teamId, index): [Id, Team] => [teamId, at(council.teams, copy * cast.teams.length + index)]),
  );
  const workerFor = (role: Role, place: number, team: Team): Worker => {
    switch (role) {
      case 'lead-practitioner':
        return at(team.leads, copy * 2 + term * 5 + place);
      case 'team-manager':
        return team.manager;
      case 'duty':
        return team.duty;
      case 'facilitator':
        return at(council.facilitators, copy * 2 + place);
      case 'partner-support':
        return at(council.partnerWorkers, copy * 2 + term + place);
      case 'coordinator':
        return offering.coordinator;
      case 'provider-manager':
        return offering.manager;
      default:
        return council.others.get(role) ?? at(council.facilitators, copy);
    }
  };
  const instead = new Map<string, string>();
  const organisations = [council.councilId, council.providerId, council.schoolId];
  for (const [index, id] of cast.organisations.entries()) instead.set(id, at(organisations, index));
  for (const id of cast.offerings) instead.set(id, offering.offeringId);
  for (const [id, team] of teams) instead.set(id, team.teamId);
  const taken = new Map<string, number>();
  for (const { staffId, name, role, teamId } of cast.staff) {
    const part = `${role} ${teamId}`;
    const place = taken.get(part) ?? 0;
    taken.set(part, place + 1);
    const worker = workerFor(role, place, (teamId === null ? undefined : teams.get(teamId)) ?? at(council.teams, copy));
    instead.set(staffId, worker.staffId);
    instead.set(name, worker.name);
  }
  return instead;
};
