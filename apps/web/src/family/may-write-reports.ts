import type { Role } from '@waymark/contracts';

/** Roles that write reports (model.md section 7); duty reads a family but writes none. */
export const mayWriteReports = (roles: readonly Role[]): boolean =>
  roles.some((role) => role === 'lead-practitioner' || role === 'team-manager');
