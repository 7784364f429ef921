import { addDays, type Day, dayOf, type FamilyView } from '@waymark/contracts';
import type { FamilyTimelineData, TimelineFlag, TimelineLane } from '@waymark/ui';
import { timelineFlags } from './timeline-flags.ts';
import { timelineService } from './timeline-service.ts';

/** Days of the picture before the day asked about where little happened, and after it for what is planned. */
const leastBefore = 84;
const leastAfter = 14;

const firstDays = (lanes: readonly TimelineLane[]): readonly Day[] =>
  lanes.flatMap(({ services }) =>
    services.flatMap(({ facts, waits }) => [...facts.map(({ on }) => on), ...waits.map(({ from }) => from)]),
  );

/** The period holds every service and everything planned; older flags stand in the table, and in the words above. */
const periodOf = (asAt: Day, lanes: readonly TimelineLane[], flags: readonly TimelineFlag[]) => {
  const [first = asAt] = firstDays(lanes).toSorted();
  const latest =
    flags
      .map(({ on }) => on)
      .toSorted()
      .at(-1) ?? asAt;
  const from = addDays(asAt, -leastBefore);
  const to = addDays(asAt, leastAfter);
  const beforeFirst = addDays(first, -7);
  return { from: beforeFirst < from ? beforeFirst : from, to: latest >= to ? addDays(latest, 7) : to };
};

/** The family as one picture: a lane a person, its services with waits and marks, and flags across all lanes. */
export const familyTimelineData = (view: FamilyView): FamilyTimelineData => {
  const asAt = dayOf(view.asAt);
  const lanes = view.people.map(({ personId, name, position, services }) => ({
    id: personId,
    name,
    group: position,
    services: services.map(timelineService),
  }));
  const flags = timelineFlags(view);
  return { ...periodOf(asAt, lanes, flags), asAt, lanes, statements: [], flags };
};
