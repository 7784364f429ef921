import { organisationKinds } from '@waymark/contracts';
import { code, count, id, index, ref, table, text } from '@waymark/kit';

/** Councils, providers and agencies; every member of staff and every referral source belongs to one. */
export const organisations = table('organisations', {
  id: id(),
  name: text().notNull(),
  kind: code(organisationKinds).notNull(),
  area: text(),
  version: count().notNull().default(1),
});

/** Teams of an organisation; a team manager and a duty worker answer for a team's families. */
export const teams = table(
  'teams',
  {
    id: id(),
    organisationId: ref(() => organisations.id).notNull(),
    name: text().notNull(),
    version: count().notNull().default(1),
  },
  (t) => [index('teams_organisation_id_idx').on(t.organisationId)],
);
