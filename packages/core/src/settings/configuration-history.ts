import { AppError, type ConfiguredKind, type HistoryView, type Id } from '@waymark/contracts';
import { type ReadDb, systemActor, type Unit } from '@waymark/database';
import { and, desc, eq, inArray } from 'drizzle-orm';
import { staff } from '../staff/tables.ts';
import type { Actor } from '../verbs/actor.ts';
import { configurationChanges } from './tables.ts';

type Fields = Readonly<Record<string, unknown>>;

export interface ConfigurationChange {
  readonly kind: ConfiguredKind;
  readonly rowId: string;
  /** The version it has from now on. */
  readonly version: number;
  readonly before: Fields | null;
  readonly after: Fields;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Of both sides only the fields that differ: a history tells what changed, not what stayed. */
const touched = (before: Fields, after: Fields): { readonly before: Fields; readonly after: Fields } => {
  const keys = Object.keys(after).filter((key) => !isSame(before[key] ?? null, after[key] ?? null));
  const only = (fields: Fields): Fields => Object.fromEntries(keys.map((key) => [key, fields[key] ?? null]));
  return { before: only(before), after: only(after) };
};

/** Keeps who changed what, in the unit that changes it. */
export const noteConfiguration = async (unit: Unit, by: Id, change: ConfigurationChange): Promise<void> => {
  const { kind, rowId, version, before, after } = change;
  const said = before === null ? { before: null, after } : touched(before, after);
  await unit.db.insert(configurationChanges).values({
    kind,
    rowId,
    version,
    at: unit.now,
    by,
    before: said.before === null ? null : { ...said.before },
    after: { ...said.after },
  });
};

/** Histories of several rows of one kind, each newest first. */
export const historiesOf = async (
  db: ReadDb,
  kind: ConfiguredKind,
  rowIds: readonly string[],
): Promise<ReadonlyMap<string, HistoryView>> => {
  if (rowIds.length === 0) return new Map();
  const rows = await db
    .select({
      rowId: configurationChanges.rowId,
      version: configurationChanges.version,
      at: configurationChanges.at,
      by: configurationChanges.by,
      name: staff.name,
      before: configurationChanges.before,
      after: configurationChanges.after,
    })
    .from(configurationChanges)
    .leftJoin(staff, eq(staff.id, configurationChanges.by))
    .where(and(eq(configurationChanges.kind, kind), inArray(configurationChanges.rowId, [...rowIds])))
    .orderBy(desc(configurationChanges.version), desc(configurationChanges.id));
  const byRow = Map.groupBy(rows, ({ rowId }) => rowId);
  return new Map(
    [...byRow].map(([rowId, own]) => [
      rowId,
      own.map(({ version, at, by, name, before, after }) => ({
        version,
        at,
        by: name ?? (by === systemActor ? 'The server itself' : 'Somebody who is no longer known'),
        before,
        after,
      })),
    ]),
  );
};

/** The history of one row, newest first. */
export const historyOf = async (db: ReadDb, kind: ConfiguredKind, rowId: string): Promise<HistoryView> =>
  (await historiesOf(db, kind, [rowId])).get(rowId) ?? [];

/** Refuses what was opened before somebody else changed it: 409 `stale-version`, with who and when (S19). */
export const requireVersion = async (
  unit: Unit,
  actor: Actor,
  seen: { readonly kind: ConfiguredKind; readonly rowId: string; readonly version: number },
  ifMatch: number | undefined,
): Promise<void> => {
  if (ifMatch === seen.version) return;
  const [last] = await unit.db
    .select({ at: configurationChanges.at, name: staff.name, organisationId: staff.organisationId })
    .from(configurationChanges)
    .leftJoin(staff, eq(staff.id, configurationChanges.by))
    .where(and(eq(configurationChanges.kind, seen.kind), eq(configurationChanges.rowId, seen.rowId)))
    .orderBy(desc(configurationChanges.version), desc(configurationChanges.id))
    .limit(1);
  const isColleague = last?.organisationId === actor.organisationId || actor.roles.has('administrator');
  throw new AppError('conflict', 'stale-version', {
    message: 'Somebody has changed this in the meantime',
    facts: {
      version: seen.version,
      changedBy: isColleague ? (last?.name ?? null) : 'another worker',
      changedAt: last?.at ?? null,
    },
  });
};
