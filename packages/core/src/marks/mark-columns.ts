import { marks } from './tables.ts';

/** What is said with a mark, by whom and when it was recorded. */
export const markColumns = {
  code: marks.code,
  localCode: marks.localCode,
  minutes: marks.minutes,
  mode: marks.mode,
  roomCompany: marks.roomCompany,
  cancelledBy: marks.cancelledBy,
  noticeAt: marks.noticeAt,
  confirmedHow: marks.confirmedHow,
  reasonCode: marks.reasonCode,
  note: marks.note,
  catchUpForSessionId: marks.catchUpForSessionId,
  recordedAt: marks.recordedAt,
  recordedBy: marks.recordedBy,
} as const;
