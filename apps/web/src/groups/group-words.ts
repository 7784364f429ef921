import { type GroupsView, type GroupView, type SchedulePreview, whyNotHeldWords } from '@waymark/contracts';
import { formatCount, formatDay, formatList, formatWallTimeRange } from '@waymark/ui';
import { weekdayName } from './weekdays.ts';

type Summary = GroupsView['groups'][number];

/** "2 groups; 3 places are free in those still open to new people." */
export const groupsLead = ({ groups }: GroupsView): string | undefined => {
  if (groups.length === 0) return undefined;
  const places = groups.filter(({ isOpen }) => isOpen).reduce((sum, { placesLeft }) => sum + placesLeft, 0);
  const free = `${formatCount(places, 'place is', 'places are')} free`;
  return `${formatCount(groups.length, 'group', 'groups')}; ${free} in those still open to new people.`;
};

export const openWords = ({ isOpen, placesLeft }: Pick<Summary, 'isOpen' | 'placesLeft'>): string => {
  if (isOpen) return 'Open';
  return placesLeft < 1 ? 'Full' : 'Closed to new people';
};

const joinsWords = (group: Pick<GroupView, 'joinsCloseAfter' | 'isOpen' | 'placesLeft'>): string => {
  const { joinsCloseAfter, isOpen, placesLeft } = group;
  if (joinsCloseAfter === null) return isOpen || placesLeft < 1 ? 'joining stays open' : 'closed to new people';
  return isOpen || placesLeft < 1 ? `joining closes after session ${joinsCloseAfter}` : 'joining is closed';
};

const slotWords = ({ weekday, from, to }: GroupView['slots'][number]): string =>
  `${weekdayName(weekday)}s, ${formatWallTimeRange(from, to)}`;

/** "Thursdays, 6:30pm to 8:30pm, Hall. 9 people, 3 places left; joining closes after session 3." */
export const groupLead = (group: GroupView): string => {
  const { slots, venue, people, placesLeft, joinsCloseAfter, isOpen } = group;
  const when = `${formatList(slots.map(slotWords))}, ${venue}`;
  const who = `${formatCount(people.length, 'person', 'people')}, ${formatCount(placesLeft, 'place', 'places')} left`;
  return `${when}. ${who}; ${joinsWords({ joinsCloseAfter, isOpen, placesLeft })}.`;
};

/** What stands between two dates: "Nothing on 5 April 2027 (bank holiday)". */
export const skippedWords = (skipped: SchedulePreview['skipped']): string =>
  `Nothing on ${formatList(skipped.map(({ day, why }) => `${formatDay(day)} (${whyNotHeldWords[why]})`))}: what follows moved on`;
