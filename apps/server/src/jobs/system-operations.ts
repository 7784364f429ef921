import { type Core, theSystem } from '@waymark/core';
import type { Operation } from '../http/api/operation.ts';

/** Runs verbs and reads by name, as the system itself. */
export interface SystemOperations {
  /** Throws where no operation has this name: what runs by itself must not quietly not run. */
  readonly require: (name: string) => void;
  readonly perform: (name: string, input: unknown) => Promise<unknown>;
}

export const systemOperations = (core: Core, operations: readonly Operation[]): SystemOperations => {
  const byName = new Map(operations.map((operation) => [operation.name, operation]));
  const named = (name: string): Operation => {
    const found = byName.get(name);
    if (found === undefined) throw new Error(`There is no operation called "${name}"`);
    return found;
  };
  return {
    require: (name) => void named(name),
    perform: async (name, input) => await named(name).perform(core, { actor: theSystem, input }),
  };
};
