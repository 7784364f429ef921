import { AppError, type Day } from '@waymark/contracts';
import type { ReadDb } from '@waymark/database';
import type { Curriculum } from '@waymark/plugin-api/shared';
import type { Programmes } from '../programmes/programmes.ts';
import { loadExtraHolidays } from '../settings/extra-holidays.ts';
import { loadSchoolHolidays } from '../settings/school-holidays.ts';
import type { GroupCalendar, Slot } from './rules/group-calendar.ts';
import { planSchedule, type Schedule } from './rules/schedule.ts';

/** The curriculum a programme runs under a version; the newest where no version is asked for. */
export const curriculumOf = (programmes: Programmes, programmeId: string, version?: string): Curriculum => {
  const { curricula } = programmes.get(programmeId).shared;
  const found = version === undefined ? curricula[0] : curricula.find((curriculum) => curriculum.version === version);
  if (found === undefined)
    throw new AppError('conflict', 'no-such-curriculum', { message: 'The programme no longer knows this version' });
  return found;
};

/** Every weekly time of a group's row. */
export const slotsOf = (row: { readonly slot: Slot; readonly slots: readonly Slot[] | null }): readonly Slot[] =>
  row.slots ?? [row.slot];

/** What a group itself says of when it meets. */
export interface GroupDays {
  readonly slots: readonly Slot[];
  readonly datesLeftOut: readonly Day[];
  readonly schoolHolidaysOf: string | null;
}

export interface GroupDates extends GroupDays {
  readonly startsOn: Day;
}

/** When a group meets, with the days that nobody here works and the school holidays it leaves out. */
export const calendarOf = async (
  db: ReadDb,
  { slots, datesLeftOut, schoolHolidaysOf }: GroupDays,
): Promise<GroupCalendar> => ({
  slots,
  datesLeftOut,
  extraHolidays: await loadExtraHolidays(db),
  schoolHolidays: schoolHolidaysOf === null ? [] : await loadSchoolHolidays(db, schoolHolidaysOf),
});

/** The dates of a group under a curriculum; what the preview shows is what is saved (S9). */
export const scheduleOf = async (db: ReadDb, curriculum: Curriculum, dates: GroupDates): Promise<Schedule> =>
  planSchedule({ items: curriculum.items, startsOn: dates.startsOn, ...(await calendarOf(db, dates)) });
