// A process for the tests: it writes more than the log may hold, closes its store, says so, and has nothing else to do.
import { writeSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { newId } from '@waymark/contracts';
import { openSqliteStore } from '../sqlite/open-sqlite-store.ts';
import { scratchOptions } from './scratch-options.ts';
import { walkers } from './scratch-tables.ts';
import { actorId, walkEntry } from './walking.ts';

const [path = ''] = process.argv.slice(2);
const store = openSqliteStore(path, scratchOptions());
const name = 'Ash'.repeat(100_000);
for (let walker = 0; walker < 60; walker += 1)
  await store.write(async ({ db, audit }) => {
    const id = newId();
    await db.insert(walkers).values({ id, name });
    audit({ ...walkEntry([id]), actorId });
  });
// The thread that writes the log back is at work, or waits for more.
await wait(20);
await store.close();
writeSync(1, 'closed');
