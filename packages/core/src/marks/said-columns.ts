import { cancelledBys, confirmedHows, markCodes, markModes, roomCompanies } from '@waymark/contracts';
import { code, count, instant, looseRef, text } from '@waymark/kit';

/** What a mark says of someone at a session: the same columns where it stands and where it is only proposed. */
export const saidColumns = () => ({
  code: code(markCodes).notNull(),
  /** The programme's own code, where it maps to `code`. */
  localCode: text(),
  minutes: count(),
  mode: code(markModes).notNull(),
  /** Who else was in the room, where it was by phone or video. */
  roomCompany: code(roomCompanies),
  cancelledBy: code(cancelledBys),
  /** When notice of a cancellation was given. */
  noticeAt: instant(),
  confirmedHow: code(confirmedHows),
  reasonCode: text(),
  /** The missed session this mark makes up for. */
  catchUpForSessionId: looseRef(),
  note: text(),
  occurredAt: instant().notNull(),
});
