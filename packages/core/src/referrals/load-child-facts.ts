import { type Day, dayOf, type Id, type Instant } from '@waymark/contracts';
import { type Asker, type ReadDb, visible } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, asc, eq, gt, gte, inArray, isNull, lte, or } from 'drizzle-orm';
import { meetingChildren, meetings } from '../meetings/tables.ts';
import { plans } from '../plans/tables.ts';

/** Children on a plan today, from `shared` facts about them alone. */
export const loadOnPlan = async (
  db: ReadDb,
  childIds: readonly Id[],
  now: Instant,
  who?: Asker,
): Promise<ReadonlySet<Id>> => {
  if (childIds.length === 0) return new Set();
  const today = dayOf(now);
  const rows = await db
    .selectDistinct({ personId: plans.personId })
    .from(plans)
    .where(
      and(
        inArray(plans.personId, [...childIds]),
        eq(plans.level, 'shared'),
        who === undefined ? undefined : visible(plans, who),
        live(plans),
        lte(plans.startsOn, today),
        or(isNull(plans.endsOn), gt(plans.endsOn, today)),
      ),
    );
  return new Set(rows.map((row) => row.personId));
};

/** The day of the next child protection conference about each child, where one is arranged. */
export const loadConferences = async (
  db: ReadDb,
  childIds: readonly Id[],
  now: Instant,
  who?: Asker,
): Promise<ReadonlyMap<Id, Day>> => {
  if (childIds.length === 0) return new Map();
  const rows = await db
    .select({ personId: meetingChildren.personId, startsAt: meetings.startsAt })
    .from(meetingChildren)
    .innerJoin(meetings, eq(meetings.id, meetingChildren.meetingId))
    .where(
      and(
        inArray(meetingChildren.personId, [...childIds]),
        eq(meetingChildren.level, 'shared'),
        who === undefined ? undefined : visible(meetingChildren, who),
        live(meetingChildren),
        inArray(meetings.kind, ['initial-conference', 'review-conference']),
        live(meetings),
        isNull(meetings.cancelledAt),
        gte(meetings.startsAt, now),
      ),
    )
    .orderBy(asc(meetings.startsAt), asc(meetings.id));
  const next = new Map<Id, Day>();
  for (const row of rows) if (!next.has(row.personId)) next.set(row.personId, dayOf(row.startsAt));
  return next;
};
