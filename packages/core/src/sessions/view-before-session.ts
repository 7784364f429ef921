import { type BeforeSessionView, beforeSessionView, dayOf, type Id, viewBeforeSessionInput } from '@waymark/contracts';
import { type Asker, type Reader, visible } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, asc, desc, eq, gt, inArray, isNull, lt, lte, ne, or } from 'drizzle-orm';
import { groupStaff } from '../groups/tables.ts';
import { countsAsMark } from '../marks/counts-as-mark.ts';
import { owedContent } from '../marks/owed-content.ts';
import { marks } from '../marks/tables.ts';
import { staff } from '../staff/tables.ts';
import { defineRead } from '../verbs/declaration.ts';
import { sessionInReach } from './session-in-reach.ts';
import { sessionHeadOf, sessionPeopleOf } from './session-people.ts';
import { expectations, sessions } from './tables.ts';

/** Before the group: who is expected and what must be known of each, for those who lead it. */
export const viewBeforeSession = defineRead({
  name: 'view-before-session',
  summary: 'Who is expected at a session and what must be known before it.',
  permission: 'core.session-record.view',
  route: { method: 'GET', path: '/sessions/:sessionId/before' },
  input: viewBeforeSessionInput,
  output: beforeSessionView,
  sample: (world) => ({ sessionId: world.nextSessionId }),
  subject: (asked, { sessionId }) => sessionInReach(asked, sessionId),
  run: async ({ reader, actor, now, subject: session, programmes }, { sessionId }): Promise<BeforeSessionView> => {
    const asker = { staffId: actor.staffId, now };
    const { programmeId: _p, itemId: _i, closedAt: _c, ...head } = await sessionHeadOf(reader, sessionId);
    const rows = await sessionPeopleOf(reader, session, asker);
    const owed = await owedContent(reader, programmes, { rows, session, asker });
    const earlier = await earlierOf(
      reader,
      asker,
      rows.map(({ enrolmentId }) => enrolmentId),
      session.startsAt,
    );
    const hasBegun = await anyHeldBefore(reader, head.group.groupId, session.startsAt);
    const people = rows.map(({ from: _from, ...person }) => {
      const before = earlier.get(person.enrolmentId) ?? null;
      const isNew = before === null;
      const arrival = isNew ? (hasBegun ? ('joins-late' as const) : ('first-time' as const)) : ('known' as const);
      return { ...person, arrival, owes: [...(owed.get(person.enrolmentId) ?? [])], before };
    });
    return { ...head, leading: await leadingOf(reader, head.group.groupId, asker), people };
  },
  opened: (view) => ({ records: [view.sessionId], persons: view.people.map(({ personId }): Id => personId) }),
});

const leadingOf = async (
  reader: Reader,
  groupId: Id,
  { staffId, now }: { readonly staffId: Id; readonly now: string },
): Promise<BeforeSessionView['leading']> => {
  const today = dayOf(now);
  const rows = await reader.db
    .selectDistinct({ staffId: groupStaff.staffId, name: staff.name, role: groupStaff.role })
    .from(groupStaff)
    .innerJoin(staff, eq(staff.id, groupStaff.staffId))
    .where(
      and(
        eq(groupStaff.groupId, groupId),
        lte(groupStaff.from, today),
        or(isNull(groupStaff.to), gt(groupStaff.to, today)),
      ),
    )
    .orderBy(asc(staff.name));
  return rows.map((row) => ({ name: row.name, role: row.role, isMe: row.staffId === staffId }));
};

const anyHeldBefore = async (reader: Reader, groupId: Id, startsAt: string): Promise<boolean> => {
  const [row] = await reader.db
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(eq(sessions.groupId, groupId), eq(sessions.state, 'held'), lt(sessions.startsAt, startsAt)))
    .limit(1);
  return row !== undefined;
};

/** The last session before this one at which each place was expected, and what is recorded of it. */
const earlierOf = async (reader: Reader, asker: Asker, enrolmentIds: readonly Id[], startsAt: string) => {
  const last = new Map<Id, NonNullable<BeforeSessionView['people'][number]['before']>>();
  if (enrolmentIds.length === 0) return last;
  const rows = await reader.db
    .select({ enrolmentId: expectations.enrolmentId, startsAt: sessions.startsAt, code: marks.code })
    .from(expectations)
    .innerJoin(sessions, eq(sessions.id, expectations.sessionId))
    .leftJoin(
      marks,
      and(
        eq(marks.sessionId, sessions.id),
        eq(marks.personId, expectations.personId),
        live(marks),
        visible(marks, asker),
      ),
    )
    .where(
      and(
        inArray(expectations.enrolmentId, [...enrolmentIds]),
        lt(sessions.startsAt, startsAt),
        lte(expectations.from, sessions.startsAt),
        or(isNull(expectations.to), gt(expectations.to, sessions.startsAt)),
        ne(sessions.state, 'cancelled'),
        visible(expectations, asker),
      ),
    )
    .orderBy(desc(sessions.startsAt), desc(sessions.id));
  for (const { enrolmentId, code, ...row } of rows) {
    if (last.has(enrolmentId)) continue;
    last.set(enrolmentId, { ...row, code: code !== null && countsAsMark({ code }) ? code : null });
  }
  return last;
};
