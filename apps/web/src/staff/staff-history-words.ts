import { roleLabels, roles } from '@waymark/contracts';
import { formatDay, formatList } from '@waymark/ui';

/** Words for what can change of a member of staff. */
export const staffFields: Readonly<Record<string, string>> = {
  name: 'Name',
  email: 'Email address',
  organisation: 'Organisation',
  team: 'Team',
  roles: 'Roles',
  roleGranted: 'Role granted',
  roleAskedFor: 'Role asked for, waits for a second person',
  roleRefused: 'Role refused',
  roleTakenBack: 'Role taken back',
  roleEnded: 'Role ended',
  from: 'From',
  to: 'Ends',
  isActive: 'Works here',
};

const dayShape = /^\d{4}-\d\d-\d\d$/;

const roleNames: Readonly<Record<string, string>> = roleLabels;

/** One value of a staff history in words. */
export const staffValueWords = (field: string, value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (Array.isArray(value))
    return formatList(roles.filter((role) => value.includes(role)).map((role) => roleLabels[role]));
  if (typeof value !== 'string') return '';
  if (dayShape.test(value)) return formatDay(value);
  return field.startsWith('role') ? (roleNames[value] ?? value) : value;
};
