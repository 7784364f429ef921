import { type Role, roleLabels } from '@waymark/contracts';
import { formatList } from '@waymark/ui';

const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** All roles of one person in a line: "Facilitator and coordinator". */
export const roleWords = (roles: readonly Role[]): string =>
  formatList(roles.map((role, index) => (index === 0 ? roleLabels[role] : lowerFirst(roleLabels[role]))));
