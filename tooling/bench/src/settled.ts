import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Waits until a server has done what the clock had made due before it was started: no job is due, and nothing is audited
 * for a second. What it does by itself would otherwise be measured with the requests.
 */
export const settled = async (file: string): Promise<void> => {
  const database = new DatabaseSync(file, { readOnly: true, timeout: 5000 });
  const newest = database.prepare('select max(sequence) as newest from audit_entries');
  const due = database.prepare("select count(*) as due from jobs where state = 'waiting' and due_at <= ?");
  // A server begins with it a second after it listens.
  await wait(2000);
  const read = (): number => Number(newest.get()?.['newest'] ?? 0);
  const isAtIt = (): boolean => Number(due.get(new Date().toISOString())?.['due']) > 0;
  for (let before = -1, now = read(); now !== before || isAtIt(); ) {
    await wait(1000);
    [before, now] = [now, read()];
  }
  database.close();
};
