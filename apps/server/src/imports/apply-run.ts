import { setImmediate } from 'node:timers/promises';
import type { Id } from '@waymark/contracts';
import { applyImport, type Core, performVerb, theSystem } from '@waymark/core';

/** Rows of one unit: some milliseconds of the writer, so that a register that is being taken does not wait for them. */
const rowsAUnit = 25;

export interface ApplyingOptions {
  readonly onProgress?: (remaining: number) => void;
  /** Asked between two units; what is left is applied another time. */
  readonly isStopping?: () => boolean;
}

/** Applies a confirmed run to its end, unit by unit. Cut off anywhere, the next call goes on from there. */
export const applyRun = async (core: Core, importRunId: Id, options: ApplyingOptions = {}): Promise<void> => {
  const input = { importRunId, limit: rowsAUnit };
  for (let remaining = 1; remaining > 0 && options.isStopping?.() !== true; ) {
    ({ remaining } = await performVerb(core, applyImport, { actor: theSystem, input }));
    options.onProgress?.(remaining);
    await setImmediate();
  }
};
