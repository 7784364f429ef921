import {
  AppError,
  dayOf,
  detailNeededBy,
  fieldError,
  type Instant,
  type MarkInput,
  markCodesOf,
  mayComeBeforeTheStart,
} from '@waymark/contracts';
import type { Programmes } from '../programmes/programmes.ts';
import type { SessionInReach } from '../sessions/session-in-reach.ts';
import type { ExpectedPerson } from './expected-people.ts';

/** Checks one mark against its session and person; throws the located error of the first thing that is wrong (S38). */
export const checkMark = (
  mark: MarkInput,
  index: number,
  person: ExpectedPerson | undefined,
  context: { readonly session: SessionInReach; readonly now: Instant; readonly programmes: Programmes },
): ExpectedPerson => {
  const { session, now, programmes } = context;
  const at = `marks.${index}`;
  if (person === undefined)
    throw fieldError(`${at}.personId`, 'not-expected', 'This person has no place in this group');
  if (session.startsAt > now && !mayComeBeforeTheStart(mark.code)) {
    throw fieldError(`${at}.code`, 'session-not-begun', 'This session has not begun yet');
  }
  if (mark.occurredAt > now)
    throw fieldError(`${at}.occurredAt`, 'in-the-future', 'A mark cannot be made in the future');
  if (person.diedOn !== null && person.diedOn <= dayOf(session.startsAt)) {
    throw new AppError('conflict', 'person-died', { message: 'Nothing can be recorded after a death' });
  }
  if (mark.code !== 'recorded-in-error' && !markCodesOf[person.position].includes(mark.code)) {
    throw fieldError(`${at}.code`, 'not-a-mark-of-this-position', 'This mark is not one for this person');
  }
  checkOffered(mark, at, person, programmes);
  checkDetails(mark, at, session);
  return person;
};

const checkOffered = (mark: MarkInput, at: string, person: ExpectedPerson, programmes: Programmes): void => {
  if (mark.code === 'recorded-in-error') return;
  const offer = programmes.get(person.programmeId).shared.marks.find((offered) => offered.position === person.position);
  if (offer === undefined || !offer.codes.includes(mark.code)) {
    throw fieldError(`${at}.code`, 'mark-not-offered', 'This programme does not use this mark');
  }
  if (mark.localCode === undefined) return;
  const local = offer.local.find((declared) => declared.code === mark.localCode);
  if (local?.means !== mark.code) {
    throw fieldError(`${at}.localCode`, 'unknown-local-mark', 'This programme does not know this mark');
  }
};

const checkDetails = (mark: MarkInput, at: string, session: SessionInReach): void => {
  const length = (Date.parse(session.endsAt) - Date.parse(session.startsAt)) / 60_000;
  if (mark.minutes !== undefined && mark.minutes > length) {
    throw fieldError(`${at}.minutes`, 'longer-than-the-session', `This session was ${length} minutes long`);
  }
  if (mark.roomCompany !== undefined && mark.mode !== 'phone' && mark.mode !== 'video') {
    throw fieldError(`${at}.roomCompany`, 'not-remote', 'Who else was there is asked of a session by phone or video');
  }
  const needed = detailNeededBy(mark.code);
  if (needed === 'reason' && mark.reasonCode === undefined) {
    throw fieldError(`${at}.reasonCode`, 'reason-missing', 'Say why');
  }
  if (needed === 'cancelled-by' && mark.cancelledBy === undefined) {
    throw fieldError(`${at}.cancelledBy`, 'cancelled-by-missing', 'Say who cancelled');
  }
  if (needed === 'note' && (mark.note === undefined || mark.note === '')) {
    throw fieldError(`${at}.note`, 'behaviour-missing', 'Describe what he or she did or did not do');
  }
};
