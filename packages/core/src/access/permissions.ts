import { corePermissions, type Role } from '@waymark/contracts';
import type { Programmes } from '../programmes/programmes.ts';
import { type Actor, isSystem } from '../verbs/actor.ts';

const coreRoles: Readonly<Record<string, readonly Role[]>> = corePermissions;

/** Whether one of the actor's roles holds the permission; the system may do what is marked for it alone. */
export const mayUse = (programmes: Programmes, permission: string, actor: Actor): boolean => {
  if (isSystem(actor)) return true;
  const roles = coreRoles[permission] ?? programmes.rolesWith(permission);
  return roles.some((role) => actor.roles.has(role));
};
