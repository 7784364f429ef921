import { declareConflict } from './declare-conflict.ts';
import { endTieException } from './end-tie-exception.ts';
import { findGoverned } from './find-governed.ts';
import { liftConflict } from './lift-conflict.ts';
import { listAudit } from './list-audit.ts';
import { listConflicts } from './list-conflicts.ts';
import { listGovernedFamilies } from './list-governed-families.ts';
import { listGovernanceItems } from './list-items.ts';
import { listRestricted } from './list-restricted.ts';
import { listTieExceptions } from './list-tie-exceptions.ts';
import { overrideRestricted } from './override-restricted.ts';
import { recordTieException } from './record-tie-exception.ts';
import { restrictPerson } from './restrict-person.ts';
import { setConflict } from './set-conflict.ts';
import { settleGovernanceItem } from './settle-item.ts';

export {
  declareConflict,
  endTieException,
  findGoverned,
  liftConflict,
  listAudit,
  listConflicts,
  listGovernanceItems,
  listGovernedFamilies,
  listRestricted,
  listTieExceptions,
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
  endTieException,
  restrictPerson,
  overrideRestricted,
] as const;
export const governanceReads = [
  listGovernanceItems,
  listConflicts,
  listTieExceptions,
  listGovernedFamilies,
  findGoverned,
  listRestricted,
  listAudit,
] as const;
