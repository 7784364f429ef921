import type { Id, Instant, MeetingKind } from '@waymark/contracts';
import { request } from '../api/request.ts';

export interface NewMeeting {
  readonly meetingId: Id;
  readonly familyId: Id;
  readonly kind: MeetingKind;
  readonly startsAt: Instant;
  readonly place?: string | undefined;
  readonly childIds: readonly Id[];
}

/** Arranges a meeting about children of a family; the same id again is the same meeting. */
export const arrangeMeeting = ({ familyId, ...body }: NewMeeting) =>
  request({ method: 'POST', path: `/families/${familyId}/meetings`, body }, (contracts) => contracts.meetingArranged);
