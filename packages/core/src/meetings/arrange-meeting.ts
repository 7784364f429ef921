import { AppError, arrangeMeetingInput, fieldError, meetingArranged, newId } from '@waymark/contracts';
import { visible } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, eq, inArray } from 'drizzle-orm';
import { familyInReach } from '../families/family-in-reach.ts';
import { memberships } from '../families/tables.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { meetingChildren, meetings } from './tables.ts';

/** Arranges a meeting about children of a family: a conference, a core group, another. */
export const arrangeMeeting = defineVerb({
  name: 'arrange-meeting',
  summary: 'Arranges a meeting about children of a family.',
  permission: 'core.meeting.record',
  route: { method: 'POST', path: '/families/:familyId/meetings' },
  input: arrangeMeetingInput,
  output: meetingArranged,
  repeat: 'fact',
  sample: (world) => ({
    meetingId: world.newId(),
    familyId: world.familyId,
    kind: 'core-group',
    startsAt: '2026-03-20T10:00:00Z',
    childIds: [world.childId],
  }),
  subject: (asked, { familyId }) => familyInReach(asked, familyId),
  run: async ({ unit, actor, now, about }, input) => {
    about({ records: [input.meetingId], persons: input.childIds });
    const [known] = await unit.db
      .select({ familyId: meetings.familyId, startsAt: meetings.startsAt })
      .from(meetings)
      .where(eq(meetings.id, input.meetingId));
    if (known !== undefined) {
      if (known.familyId === input.familyId && known.startsAt === input.startsAt) return { meetingId: input.meetingId };
      throw new AppError('conflict', 'fact-id-reused', { message: 'This id already stands for another meeting' });
    }
    const children = [...new Set(input.childIds)];
    const members = await unit.db
      .selectDistinct({ personId: memberships.personId })
      .from(memberships)
      .where(
        and(
          eq(memberships.familyId, input.familyId),
          inArray(memberships.personId, children),
          live(memberships),
          visible(memberships, { staffId: actor.staffId, now }),
        ),
      );
    const index = input.childIds.findIndex((childId) => members.every((member) => member.personId !== childId));
    if (index >= 0) throw fieldError(`childIds.${index}`, 'not-in-this-family', 'This child is not in this family');
    await unit.db.insert(meetings).values({
      id: input.meetingId,
      familyId: input.familyId,
      kind: input.kind,
      startsAt: input.startsAt,
      place: input.place ?? null,
      recordedAt: now,
      recordedBy: actor.staffId,
    });
    for (const personId of children) {
      await unit.db.insert(meetingChildren).values({
        id: newId(),
        personId,
        level: 'shared',
        recordedAt: now,
        recordedBy: actor.staffId,
        meetingId: input.meetingId,
      });
    }
    return { meetingId: input.meetingId };
  },
});
