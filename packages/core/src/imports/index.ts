import { applyImport } from './apply-import.ts';
import { beginImport } from './begin-import.ts';
import { claimChild } from './claim-child.ts';
import { confirmImport } from './confirm-import.ts';
import { confirmImportAtServer } from './confirm-import-at-server.ts';
import { countKnownPlans } from './count-known-plans.ts';
import { discardImport } from './discard-import.ts';
import { finishPreview } from './finish-preview.ts';
import { listImportRows } from './list-import-rows.ts';
import { listImports } from './list-imports.ts';
import { listImportsUnderWay } from './list-imports-under-way.ts';
import { listKnownPlans } from './list-known-plans.ts';
import { stageImportRows } from './stage-import-rows.ts';
import { viewImport } from './view-import.ts';
import { viewImportProgress } from './view-import-progress.ts';

export { loadKnownPlans } from './known-plans.ts';
export {
  applyImport,
  beginImport,
  claimChild,
  confirmImport,
  confirmImportAtServer,
  countKnownPlans,
  discardImport,
  finishPreview,
  listImportRows,
  listImports,
  listImportsUnderWay,
  listKnownPlans,
  stageImportRows,
  viewImport,
  viewImportProgress,
};

export const importVerbs = [
  beginImport,
  stageImportRows,
  finishPreview,
  confirmImport,
  confirmImportAtServer,
  applyImport,
  discardImport,
  listKnownPlans,
  listImportRows,
  viewImport,
  countKnownPlans,
  claimChild,
] as const;

export const importReads = [listImports, viewImportProgress, listImportsUnderWay] as const;
