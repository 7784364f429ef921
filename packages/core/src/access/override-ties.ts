import type { Id, Instant } from '@waymark/contracts';
import type { ReadDb } from '@waymark/database';
import { and, gt, inArray, lte } from 'drizzle-orm';
import { levelsOf } from './levels-of-role.ts';
import { grant, noTies, type Ties } from './reach-row.ts';
import { overrides } from './tables.ts';

/** What an override lets someone read of the restricted person it was given for, and of nobody else, until it ends. */
export const overrideTies = async (db: ReadDb, staffIds: readonly Id[], now: Instant): Promise<Ties> => {
  if (staffIds.length === 0) return noTies;
  const given = await db
    .select({ id: overrides.id, staffId: overrides.staffId, personId: overrides.personId, until: overrides.until })
    .from(overrides)
    .where(and(inArray(overrides.staffId, [...staffIds]), lte(overrides.from, now), gt(overrides.until, now)));
  return {
    reach: given.flatMap(({ id, staffId, personId, until }) =>
      grant(staffId, personId, levelsOf.override, { tieId: id, until }),
    ),
    scopes: [],
  };
};
