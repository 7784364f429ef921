// A thread with a connection of its own, on which the log is written back while the writer writes on.
import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';

/** Milliseconds that the last pages wait for a group of the writer to end; else they are left for the next time. */
const patience = 200;

const database = new DatabaseSync(String(workerData), { timeout: patience });
const writeBack = database.prepare('pragma wal_checkpoint(passive)');
/** Keeps the writer out for the few pages that came meanwhile, so that the log begins anew and does not grow for ever. */
const beginAnew = database.prepare('pragma wal_checkpoint(restart)');

parentPort?.on('message', (message: 'write-back' | 'end') => {
  if (message === 'end') {
    database.close();
    parentPort?.close();
    return;
  }
  writeBack.get();
  beginAnew.get();
  parentPort?.postMessage('written-back');
});
