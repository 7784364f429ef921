import { dayOf, type Id, newId } from '@waymark/contracts';
import type { Core } from '@waymark/core';
import { auditEntries } from '@waymark/database';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Operation } from '../http/api/operation.ts';
import { systemOperations } from '../jobs/system-operations.ts';
import type { SignIn } from '../sign-in/index.ts';

/** The sign-in name of the first administrator where none is given; no mail can reach `.invalid`. */
export const usualAdministrator = 'administrator@waymark.invalid';

/** Whether anyone ever set a password here; until then the first administrator's link is made anew at each start. */
const hasAnyoneSetUp = async ({ store }: Core): Promise<boolean> =>
  await store.write(async ({ db }) => {
    const asked = db
      .select({ id: auditEntries.id })
      .from(auditEntries)
      .where(eq(auditEntries.action, 'set-up-accepted'));
    return (await asked.limit(1)).length > 0;
  });

const staffShape = z.object({ staff: z.array(z.object({ staffId: z.string(), roles: z.array(z.string()) })) });

const findAdministrator = async (core: Core, operations: readonly Operation[]): Promise<Id | undefined> => {
  const { perform } = systemOperations(core, operations);
  const { staff } = staffShape.parse(await perform('list-staff', {}));
  return staff.find(({ roles }) => roles.includes('administrator'))?.staffId;
};

const addAdministrator = async (core: Core, operations: readonly Operation[], email: string): Promise<Id> => {
  const { perform } = systemOperations(core, operations);
  const [organisationId, staffId] = [newId(), newId()];
  await perform('add-organisation', { organisationId, name: 'Your organisation', kind: 'local-authority' });
  const roles = [{ role: 'administrator', from: dayOf(core.store.now()) }];
  await perform('add-staff', { staffId, organisationId, name: 'First administrator', email, roles });
  return staffId;
};

/**
 * The one-time link with which the first administrator of a real database sets a password; `undefined` once anyone has
 * set one. The token stands behind `#`, which browsers send to no server and write into no referrer.
 */
export const firstAdministratorLink = async (parts: {
  readonly core: Core;
  readonly operations: readonly Operation[];
  readonly signIn: SignIn;
  readonly origin: string;
  readonly email: string;
}): Promise<string | undefined> => {
  const { core, operations, signIn, origin, email } = parts;
  if (await hasAnyoneSetUp(core)) return undefined;
  const staffId = (await findAdministrator(core, operations)) ?? (await addAdministrator(core, operations, email));
  const { token } = await signIn.issueSetUpLink({ staffId, email });
  return `${origin}/set-up#${token}`;
};
