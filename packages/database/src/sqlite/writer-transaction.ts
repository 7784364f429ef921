import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** The steps of a grouped commit, prepared once on the writing connection. */
export class WriterTransaction {
  readonly #database: DatabaseSync;
  readonly #steps: Readonly<Record<'begin' | 'commit' | 'savepoint' | 'release' | 'undo', StatementSync>>;
  readonly #isThrownAway: boolean;
  #isDurable = true;

  constructor(database: DatabaseSync, isThrownAway = false) {
    this.#database = database;
    this.#isThrownAway = isThrownAway;
    if (isThrownAway) database.exec('pragma synchronous = off');
    this.#steps = {
      begin: database.prepare('begin immediate'),
      commit: database.prepare('commit'),
      savepoint: database.prepare('savepoint unit'),
      release: database.prepare('release unit'),
      undo: database.prepare('rollback to unit'),
    };
  }

  /** False once an error such as a full disk has ended the whole transaction. */
  get isOpen(): boolean {
    return this.#database.isTransaction;
  }

  /** Reads are audited in groups of their own with a lighter sync; whatever holds a write is synced in full. */
  begin(isDurable: boolean): void {
    this.abandon();
    if (isDurable !== this.#isDurable && !this.#isThrownAway) {
      this.#database.exec(`pragma synchronous = ${isDurable ? 'full' : 'normal'}`);
      this.#isDurable = isDurable;
    }
    this.#steps.begin.run();
  }

  commit(): void {
    this.#steps.commit.run();
  }

  savepoint(): void {
    this.#steps.savepoint.run();
  }

  release(): void {
    this.#steps.release.run();
  }

  /** Takes the open unit back, and leaves its neighbours in the group as they are. */
  undoUnit(): void {
    if (!this.isOpen) return;
    this.#steps.undo.run();
    this.#steps.release.run();
  }

  /** Ends whatever is open, keeping nothing of it. */
  abandon(): void {
    if (this.isOpen) this.#database.exec('rollback');
  }
}
