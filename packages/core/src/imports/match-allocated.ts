import type { Id, StagedRecord } from '@waymark/contracts';
import type { ReadDb } from '@waymark/database';
import { and, asc, eq } from 'drizzle-orm';
import { teams } from '../organisations/tables.ts';
import { staff } from '../staff/tables.ts';

type Allocated = NonNullable<StagedRecord['allocated']>;

/** Who works with a child in the words of a file, beside the colleague and the team of that name. */
export interface MatchedAllocation extends Allocated {
  readonly teamName: string | null;
  readonly workerName: string | null;
}

/** A name as files and people write it: "Example, Ada" is Ada Example. */
const plainName = (name: string): string => {
  const [last = '', first, ...rest] = name.split(',').map((part) => part.trim());
  const whole = first === undefined || rest.length > 0 ? name : `${first} ${last}`;
  return whole
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
};

/** The name that fits, where exactly one does; nothing is guessed from parts of names. */
const onlyFit = (names: ReadonlyMap<string, readonly string[]>, wanted: string | null): string | null => {
  const fits = wanted === null ? [] : (names.get(plainName(wanted)) ?? []);
  return fits.length === 1 ? (fits[0] ?? null) : null;
};

const byPlainName = (rows: readonly { readonly name: string }[]): ReadonlyMap<string, readonly string[]> =>
  new Map(
    [...Map.groupBy(rows, ({ name }) => plainName(name))].map(([key, found]) => [key, found.map(({ name }) => name)]),
  );

/** Holds what a file says of workers against the active staff and the teams of one organisation. */
export const matchAllocated = async (db: ReadDb, organisationId: Id) => {
  const people = await db
    .select({ name: staff.name })
    .from(staff)
    .where(and(eq(staff.organisationId, organisationId), eq(staff.isActive, true)))
    .orderBy(asc(staff.id));
  const groups = await db
    .select({ name: teams.name })
    .from(teams)
    .where(eq(teams.organisationId, organisationId))
    .orderBy(asc(teams.id));
  const [workers, ownTeams] = [byPlainName(people), byPlainName(groups)];
  return (allocated: Allocated | undefined): MatchedAllocation | null =>
    allocated === undefined
      ? null
      : { ...allocated, teamName: onlyFit(ownTeams, allocated.team), workerName: onlyFit(workers, allocated.worker) };
};
