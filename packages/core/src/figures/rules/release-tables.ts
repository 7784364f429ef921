import type { FigureTable } from '@waymark/contracts';
import { attendanceTable, sessionsOfOthersTable } from './attendance-tables.ts';
import type { FigureFacts } from './figure-facts.ts';
import type { FigureWindow } from './figure-window.ts';
import { referralTables } from './referral-tables.ts';
import type { SmallNumberPolicy } from './small-numbers.ts';

/** The closed list of tables of one release, suppressed and rounded (model.md section 8). Pure. */
export const releaseTables = (
  { offerings, referred, attendance }: FigureFacts,
  window: FigureWindow,
  policy: SmallNumberPolicy,
): FigureTable[] => [
  ...referralTables(offerings, referred, window, policy),
  attendanceTable(offerings, attendance, policy),
  sessionsOfOthersTable(offerings, attendance, policy),
];
