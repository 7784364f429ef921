import type { MarkDetails } from '../unsent/choose-mark.ts';

/** Details as a mark carries them, made here or read from the server, where one that was not given may be `null`. */
type Detailed = Pick<MarkDetails, 'mode'> & { readonly [Name in keyof MarkDetails]?: MarkDetails[Name] | null };

/** What this page knows of a mark's details; `isAll` is false where it may have more than is known here. */
export interface KnownDetails {
  readonly details: MarkDetails;
  readonly isAll: boolean;
}

/** The details of a mark, those that were given only. */
export const detailsIn = (mark: Detailed): MarkDetails => ({
  mode: mark.mode,
  ...(mark.minutes != null && { minutes: mark.minutes }),
  ...(mark.roomCompany != null && { roomCompany: mark.roomCompany }),
  ...(mark.cancelledBy != null && { cancelledBy: mark.cancelledBy }),
  ...(mark.noticeAt != null && { noticeAt: mark.noticeAt }),
  ...(mark.confirmedHow != null && { confirmedHow: mark.confirmedHow }),
  ...(mark.reasonCode != null && { reasonCode: mark.reasonCode }),
  ...(mark.catchUpForSessionId != null && { catchUpForSessionId: mark.catchUpForSessionId }),
  ...(mark.note != null && { note: mark.note }),
});
