import type { Id, Level, ReportContent, ReportGuard } from '@waymark/contracts';

/** Compartments that no family member's version holds and whose need is to be stated (E10). */
const restrictedLevels: readonly Level[] = ['support', 'professionals', 'chair'];

export const isRestricted = (level: Level): boolean => restrictedLevels.includes(level);

/** The guard of a part: its compartment, whom it is about, and what it holds that decides who gets it. */
export const guardOf = (level: Level, about: readonly Id[], holds: readonly ReportContent[] = []): ReportGuard => ({
  level,
  about: [...new Set(about)],
  withheldFrom: [],
  holds: [...holds],
  neededBecause: null,
});

/** `shared` facts that are made of observations or contacts are at least `casework`: derived facts inherit (rule 1). */
export const atLeastCasework = (level: Level): Level => (level === 'shared' || level === 'status' ? 'casework' : level);
