import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { newId } from '@waymark/contracts';
import { type ChainHead, emptyChain, nextRow } from '../audit/chain.ts';
import type { AuditEntry } from '../audit/entry.ts';

const insert = `insert into audit_entries
  (id, sequence, at, actor_id, action, outcome, code, record_ids, person_ids, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
const newest = 'select sequence, hash from audit_entries order by sequence desc limit 1';

/** Appends to the audit chain inside the transaction that is open on the writer. */
export class SqliteChain {
  readonly #key: Uint8Array;
  readonly #insert: StatementSync;
  readonly #newest: StatementSync;
  #head: ChainHead = emptyChain;

  constructor(database: DatabaseSync, key: Uint8Array) {
    this.#key = key;
    this.#insert = database.prepare(insert);
    this.#newest = database.prepare(newest);
  }

  get head(): ChainHead {
    return this.#head;
  }

  /** Reads the head anew: another process, such as an import, may have written since. */
  refresh(): void {
    const row = this.#newest.get();
    this.#head = row === undefined ? emptyChain : { sequence: Number(row['sequence']), hash: String(row['hash']) };
  }

  restore(head: ChainHead): void {
    this.#head = head;
  }

  append(at: string, entry: AuditEntry): void {
    const row = nextRow(this.#key, this.#head, newId(), at, entry);
    this.#insert.run(
      row.id,
      row.sequence,
      row.at,
      row.actorId,
      row.action,
      row.outcome,
      row.code,
      row.recordIds,
      row.personIds,
      row.hash,
    );
    this.#head = row;
  }
}
