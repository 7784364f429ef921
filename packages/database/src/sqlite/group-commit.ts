import { asTold } from '../errors.ts';
import type { SqliteChain } from './sqlite-chain.ts';
import type { UnitRunner } from './unit-runner.ts';
import type { Outcome, Waiting } from './waiting.ts';
import { watchTurns } from './watch-turns.ts';
import type { WriterTransaction } from './writer-transaction.ts';

export interface GroupResult {
  /** Not run any more, because the group's time was up. */
  readonly left: readonly Waiting[];
  /** Lost with the transaction through no fault of their own; each has to be run again alone. */
  readonly again: readonly Waiting[];
}

/** Runs a group in the transaction that is open on the writer, commits it, and answers all it could decide. */
export class GroupCommit {
  readonly #transaction: WriterTransaction;
  readonly #chain: SqliteChain;
  readonly #runner: UnitRunner;
  readonly #groupMs: number;

  constructor(transaction: WriterTransaction, chain: SqliteChain, runner: UnitRunner, groupMs: number) {
    this.#transaction = transaction;
    this.#chain = chain;
    this.#runner = runner;
    this.#groupMs = groupMs;
  }

  async run(group: readonly Waiting[]): Promise<GroupResult> {
    const outcomes: Outcome[] = [];
    const stopWatching = watchTurns(() => this.#runner.abort());
    try {
      this.#chain.refresh();
      await this.#runEach(group, outcomes);
      if (!this.#transaction.isOpen && group.length > 1) return { left: [], again: group };
      this.#transaction.commit();
    } catch (error) {
      this.#abandon();
      for (const [index, waiting] of group.entries()) refuse(waiting, outcomes[index], error);
      return { left: [], again: [] };
    } finally {
      stopWatching();
    }
    for (const [index, outcome] of outcomes.entries()) settle(group[index], outcome);
    return { left: group.slice(outcomes.length), again: [] };
  }

  async #runEach(group: readonly Waiting[], outcomes: Outcome[]): Promise<void> {
    const started = performance.now();
    for (const waiting of group) {
      outcomes.push(await this.#runner.run(waiting));
      if (!this.#transaction.isOpen || performance.now() - started > this.#groupMs) return;
    }
  }

  /** A connection that cannot even roll back is found out again, and told, when the next group begins. */
  #abandon(): void {
    try {
      this.#transaction.abandon();
    } catch {
      return;
    }
  }
}

const settle = (waiting: Waiting | undefined, outcome: Outcome): void => {
  if ('error' in outcome) waiting?.reject(asTold(outcome.error));
  else outcome.answer();
};

/** The group could not be kept; one that had already failed by itself is told its own error. */
const refuse = (waiting: Waiting, outcome: Outcome | undefined, error: unknown): void => {
  waiting.reject(asTold(outcome !== undefined && 'error' in outcome ? outcome.error : error));
};
