import { holdsPermission, type Role } from '@waymark/contracts';

/** Who writes reports (model.md section 7); duty reads a family but writes none. */
export const mayWriteReports = (roles: readonly Role[]): boolean => holdsPermission(roles, 'core.report.write');
