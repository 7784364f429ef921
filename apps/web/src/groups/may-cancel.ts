import type { GroupView, Instant, Role } from '@waymark/contracts';

const cancellers: readonly Role[] = ['coordinator', 'provider-manager', 'facilitator'];

/** Whether a session can be offered for cancelling: planned, not begun, by someone who may. */
export const mayCancel = (
  { state, startsAt }: Pick<GroupView['sessions'][number], 'state' | 'startsAt'>,
  roles: readonly Role[],
  now: Instant,
): boolean => state === 'planned' && startsAt > now && cancellers.some((role) => roles.includes(role));
