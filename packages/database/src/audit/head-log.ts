import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { Instant } from '@waymark/contracts';
import { z } from 'zod';
import type { ChainHead } from './chain.ts';
import type { AuditTrail } from './trail.ts';

const lineSchema = z.strictObject({ at: z.string(), sequence: z.int().nonnegative(), hash: z.string() });

/** The place in the chain of the newest audit row, for the log and for each backup. */
export const auditHead = (trail: AuditTrail): Promise<ChainHead> => trail.head();

/** Appends the head to a file of one JSON line each (`at`, `sequence`, `hash`), which is best kept on another disk. */
export const logAuditHead = async (trail: AuditTrail, path: string, now: Instant): Promise<ChainHead> => {
  const head = await auditHead(trail);
  appendFileSync(path, `${JSON.stringify({ at: now, ...head })}\n`, { mode: 0o600, flush: true });
  return head;
};

/** The heads a file holds; a line cut short by a crash is passed over. Without the file there are none. */
export const readHeadLog = (path: string): ChainHead[] => {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8').split('\n').flatMap(headOfLine);
};

const headOfLine = (line: string): ChainHead[] => {
  try {
    const { sequence, hash } = lineSchema.parse(JSON.parse(line));
    return sequence === 0 ? [] : [{ sequence, hash }];
  } catch {
    return [];
  }
};
