import type { Role } from '@waymark/contracts';

/** Roles that record a contact card (model.md section 7). */
export const mayRecordContact = (roles: readonly Role[]): boolean =>
  roles.some((role) => role === 'lead-practitioner' || role === 'partner-support');
