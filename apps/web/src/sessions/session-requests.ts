import type { Day, Id, Instant, MarkMode, MovePreview, TellingChannel, TellingResult } from '@waymark/contracts';
import { request } from '../api/request.ts';

/** Cancels a session of ours, for the session as it was at `version`. */
export const cancelSession = (sessionId: Id, why: string, makesUp: boolean, version: number) =>
  request(
    { method: 'POST', path: `/sessions/${sessionId}/cancel`, body: { why, makesUp }, ifMatch: version },
    (contracts) => contracts.sessionCancelled,
  );

/** When and where somebody is met alone. */
export interface MeetingAlone {
  readonly sessionId: Id;
  readonly day: Day;
  readonly from: string;
  readonly to: string;
  readonly place: string;
  readonly mode: MarkMode;
  /** Although the room, or everyone who leads, is booked already then. */
  readonly evenIfBooked: boolean;
}

interface IndividualSession extends MeetingAlone {
  readonly itemId: string;
}

/** Plans a session with one person alone; the same id again is the same session. */
export const planSession = (enrolmentId: Id, session: IndividualSession) =>
  request(
    { method: 'POST', path: `/enrolments/${enrolmentId}/sessions`, body: { ...session } },
    (contracts) => contracts.individualSessionPlanned,
  );

/** Where a session goes, alone or with the rest. */
export interface Move {
  readonly day: Day;
  readonly from: string;
  readonly to: string;
  readonly scope: 'this' | 'this-and-rest';
}

/** What a move would bring; the same rule makes it. */
export const previewMove = (sessionId: Id, move: Move) =>
  request(
    { method: 'POST', path: `/sessions/${sessionId}/move-preview`, body: { ...move } },
    (contracts) => contracts.movePreview,
  );

/** Moves what the preview showed, and nothing else. */
export const moveSession = (sessionId: Id, move: Move, why: string, preview: MovePreview) => {
  const shown = preview.moves.map(({ sessionId: moved, startsAt }) => ({ sessionId: moved, startsAt }));
  const body = { ...move, why, shown, evenIfBooked: preview.alreadyBooked.length > 0 };
  return request(
    { method: 'POST', path: `/sessions/${sessionId}/move`, body, ifMatch: preview.groupVersion },
    (contracts) => contracts.sessionsMoved,
  );
};

export interface Telling {
  readonly tellingId: Id;
  readonly personId: Id;
  readonly channel: TellingChannel;
  readonly result: TellingResult;
  readonly at: Instant;
}

/** Logs that someone was told that a session is not where it was; the same id again is the same entry. */
export const recordTelling = (sessionId: Id, telling: Telling) =>
  request(
    { method: 'POST', path: `/sessions/${sessionId}/tellings`, body: { ...telling } },
    (contracts) => contracts.tellingRecorded,
  );

/** Another place for a session, or null where the one it has cannot be used. */
export const setSessionPlace = (sessionId: Id, place: string | null, version: number, evenIfBooked = false) =>
  request(
    { method: 'PUT', path: `/sessions/${sessionId}/place`, body: { place, evenIfBooked }, ifMatch: version },
    (contracts) => contracts.sessionPlaceSet,
  );

/** Plans a catch-up for a session whose content is owed; the same id again is the same session. */
export const planCatchUp = (enrolmentId: Id, session: MeetingAlone & { readonly forSessionId: Id }) =>
  request(
    { method: 'POST', path: `/enrolments/${enrolmentId}/catch-ups`, body: { ...session } },
    (contracts) => contracts.individualSessionPlanned,
  );
