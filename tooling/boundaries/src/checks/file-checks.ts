import { clock } from './clock.ts';
import { drizzleTransaction } from './drizzle-transaction.ts';
import type { FileCheck } from './file-check.ts';
import { computedImports, inlineImportTypes, keptTypeImports } from './hidden-imports.ts';
import { sqlFragments } from './sql-fragments.ts';

/** Every check that looks into one TypeScript file at a time. */
export const fileChecks: readonly FileCheck[] = [
  clock,
  computedImports,
  drizzleTransaction,
  inlineImportTypes,
  keptTypeImports,
  sqlFragments,
];
