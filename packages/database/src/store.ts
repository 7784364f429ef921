import type { Id, Instant } from '@waymark/contracts';
import type { PgAsyncDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type { AuditEntry } from './audit/entry.ts';
import type { AuditTrail } from './audit/trail.ts';

/** A write without `returning()` answers nothing, so that nobody reads a row count that differs by engine. */
interface Nothing extends PgQueryResultHKT {
  type: void;
}
type Database = PgAsyncDatabase<Nothing>;

/** What a unit of work may ask of the database. drizzle's own `transaction()` is left out on purpose. */
export type Db = Pick<
  Database,
  'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | 'with' | '$with' | '$count'
>;
export type ReadDb = Pick<Db, 'select' | 'selectDistinct' | 'with' | '$with' | '$count'>;

/** A reading handle; on the read connection a statement that touches personal tables without `reach` is refused. */
export interface Reader {
  readonly db: ReadDb;
  readonly now: Instant;
}

/**
 * One whole write. All of it stands or none; it awaits nothing but the database, and the handle dies with it.
 * On PostgreSQL it may run several times: no mail, files or captured state inside.
 */
export interface Unit {
  readonly db: Db;
  /** The instant of this unit, from the store's clock; every fact of the unit carries it. */
  readonly now: Instant;
  /** Adds a row to the audit chain, committed with the unit. A unit that writes and audits nothing is refused. */
  audit(entry: AuditEntry): void;
  /** Runs once after the commit has succeeded; its failure does not undo the unit. */
  afterCommit(effect: () => void): void;
}

/** How a unit stands towards others that run at once; only PostgreSQL knows a difference. */
export interface WriteOptions {
  /** `read-committed` is for claims that lock their rows; everything else is `serializable`. */
  readonly isolation?: 'serializable' | 'read-committed';
}

export interface Store {
  readonly now: () => Instant;
  readonly reader: Reader;
  /** The audit as its keepers read it, outside the access rules of people's records. */
  readonly trail: AuditTrail;
  /**
   * Runs a unit of work; rejects with what it threw, and then nothing of it is kept. A database that cannot take it
   * is an `AppError` `unavailable`: `database-busy`, `disk-full`, `disk-error`, `database-read-only`, `database-lost`.
   */
  write<T>(work: (unit: Unit) => Promise<T>, options?: WriteOptions): Promise<T>;
  /**
   * Commits the audit of a read. A crash of the process loses none; on SQLite a loss of power may take the last ones
   * of a group in which nothing was written (design.md section 5).
   */
  note(entry: AuditEntry): Promise<void>;
  /** Finishes what is waiting and closes; later calls are refused with `unavailable` `closing`. */
  close(): Promise<void>;
}

export interface StoreOptions {
  readonly now: () => Instant;
  /** Key of the audit chain, 32 bytes. */
  readonly auditKey: Uint8Array;
  /** Names of the tables whose rows are about people. */
  readonly personalTables: ReadonlySet<string>;
  /** A database that is thrown away when it has been read is not waited for until it is on disk. */
  readonly isThrownAway?: boolean;
  /** Told of an effect after a commit that threw; without it the process warns. */
  readonly onEffectFailure?: (error: unknown) => void;
}

/** The actor of what the system does by itself: jobs, migrations, imports once confirmed. */
export const systemActor: Id = '00000000-0000-7000-8000-000000000000';
