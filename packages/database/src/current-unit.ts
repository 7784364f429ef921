import { AsyncLocalStorage } from 'node:async_hooks';
import type { Instant } from '@waymark/contracts';
import type { AuditEntry } from './audit/entry.ts';
import { UnitError } from './unit-error.ts';

/** What a unit of work has done so far, as its connection saw it. */
export interface UnitState {
  readonly now: Instant;
  readonly entries: AuditEntry[];
  readonly effects: (() => void)[];
  isOpen: boolean;
  wrote: boolean;
  /** The first database error; a unit that swallows it must not commit. */
  failure: unknown;
}

export const newUnit = (now: Instant): UnitState => ({
  now,
  entries: [],
  effects: [],
  isOpen: true,
  wrote: false,
  failure: undefined,
});

const running = new AsyncLocalStorage<UnitState>();

/** Runs `work` as a part of `unit`, so that the connection knows its statements. */
export const runAsUnit = <T>(unit: UnitState, work: () => T): T => running.run(unit, work);

/** The unit this piece of work belongs to, while that unit is open. */
export const currentUnit = (): UnitState | undefined => {
  const unit = running.getStore();
  return unit?.isOpen === true ? unit : undefined;
};

/** Throws inside a unit, which would wait for itself or read past its own writes. */
export const refuseInUnit = (code: 'nested' | 'read-inside'): void => {
  if (currentUnit() === undefined) return;
  throw new UnitError(
    code,
    code === 'nested' ? 'A unit of work cannot open another' : 'A unit of work reads through its own handle',
  );
};
