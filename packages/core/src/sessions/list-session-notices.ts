import { listSessionNoticesInput, sessionNoticesView } from '@waymark/contracts';
import { inScope } from '@waymark/database';
import { and, asc, count, eq, inArray, isNull } from 'drizzle-orm';
import { groups } from '../groups/tables.ts';
import { defineRead, noSubject } from '../verbs/declaration.ts';
import { sessionChanges, sessionNotices, sessions } from './tables.ts';

/** Sessions of the asker's groups that were cancelled or moved, and that the asker has not said to have seen. */
export const listSessionNotices = defineRead({
  name: 'list-session-notices',
  summary: 'Cancelled and moved sessions the asker has not said to have seen.',
  permission: 'core.register.record',
  route: { method: 'GET', path: '/session-notices' },
  input: listSessionNoticesInput,
  output: sessionNoticesView,
  sample: () => ({}),
  subject: noSubject,
  run: async ({ reader, actor, now }) => {
    const rows = await reader.db
      .select({
        noticeId: sessionNotices.id,
        groupId: groups.id,
        group: groups.title,
        sessionId: sessions.id,
        number: sessions.number,
        kind: sessionChanges.kind,
        wasStartsAt: sessionChanges.wasStartsAt,
        startsAt: sessionChanges.startsAt,
        why: sessionChanges.why,
        at: sessionChanges.at,
        actId: sessionNotices.actId,
      })
      .from(sessionNotices)
      .innerJoin(groups, eq(groups.id, sessionNotices.groupId))
      .innerJoin(sessions, eq(sessions.id, sessionNotices.sessionId))
      .innerJoin(
        sessionChanges,
        and(eq(sessionChanges.actId, sessionNotices.actId), eq(sessionChanges.sessionId, sessionNotices.sessionId)),
      )
      .where(
        and(
          eq(sessionNotices.toStaffId, actor.staffId),
          isNull(sessionNotices.seenAt),
          inScope(sessionNotices.groupId, { staffId: actor.staffId, now }),
        ),
      )
      .orderBy(asc(sessionNotices.queuedAt), asc(sessionNotices.id));
    const acts = rows.map(({ actId }) => actId);
    const counted =
      acts.length === 0
        ? []
        : await reader.db
            .select({ actId: sessionChanges.actId, all: count() })
            .from(sessionChanges)
            .where(and(inArray(sessionChanges.actId, acts), eq(sessionChanges.kind, 'moved')))
            .groupBy(sessionChanges.actId);
    const moved = new Map(counted.map((row) => [row.actId, row.all]));
    return { notices: rows.map(({ actId, ...row }) => ({ ...row, sessions: moved.get(actId) ?? 0 })) };
  },
  opened: undefined,
});
