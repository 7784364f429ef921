import type { StoreOptions } from './store.ts';

/** Runs what was to happen after a commit; one that fails neither undoes the unit nor keeps the others from running. */
export const runEffects = (effects: readonly (() => void)[], report: StoreOptions['onEffectFailure']): void => {
  for (const effect of effects) {
    try {
      effect();
    } catch (error) {
      if (report !== undefined) report(error);
      else process.emitWarning('An effect after a commit failed', { code: 'WAYMARK_EFFECT_FAILED' });
    }
  }
};
