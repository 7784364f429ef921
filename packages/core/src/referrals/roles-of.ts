import type { Role } from '@waymark/contracts';
import { type Actor, isSystem } from '../verbs/actor.ts';

/** The roles someone moves a referral in: who made it acts as its referrer, the system as its coordinator. */
export const rolesAs = (actor: Actor, isReferrer: boolean): readonly Role[] => {
  if (isSystem(actor)) return ['coordinator'];
  return isReferrer ? [...actor.roles, 'referrer'] : [...actor.roles];
};
