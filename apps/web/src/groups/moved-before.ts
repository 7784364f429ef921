import { type Day, dayOf, type Instant, type SchedulePreview } from '@waymark/contracts';

type Skipped = SchedulePreview['skipped'];

/** For each date, in order, the days without a session that lie between it and the date before: why it moved. */
export const movedBefore = (starts: readonly Instant[], skipped: Skipped): readonly Skipped[] => {
  let previous: Day = '';
  return starts.map((startsAt) => {
    const day = dayOf(startsAt);
    const between = skipped.filter((left) => left.day > previous && left.day < day);
    if (day > previous) previous = day;
    return between;
  });
};
