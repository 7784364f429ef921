import { setTimeout as wait } from 'node:timers/promises';
import { asTold, isBusy, unavailable } from '../errors.ts';
import type { GroupCommit } from './group-commit.ts';
import type { Pace } from './pace.ts';
import { isNote, type Waiting } from './waiting.ts';
import type { WriterTransaction } from './writer-transaction.ts';

const groupSize = 64;

/**
 * Turns waiting units into grouped commits: each turn of the event loop takes up to 64 into one
 * `begin immediate … commit`, a savepoint each; callers are answered after the commit.
 */
export class WriteQueue {
  readonly #transaction: WriterTransaction;
  readonly #group: GroupCommit;
  readonly #pace: Pace;
  readonly #afterGroup: () => void;
  readonly #queue: Waiting[] = [];
  #drained: Promise<void> | undefined;
  #isClosed = false;

  constructor(transaction: WriterTransaction, group: GroupCommit, pace: Pace, afterGroup: () => void) {
    this.#transaction = transaction;
    this.#group = group;
    this.#pace = pace;
    this.#afterGroup = afterGroup;
  }

  submit(waiting: Waiting): void {
    if (this.#isClosed) {
      waiting.reject(unavailable('closing'));
      return;
    }
    this.#queue.push(waiting);
    this.#drained ??= nextTurn().then(() => this.#drain());
  }

  /** Refuses what comes from now on; resolves when what was waiting is answered. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#drained;
  }

  async #drain(): Promise<void> {
    while (this.#queue.length > 0) {
      await this.#commitSome();
      this.#afterGroup();
      if (this.#queue.length > 0) await nextTurn();
    }
    this.#drained = undefined;
  }

  async #commitSome(): Promise<void> {
    const isDurable = !this.#queue.slice(0, groupSize).every(isNote);
    if (!(await this.#begin(isDurable))) return;
    const { left, again } = await this.#group.run(this.#take(isDurable));
    this.#queue.unshift(...left);
    for (const waiting of again) {
      this.#queue.unshift(waiting);
      if (await this.#begin(true)) await this.#group.run(this.#queue.splice(0, 1));
    }
  }

  /** A group with the lighter sync takes no unit that came in while it waited for the file. */
  #take(isDurable: boolean): Waiting[] {
    const end = isDurable ? -1 : this.#queue.findIndex((waiting) => !isNote(waiting));
    return this.#queue.splice(0, end === -1 ? groupSize : Math.min(end, groupSize));
  }

  /** False when the file could not be had; then all that waited from the start of it are refused. */
  async #begin(isDurable: boolean): Promise<boolean> {
    const waitingSince = this.#queue.length;
    for (let attempt = 1; ; attempt += 1) {
      try {
        this.#transaction.begin(isDurable);
        return true;
      } catch (error) {
        if (isBusy(error) && attempt < this.#pace.attempts) {
          await wait(this.#pace.pauseMs);
          continue;
        }
        const told = isBusy(error) ? unavailable('database-busy', error) : asTold(error);
        for (const waiting of this.#queue.splice(0, waitingSince)) waiting.reject(told);
        return false;
      }
    }
  }
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
