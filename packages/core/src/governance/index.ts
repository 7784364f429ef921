import { declareConflict } from './declare-conflict.ts';
import { findGoverned } from './find-governed.ts';
import { liftConflict } from './lift-conflict.ts';
import { listAudit } from './list-audit.ts';
import { listConflicts } from './list-conflicts.ts';
import { listGovernanceItems } from './list-items.ts';
import { listRestricted } from './list-restricted.ts';
import { overrideRestricted } from './override-restricted.ts';
import { recordTieException } from './record-tie-exception.ts';
import { restrictPerson } from './restrict-person.ts';
import { setConflict } from './set-conflict.ts';
import { settleGovernanceItem } from './settle-item.ts';

export {
  declareConflict,
  findGoverned,
  liftConflict,
  listAudit,
  listConflicts,
  listGovernanceItems,
  listRestricted,
  overrideRestricted,
  recordTieException,
  restrictPerson,
  setConflict,
  settleGovernanceItem,
};

export const governanceVerbs = [
  declareConflict,
  setConflict,
  liftConflict,
  settleGovernanceItem,
  recordTieException,
  restrictPerson,
  overrideRestricted,
] as const;
export const governanceReads = [listGovernanceItems, listConflicts, findGoverned, listRestricted, listAudit] as const;
