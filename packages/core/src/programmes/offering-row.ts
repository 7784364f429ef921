import type { Id } from '@waymark/contracts';
import type { ReadDb, Unit } from '@waymark/database';
import { eq } from 'drizzle-orm';
import { type ConfigurationChange, noteConfiguration, requireVersion } from '../settings/configuration-history.ts';
import type { Actor } from '../verbs/actor.ts';
import { offerings } from './tables.ts';

const columns = {
  offeringId: offerings.id,
  programmeId: offerings.programmeId,
  providerId: offerings.providerId,
  title: offerings.title,
  area: offerings.area,
  whoMayRefer: offerings.whoMayRefer,
  capacity: offerings.capacity,
  leadMustBeAccredited: offerings.leadMustBeAccredited,
  settings: offerings.settings,
  from: offerings.from,
  to: offerings.to,
  version: offerings.version,
} as const;

/** An offering with its settings; `undefined` where there is none. Offerings are about no person. */
export const offeringRow = async (db: ReadDb, offeringId: Id) => {
  const [row] = await db.select(columns).from(offerings).where(eq(offerings.id, offeringId));
  return row && { ...row, leadMustBeAccredited: row.leadMustBeAccredited === true };
};

export type OfferingRow = NonNullable<Awaited<ReturnType<typeof offeringRow>>>;

/** Refuses settings that were opened before someone else changed the offering: 409 `stale-version` (S19). */
export const requireOfferingVersion = async (
  unit: Unit,
  actor: Actor,
  { offeringId, version }: OfferingRow,
  ifMatch: number | undefined,
): Promise<void> => await requireVersion(unit, actor, { kind: 'offering', rowId: offeringId, version }, ifMatch);

/** Keeps what an offering was before and is after a change, for its history. */
export const noteOfferingChange = async (
  unit: Unit,
  by: Id,
  { offeringId, ...change }: Omit<ConfigurationChange, 'kind' | 'rowId'> & { readonly offeringId: Id },
): Promise<void> => await noteConfiguration(unit, by, { kind: 'offering', rowId: offeringId, ...change });
