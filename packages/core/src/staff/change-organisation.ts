import { changeOrganisationInput, changeTeamInput, organisationSaved, teamSaved } from '@waymark/contracts';
import { eq } from 'drizzle-orm';
import { organisations, teams } from '../organisations/tables.ts';
import { noteConfiguration, requireVersion } from '../settings/configuration-history.ts';
import { defineVerb } from '../verbs/declaration.ts';

/** Changes name, kind or area of an organisation; what kind it is decides where it may refer (B6). */
export const changeOrganisation = defineVerb({
  name: 'change-organisation',
  summary: 'Changes an organisation.',
  permission: 'core.staff.manage',
  route: { method: 'PUT', path: '/organisations/:organisationId' },
  input: changeOrganisationInput,
  output: organisationSaved,
  repeat: 'version',
  sample: (world) => ({
    organisationId: world.organisationId,
    name: 'Example Council',
    kind: 'local-authority',
    area: null,
  }),
  subject: async ({ handle }, { organisationId }) => {
    const [row] = await handle.db.select().from(organisations).where(eq(organisations.id, organisationId));
    return row;
  },
  run: async ({ unit, actor, ifMatch, about, subject }, { organisationId, name, kind, area }) => {
    const seen = { kind: 'organisation', rowId: organisationId } as const;
    await requireVersion(unit, actor, { ...seen, version: subject.version }, ifMatch);
    about({ records: [organisationId], persons: [] });
    const version = subject.version + 1;
    const after = { name, kind, area };
    await unit.db
      .update(organisations)
      .set({ ...after, version })
      .where(eq(organisations.id, organisationId));
    const before = { name: subject.name, kind: subject.kind, area: subject.area };
    await noteConfiguration(unit, actor.staffId, { ...seen, version, before, after });
    return { organisationId, version };
  },
});

/** Gives a team another name. */
export const changeTeam = defineVerb({
  name: 'change-team',
  summary: 'Changes the name of a team.',
  permission: 'core.staff.manage',
  route: { method: 'PUT', path: '/teams/:teamId' },
  input: changeTeamInput,
  output: teamSaved,
  repeat: 'version',
  sample: (world) => ({ teamId: world.teamId, name: 'North' }),
  subject: async ({ handle }, { teamId }) => {
    const [row] = await handle.db.select().from(teams).where(eq(teams.id, teamId));
    return row;
  },
  run: async ({ unit, actor, ifMatch, about, subject }, { teamId, name }) => {
    const seen = { kind: 'team', rowId: teamId } as const;
    await requireVersion(unit, actor, { ...seen, version: subject.version }, ifMatch);
    about({ records: [teamId, subject.organisationId], persons: [] });
    const version = subject.version + 1;
    await unit.db.update(teams).set({ name, version }).where(eq(teams.id, teamId));
    const [before, after] = [{ name: subject.name }, { name }];
    await noteConfiguration(unit, actor.staffId, { ...seen, version, before, after });
    return { teamId, version };
  },
});
