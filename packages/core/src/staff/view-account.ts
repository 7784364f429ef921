import { accountView, viewAccountInput } from '@waymark/contracts';
import { eq } from 'drizzle-orm';
import { organisations } from '../organisations/tables.ts';
import { defineRead } from '../verbs/declaration.ts';
import { staff } from './tables.ts';

/** Who the asker is. */
export const viewAccount = defineRead({
  name: 'view-account',
  summary: 'The asker’s own name, organisation and roles.',
  permission: 'core.account.view',
  route: { method: 'GET', path: '/account' },
  input: viewAccountInput,
  output: accountView,
  sample: () => ({}),
  subject: async ({ handle, actor }) => {
    const [row] = await handle.db
      .select({ name: staff.name, organisation: organisations.name })
      .from(staff)
      .innerJoin(organisations, eq(organisations.id, staff.organisationId))
      .where(eq(staff.id, actor.staffId));
    return row;
  },
  run: async ({ actor, subject }) => ({ staffId: actor.staffId, ...subject, roles: [...actor.roles] }),
  opened: undefined,
});
