import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { UnitState } from '../current-unit.ts';
import { isWriting } from '../is-writing.ts';
import { UnitError } from '../unit-error.ts';
import { StatementCache } from './statement-cache.ts';

interface GuardedStatement {
  setReturnArrays(enabled: boolean): void;
  all(...params: SQLInputValue[]): unknown;
  get(...params: SQLInputValue[]): unknown;
  run(...params: SQLInputValue[]): unknown;
}

/**
 * The writer's connection as drizzle sees it: statements are kept by their text, run only inside the unit that is
 * active, and a failure marks that unit, so that a swallowed error cannot commit.
 */
export class GuardedClient {
  readonly #database: DatabaseSync;
  readonly #active: () => UnitState | undefined;
  readonly #statements = new StatementCache((sql) => this.#guard(this.#prepared(sql), isWriting(sql)));

  constructor(database: DatabaseSync, active: () => UnitState | undefined) {
    this.#database = database;
    this.#active = active;
  }

  prepare(sql: string): GuardedStatement {
    return this.#statements.get(sql);
  }

  #prepared(sql: string): StatementSync {
    try {
      return this.#database.prepare(sql);
    } catch (error) {
      const unit = this.#active();
      if (unit !== undefined) unit.failure ??= error;
      throw error;
    }
  }

  #guard(statement: StatementSync, writes: boolean): GuardedStatement {
    const inUnit = <T>(call: () => T): T => {
      const unit = this.#active();
      if (unit === undefined) throw new UnitError('outside', 'A statement ran outside its unit of work');
      if (writes) unit.wrote = true;
      try {
        return call();
      } catch (error) {
        unit.failure ??= error;
        throw error;
      }
    };
    return {
      setReturnArrays: (enabled) => statement.setReturnArrays(enabled),
      all: (...params) => inUnit(() => statement.all(...params)),
      get: (...params) => inUnit(() => statement.get(...params)),
      run: (...params) => inUnit(() => statement.run(...params)),
    };
  }
}
