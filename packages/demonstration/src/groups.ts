import { addDays, type Day, dayOf, type Id, newId } from '@waymark/contracts';
import { addGroup, setGroupStaff, viewGroup } from '@waymark/core';
import type { Cast, Offered, Player } from './cast.ts';
import type { Stage } from './stage.ts';

/** A group of the story. */
export interface StoryGroup {
  readonly groupId: Id;
  /** The day of the first session: a bank holiday moves it. */
  readonly startsOn: Day;
  readonly secondOn: Day;
  readonly facilitator: Player;
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** The last day with this weekday before another day; Monday is 1. */
export const lastWeekdayBefore = (day: Day, weekday: number): Day =>
  addDays(day, -((Temporal.PlainDate.from(day).dayOfWeek - weekday + 6) % 7) - 1);

/** Adds a group some weeks before it starts, with its facilitators. */
export const addStoryGroup = async (
  stage: Stage,
  cast: Cast,
  { offeringId }: Offered,
  startsOn: Day,
  facilitator: Player,
  co: Player,
  venue: string,
  capacity = 12,
): Promise<StoryGroup> => {
  const weekday = Temporal.PlainDate.from(startsOn).dayOfWeek;
  const groupId = newId();
  await stage.verb(addGroup, cast.coordinator.actor, {
    groupId,
    offeringId,
    startsOn,
    slots: [{ weekday, from: '18:30', to: '20:30' }],
    datesLeftOut: [],
    title: `${weekdays[weekday - 1]} group`,
    venue,
    capacity,
    mode: 'in-person',
    evenIfBooked: true,
  });
  await stage.verb(
    setGroupStaff,
    cast.coordinator.actor,
    {
      groupId,
      staff: [
        { staffId: facilitator.actor.staffId, role: 'lead' },
        { staffId: co.actor.staffId, role: 'co-facilitator' },
      ],
      evenIfBooked: true,
    },
    1,
  );
  const { sessions } = await stage.read(viewGroup, cast.coordinator.actor, { groupId });
  const [first = startsOn, second = startsOn] = sessions.map((session) => dayOf(session.startsAt));
  return { groupId, startsOn: first, secondOn: second, facilitator };
};
