import type { Id, Instant } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, asc, eq, gte, inArray, min } from 'drizzle-orm';
import { memberships } from '../families/tables.ts';
import { marks } from '../marks/tables.ts';
import { reports } from '../reports/tables.ts';
import { type ChangeNeeds, changeNeeds, coreChangePolicy } from './rules.ts';

interface AtSession {
  readonly sessionId: Id;
  readonly endsAt: Instant;
  readonly closedAt: Instant | null;
}

interface Someone {
  readonly personId: Id;
  readonly enrolmentId: Id;
}

/** What changing the mark of this person at this session needs now. */
export const loadChangeNeeds = async (unit: Unit, session: AtSession, person: Someone): Promise<ChangeNeeds> => {
  const [first] = await unit.db
    .select({ at: min(marks.recordedAt) })
    .from(marks)
    .where(and(eq(marks.sessionId, session.sessionId), eq(marks.personId, person.personId)));
  const firstRecordedAt = first?.at ?? unit.now;
  const standing = {
    firstRecordedAt,
    sessionEndsAt: session.endsAt,
    isClosed: session.closedAt !== null,
    signedAt: await signedSince(unit, firstRecordedAt, person),
  };
  return changeNeeds(standing, coreChangePolicy, unit.now);
};

/** When reports were signed that hold the attendance of this place: all of it that was recorded by then. */
const signedSince = async (unit: Unit, since: Instant, { personId, enrolmentId }: Someone): Promise<Instant[]> => {
  const families = await unit.db
    .selectDistinct({ familyId: memberships.familyId })
    .from(memberships)
    .where(eq(memberships.personId, personId));
  if (families.length === 0) return [];
  const rows = await unit.db
    .select({ signedAt: reports.signedAt, snapshot: reports.snapshot })
    .from(reports)
    .where(
      and(
        inArray(
          reports.familyId,
          families.map((row) => row.familyId),
        ),
        gte(reports.signedAt, since),
      ),
    )
    .orderBy(asc(reports.signedAt));
  return rows.flatMap(({ signedAt, snapshot }) =>
    signedAt !== null && snapshot?.includes(`"attendance-${enrolmentId}"`) ? [signedAt] : [],
  );
};
