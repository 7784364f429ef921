import type { StaffList } from '@waymark/contracts';
import { formatCount } from '@waymark/ui';

/** The answer of the page in one sentence. */
export const staffListLead = ({ staff }: StaffList): string => {
  const working = staff.filter(({ isActive }) => isActive);
  const without = working.filter(({ roles }) => roles.length === 0).length;
  const first = `${formatCount(working.length, 'person works', 'people work')} here.`;
  return without === 0 ? first : `${first} ${formatCount(without, 'has', 'have')} no role today and cannot sign in.`;
};
