import { groupsView, listGroupsInput } from '@waymark/contracts';
import { offeringInReach } from '../programmes/offering-in-reach.ts';
import { defineRead } from '../verbs/declaration.ts';
import { loadGroups } from './load-groups.ts';

/** The groups of an offering with the places left in each. */
export const listGroups = defineRead({
  name: 'list-groups',
  summary: 'The groups of an offering.',
  permission: 'core.waiting-list.view',
  route: { method: 'GET', path: '/offerings/:offeringId/groups' },
  input: listGroupsInput,
  output: groupsView,
  sample: (world) => ({ offeringId: world.offeringId }),
  subject: (asked, { offeringId }) => offeringInReach(asked, offeringId),
  run: async ({ reader, actor, now }, { offeringId }) => {
    const groups = await loadGroups(reader.db, offeringId, now, { staffId: actor.staffId, now });
    return {
      groups: groups.map(({ groupId, title, venue, startsOn, lastSessionAt, capacity, placesLeft, joining }) => ({
        groupId,
        title,
        venue,
        startsOn,
        lastSessionAt,
        capacity,
        placesLeft,
        isOpen: joining.isOpen && placesLeft > 0,
      })),
    };
  },
  opened: undefined,
});
