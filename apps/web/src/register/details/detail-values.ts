import { atLondon, dayOf, type Instant, type MarkInput } from '@waymark/contracts';
import { type DateValue, formatTime, readTime } from '@waymark/ui';
import type { MarkDetails } from '../../unsent/choose-mark.ts';
import type { MarkQuestions } from './questions.ts';

/** The details of a mark as they stand in the form. */
export interface DetailValues {
  readonly minutes: string;
  readonly mode: MarkInput['mode'];
  readonly roomCompany: NonNullable<MarkInput['roomCompany']> | '';
  readonly reasonCode: string;
  readonly cancelledBy: NonNullable<MarkInput['cancelledBy']> | '';
  readonly noticeDay: DateValue;
  readonly noticeTime: string;
  readonly confirmedHow: NonNullable<MarkInput['confirmedHow']> | '';
  readonly catchUpForSessionId: string;
  readonly note: string;
  readonly changeReason: string;
}

/** What stands in the form when it is opened. */
export const valuesOf = (details: MarkDetails): DetailValues => ({
  minutes: details.minutes === undefined ? '' : String(details.minutes),
  mode: details.mode,
  roomCompany: details.roomCompany ?? '',
  reasonCode: details.reasonCode ?? '',
  cancelledBy: details.cancelledBy ?? '',
  noticeDay: details.noticeAt === undefined ? '' : dayOf(details.noticeAt),
  noticeTime: details.noticeAt === undefined ? '' : formatTime(details.noticeAt),
  confirmedHow: details.confirmedHow ?? '',
  catchUpForSessionId: details.catchUpForSessionId ?? '',
  note: details.note ?? '',
  changeReason: '',
});

/** When we were told, where both day and time are whole; `undefined` where they are not given. */
export const noticeAtOf = ({ noticeDay, noticeTime }: DetailValues): Instant | undefined => {
  if (typeof noticeDay !== 'string' || noticeDay === '') return undefined;
  const reading = readTime(noticeTime, '');
  return 'time' in reading ? atLondon(noticeDay, reading.time) : undefined;
};

/** By phone or video nobody sees the room: who else was in it is asked. */
export const isRemote = (mode: MarkInput['mode']): boolean => mode === 'phone' || mode === 'video';

const trimmed = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());

/** The details that were entered, of what was asked. The form has checked them. */
export const detailsFrom = (values: DetailValues, asked: MarkQuestions): MarkDetails => {
  const minutes = asked.minutes ? trimmed(values.minutes) : undefined;
  const noticeAt = asked.cancellation ? noticeAtOf(values) : undefined;
  const note = trimmed(values.note);
  return {
    mode: values.mode,
    ...(asked.mode && isRemote(values.mode) && values.roomCompany !== '' && { roomCompany: values.roomCompany }),
    ...(minutes !== undefined && { minutes: Number(minutes) }),
    ...(asked.reason !== undefined && values.reasonCode !== '' && { reasonCode: values.reasonCode }),
    ...(asked.cancellation && values.cancelledBy !== '' && { cancelledBy: values.cancelledBy }),
    ...(asked.cancellation && values.confirmedHow !== '' && { confirmedHow: values.confirmedHow }),
    ...(noticeAt !== undefined && { noticeAt }),
    ...(asked.catchUp && values.catchUpForSessionId !== '' && { catchUpForSessionId: values.catchUpForSessionId }),
    ...(note !== undefined && { note }),
  };
};
