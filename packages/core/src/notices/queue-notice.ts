import type { Id, Instant, NoticeChannel } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import type { Answerer } from '../alerts/recipients.ts';
import { addHours } from '../calendar/hours.ts';
import { notices } from './tables.ts';

/** Hours after which a safety notice that nobody acknowledged becomes a call to the next in line (model.md section 6). */
export const hoursUntilCall = 1;

/** What nobody of her own can answer must be readable by duty, who has her contact card and not her casework. */
export const levelForDuty = 'safe-contact';

export interface QueuedNotice {
  readonly alertId: Id;
  readonly channel: NoticeChannel;
  readonly answerer: Answerer;
  readonly isSafety: boolean;
}

/** Without a worker of her own duty is called at once, else after an hour without acknowledgement (S41). */
export const callTime = (now: Instant, staffId: Id | null): Instant =>
  staffId === null ? now : addHours(now, hoursUntilCall);

/** Puts a notice into the outbox; without a recipient it stands there visibly as `no-recipient`, never dropped (S23). */
export const queueNotice = async (
  unit: Unit,
  { alertId, channel, answerer, isSafety }: QueuedNotice,
): Promise<void> => {
  await unit.db.insert(notices).values({
    personId: answerer.personId,
    level: isSafety && answerer.staffId === null ? levelForDuty : answerer.level,
    toStaffId: answerer.staffId,
    channel,
    kind: 'alert',
    recordId: alertId,
    state: answerer.staffId === null ? 'no-recipient' : channel === 'screen' ? 'sent' : 'queued',
    queuedAt: unit.now,
    sentAt: answerer.staffId !== null && channel === 'screen' ? unit.now : null,
    callBy: isSafety ? callTime(unit.now, answerer.staffId) : null,
    attempts: 0,
  });
};
