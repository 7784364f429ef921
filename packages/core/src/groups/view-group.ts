import { groupView, viewGroupInput } from '@waymark/contracts';
import { defineRead } from '../verbs/declaration.ts';
import { groupOfEither } from './group-in-reach.ts';
import { offersIn, placesIn, sessionsIn } from './group-people.ts';
import { leadersWithAccreditation } from './leaders-with-accreditation.ts';
import { joining } from './rules/joining.ts';

/** A group: its dates, its people, the places left and when joining closes. */
export const viewGroup = defineRead({
  name: 'view-group',
  summary: 'A group with its dates, people and places left.',
  permission: 'core.group.view',
  route: { method: 'GET', path: '/groups/:groupId' },
  input: viewGroupInput,
  output: groupView,
  sample: (world) => ({ groupId: world.groupId }),
  subject: (asked, { groupId }) => groupOfEither(asked, groupId),
  run: async ({ reader, actor, now, subject: group, programmes }, { groupId }) => {
    const who = { staffId: actor.staffId, now };
    const held = await sessionsIn(reader.db, groupId, who);
    const people = await placesIn(reader.db, groupId, who);
    const offered = await offersIn(reader.db, groupId, now, who);
    const together = held.filter((session) => session.enrolmentId === null);
    const join = joining({ joinsCloseAfter: group.joinsCloseAfter, sessions: together }, now);
    const placesLeft = Math.max(0, group.capacity - people.length - offered.length);
    return {
      ...group,
      slots: [...group.slots],
      datesLeftOut: [...group.datesLeftOut],
      programme: programmes.get(group.programmeId).shared.manifest.title,
      placesLeft,
      joinsCloseAt: join.closesAt,
      isOpen: join.isOpen && placesLeft > 0,
      sessions: held,
      ...(await leadersWithAccreditation(reader.db, group, now)),
      people,
      offers: offered,
    };
  },
  opened: (view) => ({
    records: [view.groupId],
    persons: [...view.people, ...view.offers].map((person) => person.personId),
  }),
});
