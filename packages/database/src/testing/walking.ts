import { type Id, newId } from '@waymark/contracts';
import { dialect } from '@waymark/kit';
import type { AuditEntry } from '../audit/entry.ts';
import type { Unit } from '../store.ts';
import { walkers } from './scratch-tables.ts';

export const actorId: Id = newId();

/** The audit entry of an act of the scratch tables about the given people. */
export const walkEntry = (personIds: readonly Id[] = [], action = 'walk'): AuditEntry => ({
  actorId,
  action,
  outcome: 'done',
  recordIds: [],
  personIds,
});

/** A unit's work: writes one walker, with the audit entry that belongs to it. */
export const addWalker =
  (id: Id = newId(), name = 'Ash') =>
  async (unit: Unit): Promise<Id> => {
    await unit.db.insert(walkers).values({ id, name });
    unit.audit(walkEntry([id]));
    return id;
  };

/** Whether the tests of this process run on PostgreSQL. */
export const isOnPg: boolean = dialect === 'pg';
