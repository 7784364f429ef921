import { DatabaseSync } from 'node:sqlite';
import type { Register } from './register-data.ts';

/** No more people record at once than may sign in from one address within a minute. */
const mostLeaders = 190;

/**
 * Lets so many sessions to come of a demonstration that no server holds have begun a minute ago, the nearest of every
 * group first: registers to record of groups that have their whole history. Throws where there are fewer.
 */
export const nextRegisters = (file: string, count: number): Register[] => {
  const database = new DatabaseSync(file);
  const now = Temporal.Now.instant();
  const text = (instant: Temporal.Instant): string => instant.toString({ fractionalSecondDigits: 3 });
  const planned = database
    .prepare(
      `select sessions.id as id, group_staff.staff_id as staffId from sessions
       inner join group_staff on group_staff.group_id = sessions.group_id
       where group_staff.role = 'lead' and group_staff."to" is null
         and sessions.state = 'planned' and sessions.enrolment_id is null and sessions.starts_at > ?
       order by sessions.starts_at, sessions.id`,
    )
    .all(text(now));
  const begin = database.prepare('update sessions set starts_at = ?, ends_at = ? where id = ?');
  const expected = database.prepare(
    'select person_id as id from expectations where session_id = ? and "to" is null order by person_id',
  );
  const leaders = new Set<string>();
  const registers: Register[] = [];
  database.exec('begin');
  for (const row of planned) {
    const [sessionId, staffId] = [String(row['id']), String(row['staffId'])];
    if (!leaders.has(staffId) && leaders.size === mostLeaders) continue;
    const personIds = expected.all(sessionId).map(({ id }) => String(id));
    if (personIds.length === 0 || registers.length === count) continue;
    begin.run(text(now.subtract({ minutes: 1 })), text(now.add({ hours: 2 })), sessionId);
    leaders.add(staffId);
    registers.push({ sessionId, staffId, personIds });
  }
  database.exec('commit');
  database.close();
  if (registers.length < count) throw new Error(`Only ${registers.length} of ${count} registers are there to record`);
  return registers;
};
