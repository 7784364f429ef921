import { type GroupView, holdsPermission, type Instant, type Role } from '@waymark/contracts';

/** Whether a session can be offered for cancelling: planned, not begun, by someone who may. */
export const mayCancel = (
  { state, startsAt }: Pick<GroupView['sessions'][number], 'state' | 'startsAt'>,
  roles: readonly Role[],
  now: Instant,
): boolean => state === 'planned' && startsAt > now && holdsPermission(roles, 'core.session.cancel');
