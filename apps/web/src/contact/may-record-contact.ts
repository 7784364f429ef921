import { holdsPermission, type Role } from '@waymark/contracts';

/** Who records a contact card (model.md section 7). */
export const mayRecordContact = (roles: readonly Role[]): boolean => holdsPermission(roles, 'core.contact-card.record');
