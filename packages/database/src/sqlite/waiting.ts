import { AsyncLocalStorage } from 'node:async_hooks';
import type { AuditEntry } from '../audit/entry.ts';
import { runAsUnit, type UnitState } from '../current-unit.ts';
import type { Unit } from '../store.ts';

/** A unit waiting for its turn. */
export interface WaitingUnit {
  /** Runs the work in its caller's context; answers what to call once it is committed. */
  readonly attempt: (state: UnitState, handle: Unit) => Promise<() => void>;
  readonly reject: (error: unknown) => void;
}

/** The audit of a read, waiting for its turn. */
export interface WaitingNote {
  readonly note: AuditEntry;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

export type Waiting = WaitingUnit | WaitingNote;

export const isNote = (waiting: Waiting): waiting is WaitingNote => 'note' in waiting;

/** What came of one of a group before its commit: what to call after it, or why it is refused. */
export type Outcome = { readonly answer: () => void } | { readonly error: unknown };

/** A committed unit's value, and what it wanted to happen afterwards. */
export interface Committed<T> {
  readonly value: T;
  readonly effects: readonly (() => void)[];
}

/** Makes `work` wait for its turn; it will run in the context it was asked for in. */
export const waitingUnit = <T>(
  work: (unit: Unit) => Promise<T>,
  caller: { readonly resolve: (committed: Committed<T>) => void; readonly reject: (error: unknown) => void },
): WaitingUnit => {
  const inContext = AsyncLocalStorage.snapshot();
  return {
    attempt: async (state, handle) => {
      const value = await inContext(() => runAsUnit(state, () => work(handle)));
      return () => caller.resolve({ value, effects: state.effects });
    },
    reject: caller.reject,
  };
};
