import type { UnitState } from './current-unit.ts';
import type { Db, Unit } from './store.ts';
import { UnitError } from './unit-error.ts';

/** The handle that a unit's work is given; it dies with the unit. */
export const unitHandle = (state: UnitState, db: Db): Unit => {
  const whileOpen = <T>(value: T): T => {
    if (!state.isOpen) throw new UnitError('outside', 'The handle of a unit of work was used after its end');
    return value;
  };
  return {
    get db() {
      return whileOpen(db);
    },
    now: state.now,
    audit: (entry) => void whileOpen(state.entries).push(entry),
    afterCommit: (effect) => void whileOpen(state.effects).push(effect),
  };
};

/** Throws when a unit went on after a database error, or wrote without an audit entry: neither may commit. */
export const requireSound = ({ failure, wrote, entries }: UnitState): void => {
  if (failure !== undefined) {
    throw new UnitError('swallowed-error', 'A unit of work went on after a database error', { cause: failure });
  }
  if (wrote && entries.length === 0) {
    throw new UnitError('not-audited', 'A unit of work wrote something and audited nothing');
  }
};
