/** The closed list of tables (model.md section 8). */
export const figureTables = [
  'referrals',
  'waits',
  'waiting-now',
  'attendance',
  'sessions-of-others',
  'completion',
  'unmet-need',
  'unmet-reasons',
  'barriers',
] as const;
export type FigureTableId = (typeof figureTables)[number];
