import { z } from 'zod';
import type { Mailer } from '../mail/mailer.ts';
import { pageOfRecord } from '../mail/page-of-record.ts';
import type { SystemOperations } from './system-operations.ts';

const taken = z.object({
  notices: z.array(z.object({ noticeId: z.string(), to: z.string(), kind: z.string(), recordId: z.string() })),
});

/**
 * Sends what stands in the outbox and writes what came of each. A message is sent outside any unit: one that was handed
 * over just before a crash is sent again under the same Message-ID, and none is lost (S23).
 */
export const sendNotices = async (system: SystemOperations, mailer: Mailer): Promise<void> => {
  const { notices } = taken.parse(await system.perform('take-notices', {}));
  for (const { noticeId, to, kind, recordId } of notices) {
    const result = await mailer.sendNotice({ id: noticeId, to, path: pageOfRecord(kind, recordId) });
    const told = result.ok ? { isSent: true } : { isSent: false, code: result.code, isTemporary: result.isTemporary };
    await system.perform('settle-notice', { noticeId, result: told });
  }
};
