import type { Day } from '@waymark/contracts';
import { formatCount } from '../format/count.ts';
import { formatDay } from '../format/day.ts';
import { formatDaysAgo } from '../format/elapsed.ts';

/** A share of what was held, and of it a smaller share worth naming: missed 2 (1 cancelled late). */
export interface AttendancePart {
  readonly label: string;
  readonly count: number;
  readonly of?: readonly { readonly label: string; readonly count: number }[] | undefined;
}

/** What was held for a person and what became of it (model.md section 3, the sentence). Counts come from the rules. */
export interface HeldAttendance {
  readonly held: number;
  /** "him", "her", "them" or a name. */
  readonly forWhom: string;
  /** In the order in which they are said; the counts add up to `held`. */
  readonly parts: readonly AttendancePart[];
  readonly cancelledByUs?: number | undefined;
  readonly lastSeenOn?: Day | null | undefined;
}

const partWords = ({ label, count, of = [] }: AttendancePart): string => {
  const named = of.filter((share) => share.count > 0).map((share) => `${share.count} ${share.label}`);
  return `${label} ${count}${named.length > 0 ? ` (${named.join(', ')})` : ''}`;
};

/** Whether the parts add up to what was held. They always must (S45); where they do not, the sentence says so. */
export const addsUp = ({ held, parts }: HeldAttendance): boolean =>
  parts.reduce((sum, { count }) => sum + count, 0) === held;

/**
 * "13 held for him: seen 9, missed 2 (1 cancelled late), could not attend 1, not recorded 1. Cancelled by us 1.
 * Last seen 3 March 2026, 28 days ago." The first part is always said, others only above 0.
 */
export const attendanceWords = (attendance: HeldAttendance, asAt: Day): string => {
  const { held, forWhom, parts, cancelledByUs = 0, lastSeenOn } = attendance;
  if (held === 0 && cancelledByUs === 0) return `Nothing held for ${forWhom} yet.`;
  const said = parts.filter(({ count }, index) => index === 0 || count > 0).map(partWords);
  const sentences = [
    `${held} held for ${forWhom}${said.length > 0 ? `: ${said.join(', ')}` : ''}.`,
    cancelledByUs > 0 ? `Cancelled by us ${cancelledByUs}.` : '',
    lastSeenOn ? `Last seen ${formatDay(lastSeenOn)}, ${formatDaysAgo(lastSeenOn, asAt)}.` : 'Not seen yet.',
    addsUp(attendance) ? '' : 'These numbers do not add up: tell whoever looks after Waymark.',
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
};

/** "Waiting 94 days: receiving nothing yet" (design.md section 2, unknown is never attended). */
export const waitingWords = (days: number): string =>
  `Waiting ${formatCount(days, 'day', 'days')}: receiving nothing yet.`;
