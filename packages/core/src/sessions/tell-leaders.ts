import type { Id } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { sessionNotices } from './tables.ts';
import { leadersOf } from './told-of-change.ts';

/** Tells everyone who leads a group but the one who acts: by e-mail where there is an address, and on their first screen. */
export const tellLeaders = async (
  unit: Unit,
  change: { readonly actId: Id; readonly groupId: Id; readonly sessionId: Id; readonly by: Id },
): Promise<void> => {
  const { actId, groupId, sessionId, by } = change;
  for (const { staffId, email } of await leadersOf(unit.db, groupId, unit.now)) {
    if (staffId === by) continue;
    const isMailed = email !== null;
    await unit.db.insert(sessionNotices).values({
      actId,
      groupId,
      sessionId,
      toStaffId: staffId,
      channel: isMailed ? 'email' : 'screen',
      state: isMailed ? 'queued' : 'sent',
      queuedAt: unit.now,
      sentAt: isMailed ? null : unit.now,
      attempts: 0,
    });
  }
};
