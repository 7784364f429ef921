import { once } from 'node:events';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { Worker } from 'node:worker_threads';

export interface CheckpointerOptions {
  /** Pages of the log, of 4 KiB, from which on it is written back. */
  readonly pages: number;
  /** Pages from which on the writer does it itself, holding up whoever waits: the thread did not keep up, or has ended. */
  readonly pagesAtMost: number;
}

/** Eight megabytes, which pages that are written again and again share; at most sixty-four. */
const usualCheckpoints: CheckpointerOptions = { pages: 2000, pagesAtMost: 16_000 };

/** What SQLite does on every connection that is told nothing. */
const pagesBySqlite = 1000;

const thread = new URL('checkpoint-thread.ts', import.meta.url);

/**
 * Has the log written back into the database beside the writer. SQLite does it within the commit that fills the log,
 * and on data of many gigabytes that commit then takes most of a second while everybody waits. The thread is started
 * when the log is first long enough: a command that writes little never pays for it.
 */
export class Checkpointer {
  readonly #writer: DatabaseSync;
  readonly #path: string;
  readonly #pages: number;
  readonly #length: StatementSync;
  #worker: Worker | undefined;
  #isAtIt = false;
  #hasFailed = false;

  constructor(writer: DatabaseSync, path: string, { pages, pagesAtMost }: CheckpointerOptions = usualCheckpoints) {
    this.#writer = writer;
    this.#path = path;
    this.#pages = pages;
    this.#length = writer.prepare('pragma wal_checkpoint(noop)');
    writer.exec(`pragma wal_autocheckpoint = ${pagesAtMost}`);
  }

  /** To be called after a commit: asks the thread for its work, when there is enough of it. */
  look(): void {
    if (this.#isAtIt || this.#hasFailed || this.#pagesLogged() < this.#pages) return;
    this.#isAtIt = true;
    this.#worker ??= this.#start();
    this.#worker.postMessage('write-back');
  }

  /** Resolves when the thread has let go of the file. */
  async close(): Promise<void> {
    const worker = this.#worker;
    if (worker === undefined || this.#hasFailed) return;
    const ended = once(worker, 'exit');
    worker.ref();
    worker.postMessage('end');
    await ended;
  }

  /** None where the writer cannot say; its next group meets the same trouble, and tells it to those who wait. */
  #pagesLogged(): number {
    try {
      return Number(this.#length.get()?.['log']);
    } catch {
      return 0;
    }
  }

  #start(): Worker {
    const worker = new Worker(thread, { workerData: this.#path });
    worker.on('message', () => {
      this.#isAtIt = false;
    });
    worker.on('error', () => this.#giveUp());
    worker.unref();
    return worker;
  }

  /** What the thread met, such as a full disk, the writer meets and tells: all goes on as without a thread. */
  #giveUp(): void {
    this.#hasFailed = true;
    if (this.#writer.isOpen) this.#writer.exec(`pragma wal_autocheckpoint = ${pagesBySqlite}`);
  }
}
