import { listOrganisationsInput, organisationsView } from '@waymark/contracts';
import { asc } from 'drizzle-orm';
import { organisations, teams } from '../organisations/tables.ts';
import { historiesOf } from '../settings/configuration-history.ts';
import { defineRead, noSubject } from '../verbs/declaration.ts';

/** Councils, providers and agencies with their teams, and who changed them. */
export const listOrganisations = defineRead({
  name: 'list-organisations',
  summary: 'Organisations with their teams.',
  permission: 'core.staff.manage',
  route: { method: 'GET', path: '/organisations' },
  input: listOrganisationsInput,
  output: organisationsView,
  sample: () => ({}),
  subject: noSubject,
  run: async ({ reader: { db } }) => {
    const houses = await db.select().from(organisations).orderBy(asc(organisations.name), asc(organisations.id));
    const allTeams = await db.select().from(teams).orderBy(asc(teams.name), asc(teams.id));
    const histories = await historiesOf(
      db,
      'organisation',
      houses.map(({ id }) => id),
    );
    return {
      organisations: houses.map(({ id, name, kind, area, version }) => ({
        organisationId: id,
        name,
        kind,
        area,
        version,
        teams: allTeams
          .filter(({ organisationId }) => organisationId === id)
          .map((team) => ({
            teamId: team.id,
            name: team.name,
            version: team.version,
          })),
        history: histories.get(id) ?? [],
      })),
    };
  },
  opened: undefined,
});
