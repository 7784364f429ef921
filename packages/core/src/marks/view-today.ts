import { addDays, atLondon, dayOf, type Id, type SessionCard, todayView, viewTodayInput } from '@waymark/contracts';
import { inScope, type Reader, visible } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, asc, count, eq, gt, inArray, isNull, lt, lte, ne, or } from 'drizzle-orm';
import { groupStaff, groups } from '../groups/tables.ts';
import { offerings } from '../programmes/tables.ts';
import { expectations, sessions } from '../sessions/tables.ts';
import { staff } from '../staff/tables.ts';
import type { Actor } from '../verbs/actor.ts';
import { defineRead, noSubject } from '../verbs/declaration.ts';
import { marks } from './tables.ts';

/** How far back an unfinished register is still shown, in days. */
const daysBack = 60;

/** A facilitator's first screen. */
export const viewToday = defineRead({
  name: 'view-today',
  summary: 'Today’s sessions of the asker’s groups, and registers that are not finished.',
  permission: 'core.register.record',
  route: { method: 'GET', path: '/today' },
  input: viewTodayInput,
  output: todayView,
  sample: () => ({}),
  subject: noSubject,
  run: async ({ reader, actor, now, programmes }) => {
    const today = dayOf(now);
    const begin = atLondon(today, '00:00');
    const end = atLondon(addDays(today, 1), '00:00');
    const rows = await reader.db
      .select({
        sessionId: sessions.id,
        groupId: groups.id,
        groupTitle: groups.title,
        programmeId: offerings.programmeId,
        number: sessions.number,
        title: sessions.title,
        startsAt: sessions.startsAt,
        endsAt: sessions.endsAt,
        place: sessions.place,
        state: sessions.state,
      })
      .from(sessions)
      .innerJoin(groups, eq(groups.id, sessions.groupId))
      .innerJoin(offerings, eq(offerings.id, groups.offeringId))
      .where(
        and(
          inScope(sessions.groupId, { staffId: actor.staffId, now }),
          ne(sessions.state, 'cancelled'),
          or(isNull(sessions.closedAt), gt(sessions.startsAt, begin)),
          gt(sessions.startsAt, atLondon(addDays(today, -daysBack), '00:00')),
          lt(sessions.startsAt, end),
        ),
      )
      .orderBy(asc(sessions.startsAt), asc(sessions.id));
    const counts = await countsOf(
      reader,
      actor,
      rows.map((row) => row.sessionId),
      now,
    );
    const leading = await othersLeading(
      reader,
      actor,
      rows.map((row) => row.groupId),
      today,
    );
    const cards = rows.map(
      ({ groupId, programmeId, ...row }): SessionCard => ({
        ...row,
        programme: programmes.get(programmeId).shared.manifest.title,
        expected: counts.get(row.sessionId)?.expected ?? 0,
        recorded: counts.get(row.sessionId)?.recorded ?? 0,
        alsoLeading: leading.get(groupId) ?? [],
      }),
    );
    const isToday = (card: SessionCard) => card.startsAt >= begin;
    return {
      today: cards.filter(isToday),
      unfinished: cards.filter((card) => !isToday(card) && card.recorded < card.expected),
    };
  },
  opened: undefined,
});

/** Everyone expected at a session, and those of them who have a mark that counts. */
const countsOf = async (reader: Reader, actor: Actor, sessionIds: readonly Id[], now: string) => {
  if (sessionIds.length === 0) return new Map<Id, { readonly expected: number; readonly recorded: number }>();
  const asker = { staffId: actor.staffId, now };
  const rows = await reader.db
    .select({ sessionId: expectations.sessionId, expected: count(), recorded: count(marks.id) })
    .from(expectations)
    .innerJoin(sessions, eq(sessions.id, expectations.sessionId))
    .leftJoin(
      marks,
      and(
        eq(marks.sessionId, expectations.sessionId),
        eq(marks.personId, expectations.personId),
        live(marks),
        ne(marks.code, 'recorded-in-error'),
        visible(marks, asker),
      ),
    )
    .where(
      and(
        inArray(expectations.sessionId, [...sessionIds]),
        visible(expectations, asker),
        lte(expectations.from, sessions.startsAt),
        or(isNull(expectations.to), gt(expectations.to, sessions.startsAt)),
      ),
    )
    .groupBy(expectations.sessionId);
  return new Map(rows.map(({ sessionId, ...counts }) => [sessionId, counts]));
};

const othersLeading = async (reader: Reader, actor: Actor, groupIds: readonly Id[], today: string) => {
  if (groupIds.length === 0) return new Map<Id, string[]>();
  const rows = await reader.db
    .select({ groupId: groupStaff.groupId, name: staff.name })
    .from(groupStaff)
    .innerJoin(staff, eq(staff.id, groupStaff.staffId))
    .where(
      and(
        inArray(groupStaff.groupId, [...groupIds]),
        ne(groupStaff.staffId, actor.staffId),
        lte(groupStaff.from, today),
        or(isNull(groupStaff.to), gt(groupStaff.to, today)),
      ),
    )
    .orderBy(asc(staff.name));
  const names = new Map<Id, string[]>();
  for (const row of rows) names.set(row.groupId, [...(names.get(row.groupId) ?? []), row.name]);
  return names;
};
