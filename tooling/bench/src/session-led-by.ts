import { DatabaseSync } from 'node:sqlite';

/** The latest session of a group that somebody leads and that has begun; a large demonstration has none on most days. */
export const sessionLedBy = (file: string, staffId: string): string | undefined => {
  const database = new DatabaseSync(file, { readOnly: true });
  const row = database
    .prepare(
      `select sessions.id from group_staff inner join sessions on sessions.group_id = group_staff.group_id
       where group_staff.staff_id = ? and group_staff."to" is null and sessions.starts_at < ?
       order by sessions.starts_at desc limit 1`,
    )
    .get(staffId, new Date().toISOString());
  database.close();
  return row === undefined ? undefined : String(row['id']);
};
