import type { MarkInput } from '@waymark/contracts';
import type { RegisterPerson } from './register-person.ts';

type ToldMark = NonNullable<RegisterPerson['mark']>;

/** A sent mark as the register tells it once it is read anew. */
export const markAsTold = (
  sent: MarkInput,
  by: Pick<ToldMark, 'recordedAt' | 'recordedBy' | 'recorder'>,
): ToldMark => ({
  markId: sent.markId,
  code: sent.code,
  localCode: sent.localCode ?? null,
  minutes: sent.minutes ?? null,
  mode: sent.mode,
  roomCompany: sent.roomCompany ?? null,
  cancelledBy: sent.cancelledBy ?? null,
  noticeAt: sent.noticeAt ?? null,
  confirmedHow: sent.confirmedHow ?? null,
  reasonCode: sent.reasonCode ?? null,
  note: sent.note ?? null,
  catchUpForSessionId: sent.catchUpForSessionId ?? null,
  ...by,
});
