import { addDays, type Day, type Id, type Instant, type Role } from '@waymark/contracts';
import type { Core } from '@waymark/core';
import type { Unit } from '@waymark/database';
import { getTableName } from 'drizzle-orm';
import { addCast } from '../cast.ts';
import { Stage, type TravellingClock } from '../stage.ts';
import type { CohortPlan } from './cohort.ts';
import type { HouseholdPeople } from './people.ts';
import { type PlayedCase, playCohort } from './play-cohort.ts';
import { idsIn, keyOf, type Row, type RowsOfTable, readRows } from './rows.ts';

/** An empty core of its own, with a clock, that is thrown away when the cohort has been read from it. */
export interface ScratchCore {
  readonly core: Core;
  readonly clock: TravellingClock;
  readonly remove: () => Promise<void>;
}

/** Who works where in the small house the cohort was played in, in the order in which they came. */
export interface CastIds {
  readonly organisations: readonly Id[];
  readonly teams: readonly Id[];
  readonly offerings: readonly Id[];
  readonly staff: readonly {
    readonly staffId: Id;
    readonly name: string;
    readonly teamId: Id | null;
    readonly role: Role;
  }[];
}

/** A cohort as verbs wrote it: what is copied. */
export interface CohortTemplate {
  readonly startsOn: Day;
  readonly openedAt: Instant;
  readonly cases: readonly PlayedCase[];
  readonly rows: readonly RowsOfTable[];
  readonly cast: CastIds;
}

export interface CohortToPlay {
  readonly cohort: CohortPlan;
  readonly people: ReadonlyMap<number, HouseholdPeople>;
  readonly now: Instant;
}

/** Plays a cohort through verbs in a core of its own and reads what that wrote. */
export const playTemplate = async (
  { core, clock }: ScratchCore,
  { cohort, people, now }: CohortToPlay,
): Promise<CohortTemplate> => {
  const openedAt = `${addDays(cohort.startsOn, -170)}T08:00:00.000Z`;
  clock.travelTo(openedAt);
  const stage = new Stage(core, clock, now.slice(0, 10), now);
  const cast = await addCast(stage);
  if (cast.offered === undefined) throw new Error('No programme has a story that can be told');
  const before = await factsOf(core);
  const cases = await playCohort(stage, cast, cast.offered, cohort, ({ number }) => {
    const drawn = people.get(number);
    if (drawn === undefined) throw new Error(`Nobody was drawn for case ${number}`);
    return drawn;
  });
  const rows = without(await factsOf(core), before);
  requireWholeIds(rows);
  return { startsOn: cohort.startsOn, openedAt, cases, rows, cast: castIn(before) };
};

/** Every fact of a core, read as a unit reads: for nobody. */
export const factsOf = async ({ store }: Core): Promise<readonly RowsOfTable[]> =>
  await store.write((unit: Unit) => readRows(unit.db));

/** What came after `before` was read. */
export const without = (all: readonly RowsOfTable[], before: readonly RowsOfTable[]): readonly RowsOfTable[] => {
  const known = new Set(before.flatMap(({ rows }) => rows.map(keyOf)));
  return all.map(({ table, rows }) => ({ table, rows: rows.filter((row) => !known.has(keyOf(row))) }));
};

const anId = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/;

/** An id within a longer text would stay what it was in every copy. */
const requireWholeIds = (tables: readonly RowsOfTable[]): void => {
  for (const { table, rows } of tables) {
    const texts = rows.flatMap((row) => Object.values(row).filter((value) => typeof value === 'string'));
    const broken = texts.some((text) => text.length > 36 && anId.test(text));
    if (broken) throw new Error(`A text in ${getTableName(table)} holds an id among other words`);
  }
};

export const castIn = (tables: readonly RowsOfTable[]): CastIds => {
  const rowsIn = (name: string): readonly Row[] => tables.find(({ table }) => getTableName(table) === name)?.rows ?? [];
  const roleOf = new Map(rowsIn('staff_roles').map((row) => [row['staffId'], row['role'] as Role]));
  return {
    organisations: idsIn(tables, 'organisations'),
    teams: idsIn(tables, 'teams'),
    offerings: idsIn(tables, 'offerings'),
    staff: rowsIn('staff').map((row) => ({
      staffId: keyOf(row),
      name: String(row['name']),
      teamId: row['teamId'] === null ? null : String(row['teamId']),
      role: roleOf.get(row['id']) ?? 'administrator',
    })),
  };
};
