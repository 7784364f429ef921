import { AppError, type Id } from '@waymark/contracts';
import type { ReadDb, Unit } from '@waymark/database';
import { and, desc, eq } from 'drizzle-orm';
import { changes } from '../settings/tables.ts';
import { staff } from '../staff/tables.ts';
import type { Actor } from '../verbs/actor.ts';
import { offerings } from './tables.ts';

const columns = {
  offeringId: offerings.id,
  programmeId: offerings.programmeId,
  providerId: offerings.providerId,
  title: offerings.title,
  area: offerings.area,
  whoMayRefer: offerings.whoMayRefer,
  settings: offerings.settings,
  from: offerings.from,
  to: offerings.to,
  version: offerings.version,
} as const;

/** An offering with its settings; `undefined` where there is none. Offerings are about no person. */
export const offeringRow = async (db: ReadDb, offeringId: Id) => {
  const [row] = await db.select(columns).from(offerings).where(eq(offerings.id, offeringId));
  return row;
};

export type OfferingRow = NonNullable<Awaited<ReturnType<typeof offeringRow>>>;

/** Refuses settings that were opened before someone else changed the offering: 409 `stale-version` (S19). */
export const requireOfferingVersion = async (
  unit: Unit,
  actor: Actor,
  offering: OfferingRow,
  ifMatch: number | undefined,
): Promise<void> => {
  if (ifMatch === offering.version) return;
  const [last] = await unit.db
    .select({ at: changes.at, name: staff.name, organisationId: staff.organisationId })
    .from(changes)
    .leftJoin(staff, eq(staff.id, changes.by))
    .where(and(eq(changes.tableName, 'offerings'), eq(changes.rowId, offering.offeringId)))
    .orderBy(desc(changes.version))
    .limit(1);
  throw new AppError('conflict', 'stale-version', {
    message: 'Someone has changed this offering in the meantime',
    facts: {
      version: offering.version,
      changedBy: last?.organisationId === actor.organisationId ? (last?.name ?? null) : 'another worker',
      changedAt: last?.at ?? null,
    },
  });
};

/** Keeps what an offering was before and is after a change, for its history. */
export const noteOfferingChange = async (
  unit: Unit,
  by: Id,
  change: {
    readonly offeringId: Id;
    readonly version: number;
    readonly before: Readonly<Record<string, unknown>> | null;
    readonly after: Readonly<Record<string, unknown>>;
  },
): Promise<void> => {
  const { offeringId, version, before, after } = change;
  await unit.db.insert(changes).values({
    tableName: 'offerings',
    rowId: offeringId,
    version,
    at: unit.now,
    by,
    before: before === null ? null : { ...before },
    after: { ...after },
  });
};
