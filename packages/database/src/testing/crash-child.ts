// A process for the tests to kill: it writes without end and says on standard output what was acknowledged.
import { writeSync } from 'node:fs';
import { newId } from '@waymark/contracts';
import { openSqliteStore } from '../sqlite/open-sqlite-store.ts';
import type { Store, Unit } from '../store.ts';
import { scratchOptions } from './scratch-options.ts';
import { steps, walkers } from './scratch-tables.ts';
import { actorId, walkEntry } from './walking.ts';

const [path = '', crash = 'never', after = '0'] = process.argv.slice(2);
const standardOutput = 1;
const acknowledge = (kind: string, id: string): void => void writeSync(standardOutput, `${kind} ${id}\n`);

let written = 0;
/** Ends the process on the spot, once enough was written, if this is where it is to end. */
const crashAt = (where: string): void => {
  if (crash === where && written >= Number(after)) process.kill(process.pid, 'SIGKILL');
};

const walk = async (unit: Unit): Promise<string> => {
  const id = newId();
  await unit.db.insert(walkers).values({ id, name: 'Ash' });
  crashAt('half-way');
  const fact = { personId: id, level: 'shared', recordedAt: unit.now, recordedBy: actorId, place: 'ford' } as const;
  await unit.db.insert(steps).values({ id: newId(), ...fact });
  unit.audit({ ...walkEntry([id]), recordIds: [id] });
  unit.afterCommit(() => crashAt('unanswered'));
  written += 1;
  crashAt('uncommitted');
  return id;
};

const keepWalking = async (store: Store): Promise<never> => {
  for (;;) acknowledge('walk', await store.write(walk));
};

const keepReading = async (store: Store): Promise<never> => {
  for (;;) {
    const id = newId();
    await store.note({ ...walkEntry([id], 'read'), outcome: 'read' });
    written += 1;
    acknowledge('read', id);
    crashAt('read');
  }
};

const store = openSqliteStore(path, scratchOptions());
const callers = 5;
await Promise.all(Array.from({ length: callers }, () => Promise.all([keepWalking(store), keepReading(store)])));
