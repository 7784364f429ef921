import type { Id, Role } from '@waymark/contracts';
import { systemActor } from '@waymark/database';

/** Who asks: a member of staff as the sign-in and the staff table know them at this moment. */
export interface Actor {
  readonly staffId: Id;
  readonly organisationId: Id;
  readonly teamId: Id | undefined;
  readonly roles: ReadonlySet<Role>;
}

/** The actor of jobs and of imports once confirmed: it holds no role, and only verbs marked for the system take it. */
export const theSystem: Actor = {
  staffId: systemActor,
  organisationId: systemActor,
  teamId: undefined,
  roles: new Set(),
};

export const isSystem = (actor: Actor): boolean => actor.staffId === systemActor;
