import { addOrganisationInput, organisationAdded } from '@waymark/contracts';
import { eq } from 'drizzle-orm';
import { organisations } from '../organisations/tables.ts';
import { noteConfiguration } from '../settings/configuration-history.ts';
import { defineVerb, noSubject } from '../verbs/declaration.ts';

export const addOrganisation = defineVerb({
  name: 'add-organisation',
  summary: 'Adds a council, provider or agency.',
  permission: 'core.staff.manage',
  route: { method: 'POST', path: '/organisations' },
  input: addOrganisationInput,
  output: organisationAdded,
  repeat: 'natural',
  sample: (world) => ({ organisationId: world.newId(), name: 'Example Council', kind: 'local-authority' }),
  subject: noSubject,
  run: async ({ unit, actor, about }, input) => {
    const { organisationId, name, kind, area = null } = input;
    about({ records: [organisationId], persons: [] });
    const [known] = await unit.db
      .select({ id: organisations.id })
      .from(organisations)
      .where(eq(organisations.id, organisationId));
    if (known !== undefined) return { organisationId };
    const after = { name, kind, area };
    await unit.db.insert(organisations).values({ id: organisationId, ...after });
    await noteConfiguration(unit, actor.staffId, {
      kind: 'organisation',
      rowId: organisationId,
      version: 1,
      before: null,
      after,
    });
    return { organisationId };
  },
});
