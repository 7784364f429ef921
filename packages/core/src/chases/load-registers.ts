import type { Id, Instant } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, asc, count, eq, gt, inArray, isNull, lte, ne, or } from 'drizzle-orm';
import type { RegisterFact } from '../engagement/rules/judge-register.ts';
import { groups } from '../groups/tables.ts';
import { marks } from '../marks/tables.ts';
import { offerings } from '../programmes/tables.ts';
import { expectations, sessions } from '../sessions/tables.ts';

/** A register as the rule reads it, and what is needed to tell somebody. */
export interface OpenRegister extends RegisterFact {
  readonly groupId: Id;
  readonly programmeId: string;
  readonly unmarkedPersonIds: readonly Id[];
}

/** These sessions' registers, each with who is expected and has no mark; those of cancelled sessions have nobody. */
export const loadRegisters = async (unit: Unit, sessionIds: readonly Id[]): Promise<OpenRegister[]> => {
  if (sessionIds.length === 0) return [];
  const rows = await unit.db
    .select({
      sessionId: sessions.id,
      groupId: groups.id,
      programmeId: offerings.programmeId,
      endsAt: sessions.endsAt,
      state: sessions.state,
      personId: expectations.personId,
      markId: marks.id,
    })
    .from(sessions)
    .innerJoin(groups, eq(groups.id, sessions.groupId))
    .innerJoin(offerings, eq(offerings.id, groups.offeringId))
    .innerJoin(expectations, eq(expectations.sessionId, sessions.id))
    .leftJoin(marks, isMarkOf)
    .where(and(inArray(sessions.id, [...sessionIds]), isExpectedThen))
    .orderBy(asc(sessions.endsAt), asc(sessions.id), asc(expectations.personId));
  const bySession = Map.groupBy(rows, (row) => row.sessionId);
  const registers: OpenRegister[] = [];
  for (const [sessionId, people] of bySession) {
    const [first] = people;
    if (first === undefined) continue;
    const blank = people.filter(({ markId, state }) => markId === null && state !== 'cancelled');
    const unmarkedPersonIds = blank.map(({ personId }) => personId);
    registers.push({
      sessionId,
      groupId: first.groupId,
      programmeId: first.programmeId,
      endsAt: first.endsAt,
      expected: people.length,
      unmarked: unmarkedPersonIds.length,
      unmarkedPersonIds,
    });
  }
  return registers;
};

const isMarkOf = and(
  eq(marks.sessionId, expectations.sessionId),
  eq(marks.personId, expectations.personId),
  live(marks),
  ne(marks.code, 'recorded-in-error'),
);

const isExpectedThen = and(
  lte(expectations.from, sessions.startsAt),
  or(isNull(expectations.to), gt(expectations.to, sessions.startsAt)),
);

/** When sessions began: after one instant and no later than another. */
export interface BeginSpan {
  readonly after: Instant;
  readonly until: Instant;
}

/** Sessions that began in this span, are over by now, and whose register has blanks, oldest first. */
export const sessionsWithBlanks = async (unit: Unit, { after, until }: BeginSpan, most: number): Promise<Id[]> => {
  const rows = await unit.db
    .select({ sessionId: sessions.id, blanks: count() })
    .from(sessions)
    .innerJoin(expectations, eq(expectations.sessionId, sessions.id))
    .leftJoin(marks, isMarkOf)
    .where(
      and(
        gt(sessions.startsAt, after),
        lte(sessions.startsAt, until),
        lte(sessions.endsAt, unit.now),
        isNull(sessions.closedAt),
        ne(sessions.state, 'cancelled'),
        isExpectedThen,
        isNull(marks.id),
      ),
    )
    .groupBy(sessions.id, sessions.endsAt)
    .orderBy(asc(sessions.endsAt), asc(sessions.id))
    .limit(most);
  return rows.map((row) => row.sessionId);
};
