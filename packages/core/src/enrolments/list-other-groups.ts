import { listOtherGroupsInput, otherGroupsView } from '@waymark/contracts';
import { loadGroups } from '../groups/load-groups.ts';
import { defineRead } from '../verbs/declaration.ts';
import { enrolmentOfOffering } from './enrolment-in-reach.ts';
import { coveredBy, sessionsOfGroups } from './load-group-move.ts';
import { planGroupMove, type SessionThere } from './rules/group-move.ts';

/** The groups someone with a place could move to, with what each would bring; the move is made by the same rule. */
export const listOtherGroups = defineRead({
  name: 'list-other-groups',
  summary: 'The groups a person with a place could move to.',
  permission: 'core.enrolment.manage',
  route: { method: 'GET', path: '/enrolments/:enrolmentId/other-groups' },
  input: listOtherGroupsInput,
  output: otherGroupsView,
  sample: (world) => ({ enrolmentId: world.enrolmentId }),
  subject: (asked, { enrolmentId }) => enrolmentOfOffering(asked, enrolmentId),
  run: async ({ reader, actor, now, subject: place, programmes }) => {
    const who = { staffId: actor.staffId, now };
    const covered = await coveredBy(reader.db, programmes, place, { now, asker: who });
    const others = (await loadGroups(reader.db, place.offeringId, now, who)).filter(
      ({ groupId, programmeVersion }) => groupId !== place.groupId && programmeVersion === place.programmeVersion,
    );
    const there = await sessionsOfGroups(
      reader.db,
      others.map(({ groupId }) => groupId),
    );
    return {
      groups: others.flatMap(({ groupId, title, venue, placesLeft }) => {
        const plan = planGroupMove(covered, there.get(groupId) ?? [], now);
        if (plan.isOver) return [];
        const { expected, repeated, owed } = plan;
        return [
          {
            ...{ groupId, title, venue, placesLeft },
            expected: expected.map(shown),
            repeated: repeated.map(shown),
            owed: owed.map(shown),
          },
        ];
      }),
    };
  },
  opened: undefined,
});

const shown = ({ sessionId, number, title, startsAt }: SessionThere) => ({ sessionId, number, title, startsAt });
