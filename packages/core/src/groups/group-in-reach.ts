import type { Day, Id, Instant } from '@waymark/contracts';
import { inScope, type ReadDb, statement } from '@waymark/database';
import { and, eq, or, sql } from 'drizzle-orm';
import { offerings } from '../programmes/tables.ts';
import type { Actor } from '../verbs/actor.ts';
import { slotsOf } from './group-schedule.ts';
import type { Slot } from './rules/group-calendar.ts';
import { groups } from './tables.ts';

const columns = {
  groupId: groups.id,
  offeringId: groups.offeringId,
  programmeId: offerings.programmeId,
  programmeVersion: groups.programmeVersion,
  title: groups.title,
  venue: groups.venue,
  capacity: groups.capacity,
  startsOn: groups.startsOn,
  slot: groups.slot,
  slots: groups.slots,
  schoolHolidaysOf: groups.schoolHolidaysOf,
  datesLeftOut: groups.datesLeftOut,
  joinsCloseAfter: groups.joinsCloseAfter,
  version: groups.version,
} as const;

const isWanted = eq(groups.id, sql.placeholder('groupId'));

const ofOffering = statement((db: ReadDb) =>
  db
    .select(columns)
    .from(groups)
    .innerJoin(offerings, eq(offerings.id, groups.offeringId))
    .where(and(isWanted, inScope(groups.offeringId)))
    .prepare(),
);

const ofEither = statement((db: ReadDb) =>
  db
    .select(columns)
    .from(groups)
    .innerJoin(offerings, eq(offerings.id, groups.offeringId))
    .where(and(isWanted, or(inScope(groups.offeringId), inScope(groups.id))))
    .prepare(),
);

/** A group as its verbs and reads need it. */
export interface GroupInReach {
  readonly groupId: Id;
  readonly offeringId: Id;
  readonly programmeId: string;
  readonly programmeVersion: string;
  readonly title: string;
  readonly venue: string;
  readonly capacity: number;
  readonly startsOn: Day;
  readonly slots: readonly Slot[];
  readonly schoolHolidaysOf: string | null;
  readonly datesLeftOut: readonly Day[];
  readonly joinsCloseAfter: number | null;
  readonly version: number;
}

type Row = Awaited<ReturnType<ReturnType<typeof ofOffering>['execute']>>[number];

const withSlots = ({ slot, slots, ...row }: Row): GroupInReach => ({ ...row, slots: slotsOf({ slot, slots }) });

interface Asked {
  readonly handle: { readonly db: ReadDb };
  readonly actor: Actor;
  readonly now: Instant;
}

/** A group of an offering the asker coordinates; `undefined` when unknown or out of reach. */
export const groupOfOffering = async (
  { handle, actor, now }: Asked,
  groupId: Id,
): Promise<GroupInReach | undefined> => {
  const [row] = await ofOffering(handle).execute({ groupId, staffId: actor.staffId, now });
  return row && withSlots(row);
};

/** A group the asker leads or coordinates. */
export const groupOfEither = async ({ handle, actor, now }: Asked, groupId: Id): Promise<GroupInReach | undefined> => {
  const [row] = await ofEither(handle).execute({ groupId, staffId: actor.staffId, now });
  return row && withSlots(row);
};
