import { AppError, type Day } from '@waymark/contracts';
import type { Curriculum } from '@waymark/plugin-api/shared';
import type { Programmes } from '../programmes/programmes.ts';
import { planSchedule, type Schedule, type Slot } from './rules/schedule.ts';

/** The curriculum a programme runs under a version; the newest where no version is asked for. */
export const curriculumOf = (programmes: Programmes, programmeId: string, version?: string): Curriculum => {
  const { curricula } = programmes.get(programmeId).shared;
  const found = version === undefined ? curricula[0] : curricula.find((curriculum) => curriculum.version === version);
  if (found === undefined)
    throw new AppError('conflict', 'no-such-curriculum', { message: 'The programme no longer knows this version' });
  return found;
};

export interface GroupDates {
  readonly startsOn: Day;
  readonly slot: Slot;
  readonly datesLeftOut: readonly Day[];
}

/** The dates of a group under a curriculum; what the preview shows is what is saved (S9). */
export const scheduleOf = (curriculum: Curriculum, { startsOn, slot, datesLeftOut }: GroupDates): Schedule =>
  planSchedule({ items: curriculum.items, startsOn, slot, datesLeftOut, extraHolidays: [] });
