import type { GroupsView, Id } from '@waymark/contracts';
import { type Choice, formatCount, formatDay } from '@waymark/ui';

/** Groups with a free place that someone may still join, the next start first and said so. */
export const groupChoices = ({ groups }: GroupsView, nextGroupId: Id | undefined): readonly Choice[] =>
  groups
    .filter(({ isOpen }) => isOpen)
    .toSorted((one, other) => Number(other.groupId === nextGroupId) - Number(one.groupId === nextGroupId))
    .map(({ groupId, title, venue, startsOn, placesLeft }) => ({
      value: groupId,
      text: `${title}, from ${formatDay(startsOn)}`,
      hint: `${venue}. ${formatCount(placesLeft, 'place', 'places')} left${groupId === nextGroupId ? '. The next start that fits' : ''}`,
    }));
