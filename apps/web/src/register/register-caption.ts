import { dayOf, type RegisterView } from '@waymark/contracts';
import { formatDayWithWeekday, formatTime } from '@waymark/ui';

/** "Thursday group, Thursday 4 June 2026, 6:30pm to 8:30pm". */
export const registerCaption = ({
  group,
  startsAt,
  endsAt,
}: Pick<RegisterView, 'group' | 'startsAt' | 'endsAt'>): string =>
  `${group.title}, ${formatDayWithWeekday(dayOf(startsAt))}, ${formatTime(startsAt)} to ${formatTime(endsAt)}`;
