/** Whether a stage can be said: `none` where the programme has no stages, `stopped` where the place is not open. */
export const stageStandings = ['known', 'unknown', 'stopped', 'none'] as const;
export type StageStanding = (typeof stageStandings)[number];

/** What the weeks of a date are counted in. */
export const weekCounts = ['gestation', 'age'] as const;
export type WeekCount = (typeof weekCounts)[number];
