import { addTeamInput, fieldError, teamAdded } from '@waymark/contracts';
import { eq } from 'drizzle-orm';
import { organisations, teams } from '../organisations/tables.ts';
import { noteConfiguration } from '../settings/configuration-history.ts';
import { defineVerb, noSubject } from '../verbs/declaration.ts';

export const addTeam = defineVerb({
  name: 'add-team',
  summary: 'Adds a team to an organisation.',
  permission: 'core.staff.manage',
  route: { method: 'POST', path: '/organisations/:organisationId/teams' },
  input: addTeamInput,
  output: teamAdded,
  repeat: 'natural',
  sample: (world) => ({ teamId: world.newId(), organisationId: world.organisationId, name: 'North' }),
  subject: noSubject,
  run: async ({ unit, actor, about }, { teamId, organisationId, name }) => {
    about({ records: [teamId, organisationId], persons: [] });
    const [house] = await unit.db
      .select({ id: organisations.id })
      .from(organisations)
      .where(eq(organisations.id, organisationId));
    if (house === undefined) throw fieldError('organisationId', 'unknown-organisation', 'Choose an organisation');
    const [known] = await unit.db.select({ id: teams.id }).from(teams).where(eq(teams.id, teamId));
    if (known !== undefined) return { teamId };
    await unit.db.insert(teams).values({ id: teamId, organisationId, name });
    await noteConfiguration(unit, actor.staffId, {
      kind: 'team',
      rowId: teamId,
      version: 1,
      before: null,
      after: { name },
    });
    return { teamId };
  },
});
