import type { LadderSummary } from './summarise.ts';

/** A rate that can be read without its percentage (domain.md A7): counts, words, and what is not in it. */
export interface AttendanceRate {
  readonly seen: number;
  /** Offered and recorded: the base of the rate. */
  readonly offered: number;
  readonly notRecorded: number;
  /** Whole per cent; `null` where nothing was offered and recorded. */
  readonly percent: number | null;
  readonly words: string;
}

/**
 * How often a person causing harm or co-parent was seen, of what was offered and recorded. Unmarked sessions are in no
 * rate and stand beside it (domain.md A3). There is none for survivors and children: the type does not allow it.
 */
export const attendanceRate = ({ held, parts }: LadderSummary): AttendanceRate => {
  const notRecorded = parts['not-recorded'];
  const offered = held - notRecorded;
  const beside = notRecorded === 0 ? '' : `, ${notRecorded} not recorded`;
  return {
    seen: parts.seen,
    offered,
    notRecorded,
    percent: offered === 0 ? null : Math.round((100 * parts.seen) / offered),
    words: `attended ${parts.seen} of ${offered} offered and recorded${beside}`,
  };
};
