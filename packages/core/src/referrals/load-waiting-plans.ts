import { daySchema, type Id, idSchema, plansForOthers, type WaitingPlanView } from '@waymark/contracts';
import { type Asker, type ReadDb, visible } from '@waymark/database';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { staff } from '../staff/tables.ts';
import { referralEvents } from './tables.ts';

const payloadSchema = z.object({ ownerId: idSchema, planForOthers: z.enum(plansForOthers), nextContactOn: daySchema });

/** The waiting plan in force of each of these people: what was set last. */
export const loadWaitingPlans = async (
  db: ReadDb,
  subjectIds: readonly Id[],
  who?: Asker,
): Promise<ReadonlyMap<Id, WaitingPlanView>> => {
  if (subjectIds.length === 0) return new Map();
  const rows = await db
    .select({ subjectId: referralEvents.subjectId, at: referralEvents.at, payload: referralEvents.payload })
    .from(referralEvents)
    .where(
      and(
        inArray(referralEvents.subjectId, [...subjectIds]),
        eq(referralEvents.kind, 'waiting-plan-set'),
        who === undefined ? undefined : visible(referralEvents, who),
      ),
    )
    .orderBy(asc(referralEvents.at), asc(referralEvents.id));
  const set = rows.map(({ payload, ...row }) => ({ ...row, ...payloadSchema.parse(payload) }));
  const names = await loadNames(
    db,
    set.map(({ ownerId }) => ownerId),
  );
  return new Map(
    set.map(({ subjectId, at, ownerId, planForOthers, nextContactOn }) => [
      subjectId,
      { ownerId, owner: names.get(ownerId) ?? '', planForOthers, nextContactOn, setAt: at },
    ]),
  );
};

const loadNames = async (db: ReadDb, staffIds: readonly Id[]): Promise<ReadonlyMap<Id, string>> => {
  if (staffIds.length === 0) return new Map();
  const rows = await db
    .select({ staffId: staff.id, name: staff.name })
    .from(staff)
    .where(inArray(staff.id, [...new Set(staffIds)]));
  return new Map(rows.map((row) => [row.staffId, row.name]));
};
