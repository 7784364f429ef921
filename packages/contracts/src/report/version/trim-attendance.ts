import type { AttendanceBlock } from '../blocks/attendance-block.ts';
import type { Sieve } from './sieve.ts';
import type { VersionBlockOf } from './version-block.ts';

/**
 * Attendance as one recipient gets it. A family member's has every row and figure, but no day, no place, no words
 * beyond what the mark counts as, and no numbers of plan actions (S42).
 */
export const trimAttendance = (block: AttendanceBlock, section: string, sieve: Sieve): VersionBlockOf<'attendance'> => {
  const { programme, position, counts } = block;
  const base = { kind: 'attendance', person: sieve.nameOf(block.person), programme, position, counts } as const;
  if (!sieve.isFamily) {
    const { sentence, answersActions, rows } = block;
    return { ...base, sentence, answersActions, rows };
  }
  sieve.leavesOut('session-days', { part: 'detail', section, block: block.id, title: 'Days and places of sessions' });
  return {
    ...base,
    sentence: block.sentenceWithoutDays,
    answersActions: [],
    rows: block.rows.map(({ number, title, part, isCancelledLate }) => ({
      number,
      title,
      day: null,
      place: null,
      words: null,
      part,
      isCancelledLate,
    })),
  };
};
