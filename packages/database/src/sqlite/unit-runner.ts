import type { Instant } from '@waymark/contracts';
import { currentUnit, newUnit, type UnitState } from '../current-unit.ts';
import type { Db } from '../store.ts';
import { UnitError } from '../unit-error.ts';
import { requireSound, unitHandle } from '../unit-handle.ts';
import type { SqliteChain } from './sqlite-chain.ts';
import { isNote, type Outcome, type Waiting, type WaitingNote, type WaitingUnit } from './waiting.ts';
import type { WriterTransaction } from './writer-transaction.ts';

/** Runs units and notes one after another inside the transaction that is open on the writer. */
export class UnitRunner {
  readonly #transaction: WriterTransaction;
  readonly #chain: SqliteChain;
  readonly #now: () => Instant;
  readonly #db: Db;
  #active: { readonly state: UnitState; readonly abort: (error: UnitError) => void } | undefined;

  constructor(parts: { transaction: WriterTransaction; chain: SqliteChain; now: () => Instant; db: Db }) {
    this.#transaction = parts.transaction;
    this.#chain = parts.chain;
    this.#now = parts.now;
    this.#db = parts.db;
  }

  /** Aborts the running unit: it waits for something that is not the database, and everybody else for it. */
  abort(): void {
    this.#active?.abort(new UnitError('awaited-something-else', 'A unit of work awaited something but the database'));
  }

  async run(waiting: Waiting): Promise<Outcome> {
    const head = this.#chain.head;
    try {
      return { answer: isNote(waiting) ? this.#append(waiting) : await this.#attempt(waiting) };
    } catch (error) {
      this.#chain.restore(head);
      return { error };
    }
  }

  #append({ note, resolve }: WaitingNote): () => void {
    this.#chain.append(this.#now(), note);
    return resolve;
  }

  async #attempt(waiting: WaitingUnit): Promise<() => void> {
    const state = newUnit(this.#now());
    const aborted = Promise.withResolvers<never>();
    this.#active = { state, abort: aborted.reject };
    this.#transaction.savepoint();
    try {
      const handle = unitHandle(state, this.#db);
      const answer = await Promise.race([waiting.attempt(state, handle), aborted.promise]);
      requireSound(state);
      for (const entry of state.entries) this.#chain.append(state.now, entry);
      this.#transaction.release();
      return answer;
    } catch (error) {
      this.#transaction.undoUnit();
      throw error;
    } finally {
      state.isOpen = false;
      this.#active = undefined;
    }
  }

  /** The unit the calling code belongs to, if it is the one whose turn it is. */
  readonly active = (): UnitState | undefined => {
    const unit = currentUnit();
    return unit !== undefined && unit === this.#active?.state ? unit : undefined;
  };
}
