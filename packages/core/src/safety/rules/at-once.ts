import {
  type AtOnceNotice,
  absentAfterMinutes,
  dayOf,
  type Instant,
  type MarkCode,
  type StatusEvent,
} from '@waymark/contracts';
import { addHours, endOfDay } from '../../calendar/hours.ts';
import type { MarkMeaning } from '../../marks/rules-facts.ts';

/** A notice with its times: tell at `tellAt`, at the latest by `dueBy`. A call is due the moment it is to be made. */
export interface TimedNotice extends AtOnceNotice {
  readonly tellAt: Instant;
  readonly dueBy: Instant;
}

const list: AtOnceNotice = { to: 'partner-worker', how: 'list', by: 'at-once' };
const call: AtOnceNotice = { to: 'partner-worker', how: 'call', by: 'at-once' };
const callBeforeHome: AtOnceNotice = { to: 'partner-worker', how: 'call', by: 'before-home' };
const leadMessage: AtOnceNotice = { to: 'lead-practitioner', how: 'message', by: 'at-once' };
const leadCall: AtOnceNotice = { to: 'lead-practitioner', how: 'call', by: 'at-once' };

/**
 * Who is told at once of what happens to the person causing harm (model.md sections 3, 5, 7): the partner's worker
 * hears the status and nothing else. A ladder may ask for more, and later.
 */
export const statusNotices: Readonly<Record<StatusEvent, readonly AtOnceNotice[]>> = {
  started: [list],
  absent: [list],
  'turned-away': [callBeforeHome],
  'asked-to-leave': [callBeforeHome],
  'left-early': [list],
  'group-cancelled': [leadMessage, list],
  'group-retimed': [leadMessage, list],
  'stopped-for-safety': [
    leadCall,
    callBeforeHome,
    { to: 'manager', how: 'incident', by: 'same-day' },
    { to: 'manager', how: 'debrief', by: 'same-day' },
  ],
  excluded: [call, leadCall],
  'cannot-complete': [call, leadCall],
  ended: [list, leadMessage],
  completed: [list, leadMessage],
  concern: [list, leadCall],
};

const statusOfCode: Partial<Record<MarkCode, StatusEvent>> = {
  'absent-no-contact': 'absent',
  'turned-away': 'turned-away',
  'asked-to-leave': 'asked-to-leave',
  'attended-part': 'left-early',
  'stopped-for-safety': 'stopped-for-safety',
};

/** The status a mark is for the partner's worker; `null` where it is none of theirs. */
export const statusOfMark = (meaning: MarkMeaning): StatusEvent | null => {
  if (meaning.part === 'cancelled-by-us' || meaning.part === 'not-held-for-person') return 'group-cancelled';
  return statusOfCode[meaning.code] ?? null;
};

const timed = (notice: AtOnceNotice, tellAt: Instant): TimedNotice => ({
  ...notice,
  tellAt,
  dueBy: notice.by === 'same-day' ? endOfDay(dayOf(tellAt)) : tellAt,
});

/** The notices an event causes at `at`. */
export const noticesOfEvent = (event: StatusEvent, at: Instant): readonly TimedNotice[] =>
  statusNotices[event].map((notice) => timed(notice, at));

/**
 * The notices one mark causes, made at `markedAt` for a session that began at `startsAt` (model.md section 3, "at
 * once"). An absence is told twenty minutes in, or at once where it is marked later. Marks of a survivor or child reach
 * their own worker only.
 */
export const noticesOfMark = (meaning: MarkMeaning, startsAt: Instant, markedAt: Instant): readonly TimedNotice[] => {
  const notBefore = meaning.code === 'absent-no-contact' ? addHours(startsAt, absentAfterMinutes / 60) : markedAt;
  const tellAt = notBefore > markedAt ? notBefore : markedAt;
  return meaning.tells.map((notice) => timed(notice, tellAt));
};
