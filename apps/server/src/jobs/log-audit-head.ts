import { join } from 'node:path';
import type { Instant } from '@waymark/contracts';
import { type JobHandler, logAuditHead, type Store } from '@waymark/database';
import type { Schedule } from './schedule.ts';

/** The newest place of the audit chain goes to a file each hour, so that a cut tail shows (design.md section 5). */
export const auditHeadSchedule: Schedule = { kind: 'log-audit-head', recurs: 'hourly' };

/** Where the heads are kept; best copied to another disk. */
export const auditHeadFile = (dataFolder: string): string => join(dataFolder, 'audit-heads.jsonl');

export const auditHeadHandler =
  (store: Store, path: string, now: () => Instant): JobHandler =>
  async () => {
    await logAuditHead(store.trail, path, now());
    return undefined;
  };
