import { dayOf, type Id, type Instant } from '@waymark/contracts';
import type { ReadDb } from '@waymark/database';
import { alias } from '@waymark/kit';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { type Standing, standingOn } from './rules/standing.ts';
import { accreditations } from './tables.ts';

const later = alias(accreditations, 'later_accreditation');

/** How each of these staff stands today as one who leads a programme's groups. */
export const loadStandings = async (
  db: ReadDb,
  {
    staffIds,
    programmeId,
    now,
  }: { readonly staffIds: readonly Id[]; readonly programmeId: string; readonly now: Instant },
): Promise<ReadonlyMap<Id, Standing>> => {
  if (staffIds.length === 0) return new Map();
  const rows = await db
    .select({
      staffId: accreditations.staffId,
      role: accreditations.role,
      from: accreditations.from,
      until: accreditations.until,
    })
    .from(accreditations)
    .leftJoin(later, eq(later.supersedes, accreditations.id))
    .where(
      and(
        inArray(accreditations.staffId, [...staffIds]),
        eq(accreditations.programmeId, programmeId),
        isNull(later.id),
      ),
    );
  const day = dayOf(now);
  return new Map(
    staffIds.map((staffId) => [
      staffId,
      standingOn(
        rows.filter((row) => row.staffId === staffId),
        day,
      ),
    ]),
  );
};
