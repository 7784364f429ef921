import { holdsPermission, type Role } from '@waymark/contracts';

/** Who may look for a person by name; the server decides, this only leaves out a box that would answer nothing. */
export const mayFindPersons = (roles: readonly Role[]): boolean => holdsPermission(roles, 'core.person.find');

/** Who may open a contact card. */
export const mayOpenContact = (roles: readonly Role[]): boolean => holdsPermission(roles, 'core.contact-card.view');
