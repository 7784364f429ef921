import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { refuseWithoutReach } from '../access/refuse-without-reach.ts';
import { StatementCache } from './statement-cache.ts';

/** What the authorizer has seen since it was last cleared. */
export interface ReadLog {
  readonly tables: Set<string>;
  asksReach: boolean;
}

/** A reading connection as drizzle sees it: statements are checked when they are prepared, and kept by their text. */
export class ReadingClient {
  readonly #database: DatabaseSync;
  readonly #log: ReadLog;
  readonly #personal: ReadonlySet<string>;
  readonly #statements = new StatementCache((sql) => this.#check(sql));

  constructor(database: DatabaseSync, log: ReadLog, personal: ReadonlySet<string>) {
    this.#database = database;
    this.#log = log;
    this.#personal = personal;
  }

  prepare(sql: string): StatementSync {
    return this.#statements.get(sql);
  }

  /** For the audit's keepers alone, whose rows name people and are not theirs through `reach`. */
  prepareUnchecked(sql: string): StatementSync {
    return this.#database.prepare(sql);
  }

  close(): void {
    this.#database.close();
  }

  #check(sql: string): StatementSync {
    this.#log.tables.clear();
    this.#log.asksReach = false;
    const statement = this.#database.prepare(sql);
    refuseWithoutReach(this.#log, this.#personal);
    return statement;
  }
}
