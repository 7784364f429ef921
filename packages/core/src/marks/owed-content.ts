import type { Id } from '@waymark/contracts';
import { type Asker, type Reader, visible } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, asc, eq, inArray, isNull, lt } from 'drizzle-orm';
import { policyOf } from '../engagement/policy-of.ts';
import { enrolments } from '../enrolments/tables.ts';
import type { Programmes } from '../programmes/programmes.ts';
import type { SessionInReach } from '../sessions/session-in-reach.ts';
import { expectations, sessions } from '../sessions/tables.ts';
import { meaningOf } from './rules.ts';
import { marks } from './tables.ts';

interface Asked {
  readonly asker: Asker;
  readonly rows: readonly { readonly enrolmentId: Id }[];
  readonly session: SessionInReach;
}

/**
 * Numbers of earlier sessions whose content each person has not covered: missed, not recorded, or held before he or
 * she joined. A later session on the same item, such as a catch-up, covers it.
 */
export const owedContent = async (
  reader: Reader,
  programmes: Programmes,
  { rows, session, asker }: Asked,
): Promise<ReadonlyMap<Id, readonly number[]>> => {
  const enrolmentIds = rows.map((row) => row.enrolmentId);
  if (enrolmentIds.length === 0 || session.groupId === null) return new Map();
  const earlier = await reader.db
    .select({ number: sessions.number, itemId: sessions.itemId })
    .from(sessions)
    .where(
      and(
        eq(sessions.groupId, session.groupId),
        lt(sessions.startsAt, session.startsAt),
        eq(sessions.state, 'held'),
        isNull(sessions.enrolmentId),
      ),
    )
    .orderBy(asc(sessions.number));
  if (earlier.length === 0) return new Map();
  const covered = await coveredItems(reader, programmes, enrolmentIds, asker);
  return new Map(
    enrolmentIds.map((enrolmentId) => {
      const own = covered.get(enrolmentId) ?? new Set<string>();
      return [enrolmentId, earlier.filter((held) => !own.has(held.itemId)).map((held) => held.number)];
    }),
  );
};

const coveredItems = async (reader: Reader, programmes: Programmes, enrolmentIds: readonly Id[], asker: Asker) => {
  const rows = await reader.db
    .select({
      enrolmentId: expectations.enrolmentId,
      itemId: sessions.itemId,
      code: marks.code,
      minutes: marks.minutes,
      position: enrolments.position,
      programmeId: enrolments.programmeId,
      programmeVersion: enrolments.programmeVersion,
    })
    .from(marks)
    .innerJoin(sessions, eq(sessions.id, marks.sessionId))
    .innerJoin(
      expectations,
      and(eq(expectations.sessionId, marks.sessionId), eq(expectations.personId, marks.personId)),
    )
    .innerJoin(enrolments, eq(enrolments.id, marks.enrolmentId))
    .where(and(inArray(marks.enrolmentId, [...enrolmentIds]), live(marks), visible(marks, asker)));
  const covered = new Map<Id, Set<string>>();
  for (const row of rows) {
    const policy = policyOf(programmes, row);
    const meaning = meaningOf(
      {
        code: row.code,
        minutes: row.minutes,
        neededMinutes: policy.minutesNeeded(row.itemId),
        cancelledBy: null,
        noticeHours: null,
        confirmedHow: null,
        reason: null,
      },
      row.position,
      policy.marks,
    );
    if (meaning?.content !== 'yes') continue;
    covered.set(row.enrolmentId, (covered.get(row.enrolmentId) ?? new Set()).add(row.itemId));
  }
  return covered;
};
