import { declareConflict } from './declare-conflict.ts';
import { findGoverned } from './find-governed.ts';
import { liftConflict } from './lift-conflict.ts';
import { listConflicts } from './list-conflicts.ts';
import { listGovernanceItems } from './list-items.ts';
import { recordTieException } from './record-tie-exception.ts';
import { setConflict } from './set-conflict.ts';
import { settleGovernanceItem } from './settle-item.ts';

export {
  declareConflict,
  findGoverned,
  liftConflict,
  listConflicts,
  listGovernanceItems,
  recordTieException,
  setConflict,
  settleGovernanceItem,
};

export const governanceVerbs = [
  declareConflict,
  setConflict,
  liftConflict,
  settleGovernanceItem,
  recordTieException,
] as const;
export const governanceReads = [listGovernanceItems, listConflicts, findGoverned] as const;
