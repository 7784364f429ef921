import type { Day } from '@waymark/contracts';
import type { ReactNode } from 'react';
import { daysBetween } from '../format/elapsed.ts';
import { attendanceWords, type HeldAttendance, waitingWords } from './attendance-sentence-words.ts';

export type AttendanceSentenceProps = {
  readonly asAt: Day;
  /** Said after it, for example "Attendance is not safety. Partner's and children's account last heard: 2 June 2026." */
  readonly note?: ReactNode | undefined;
} & ({ readonly attendance: HeldAttendance } | { readonly waitingSince: Day });

/** The sentence that adds up: what was held for a person, or that nothing is received yet. */
export const AttendanceSentence = (props: AttendanceSentenceProps): ReactNode => {
  const { asAt, note } = props;
  const isWaiting = 'waitingSince' in props;
  return (
    <p className="govuk-body waymark-attendance">
      {isWaiting ? (
        <strong>{waitingWords(daysBetween(props.waitingSince, asAt))}</strong>
      ) : (
        attendanceWords(props.attendance, asAt)
      )}
      {note ? <span className="waymark-attendance__note"> {note}</span> : null}
    </p>
  );
};
