import { addDays, atLondon, dayOf, type Id, type InterruptionLine } from '@waymark/contracts';
import { type Reader, visible } from '@waymark/database';
import { and, asc, count, eq, gte, inArray, lt, ne, or } from 'drizzle-orm';
import { notices } from '../notices/tables.ts';
import { dutyShifts, staff } from '../staff/tables.ts';
import type { OversightAsker } from './asker.ts';

/** More interruptions of one worker in a week than these mean that the rules are wrong (ux.md, Manager). */
const mostInterruptions = 5;

/** Monday of the week a day is in. */
const mondayOf = (day: string): string => addDays(day, 1 - Temporal.PlainDate.from(day).dayOfWeek);

/**
 * How often each worker of the asker's own team, shift or house was interrupted by message or call, this week and
 * last; counted within what the asker may see. What stands on a list interrupts nobody.
 */
export const interruptions = async (reader: Reader, asker: OversightAsker): Promise<InterruptionLine[]> => {
  const monday = mondayOf(dayOf(asker.now));
  const weekStart = atLondon(monday, '00:00');
  const before = atLondon(addDays(monday, -7), '00:00');
  const workers = await workersOf(reader, asker);
  if (workers.length === 0) return [];
  const counted = async (from: string, to: string | undefined): Promise<ReadonlyMap<Id | null, number>> => {
    const rows = await reader.db
      .select({ staffId: notices.toStaffId, times: count() })
      .from(notices)
      .where(
        and(
          inArray(
            notices.toStaffId,
            workers.map(({ staffId }) => staffId),
          ),
          inArray(notices.channel, ['email', 'call']),
          ne(notices.state, 'withdrawn'),
          gte(notices.queuedAt, from),
          to === undefined ? undefined : lt(notices.queuedAt, to),
          visible(notices, asker),
        ),
      )
      .groupBy(notices.toStaffId);
    return new Map(rows.map(({ staffId, times }) => [staffId, times]));
  };
  const [now, then] = [await counted(weekStart, undefined), await counted(before, weekStart)];
  return workers.flatMap(({ staffId, name }) => {
    const [thisWeek, lastWeek] = [now.get(staffId) ?? 0, then.get(staffId) ?? 0];
    if (thisWeek + lastWeek === 0) return [];
    return [{ staffId, name, thisWeek, lastWeek, isTooMany: Math.max(thisWeek, lastWeek) > mostInterruptions }];
  });
};

/** A team manager's team, a duty worker's team for the shift, a provider manager's house. */
const workersOf = async (reader: Reader, { staffId, now, roles }: OversightAsker) => {
  const [me] = await reader.db
    .select({ organisationId: staff.organisationId, teamId: staff.teamId })
    .from(staff)
    .where(eq(staff.id, staffId));
  const shifts = await reader.db
    .select({ teamId: dutyShifts.teamId, from: dutyShifts.from, to: dutyShifts.to })
    .from(dutyShifts)
    .where(eq(dutyShifts.staffId, staffId));
  const teams = [
    ...shifts.filter(({ from, to }) => from <= now && to > now).map(({ teamId }) => teamId),
    ...(roles.has('team-manager') && me?.teamId != null ? [me.teamId] : []),
  ];
  const wanted = or(
    ...(teams.length === 0 ? [] : [inArray(staff.teamId, teams)]),
    ...(roles.has('provider-manager') && me !== undefined ? [eq(staff.organisationId, me.organisationId)] : []),
  );
  if (wanted === undefined) return [];
  return await reader.db
    .select({ staffId: staff.id, name: staff.name })
    .from(staff)
    .where(and(wanted, ne(staff.id, staffId)))
    .orderBy(asc(staff.name), asc(staff.id));
};
