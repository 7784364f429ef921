import type { UndeliveredNotice } from '@waymark/contracts';
import { type Reader, visible } from '@waymark/database';
import { and, asc, eq, inArray, isNotNull, isNull, lte, ne, or } from 'drizzle-orm';
import { peopleInReach } from '../access/people-in-reach.ts';
import { notices } from '../notices/tables.ts';
import { namesInReach } from '../persons/names-in-reach.ts';
import { staff } from '../staff/tables.ts';
import type { OversightAsker } from './asker.ts';

const calls = ['duty-call', 'emergency-duty-call'] as const;
const safety = ['tonight', 'alert', ...calls] as const;

/** Most notices of one answer. */
const most = 200;

const kindOf = (kind: string, callBy: string | null): UndeliveredNotice['kind'] =>
  calls.find((call) => call === kind) ?? (callBy === null ? 'message' : 'safety');

/**
 * Safety notices that nobody has acknowledged in time or that have nobody to go to, and messages that could not be
 * sent at all (S23, S41). One that has gone to the next in line stands as that call alone.
 */
export const undeliveredNotices = async (reader: Reader, asker: OversightAsker): Promise<UndeliveredNotice[]> => {
  const waits = and(
    inArray(notices.kind, [...safety]),
    isNotNull(notices.callBy),
    isNull(notices.acknowledgedAt),
    inArray(notices.state, ['queued', 'sent', 'no-recipient']),
    or(inArray(notices.kind, [...calls]), isNull(notices.toStaffId), lte(notices.callBy, asker.now)),
  );
  const failed = and(eq(notices.state, 'failed'), ne(notices.failure, 'not-acknowledged'));
  const people = peopleInReach(reader.db, asker);
  const rows = await reader.db
    .select({
      noticeId: notices.id,
      personId: notices.personId,
      toName: staff.name,
      kind: notices.kind,
      since: notices.queuedAt,
      callBy: notices.callBy,
    })
    .from(people)
    .crossJoin(notices)
    .leftJoin(staff, eq(staff.id, notices.toStaffId))
    .where(and(eq(notices.personId, people.personId), or(waits, failed), visible(notices, asker)))
    .orderBy(asc(notices.queuedAt), asc(notices.id))
    .limit(most);
  const names = await namesInReach(
    reader,
    asker,
    rows.map(({ personId }) => personId),
  );
  const found = rows.map(({ personId, kind, ...row }) => ({
    ...row,
    aboutName: names.get(personId) ?? null,
    kind: kindOf(kind, row.callBy),
  }));
  return found.toSorted((one, other) => Number(one.kind === 'message') - Number(other.kind === 'message'));
};
