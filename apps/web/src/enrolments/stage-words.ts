import type { StageView } from '@waymark/contracts';

type Next = StageView['next'][number];

/** "Week 28 of pregnancy", "12 weeks old". */
export const weekWords = ({ weeks: { of, count } }: Next): string => {
  if (of === 'gestation') return `Week ${count} of pregnancy`;
  return count === 1 ? '1 week old' : `${count} weeks old`;
};

/** What stands in the place of a stage that is not there. */
export const noStageWords: Readonly<Record<'unknown' | 'stopped', string>> = {
  unknown: 'Stage unknown. It cannot be said from what is recorded.',
  stopped: 'No stage and no dates: this place is ending or has ended.',
};
