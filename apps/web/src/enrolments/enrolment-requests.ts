import type { Day, EndingReason, Id, PauseReason } from '@waymark/contracts';
import { request } from '../api/request.ts';

export interface Ending {
  readonly reason: EndingReason;
  readonly note?: string | undefined;
}

/** Begins the end of a place: the person receives nothing from now on. */
export const beginEnding = (enrolmentId: Id, ending: Ending) =>
  request(
    { method: 'POST', path: `/enrolments/${enrolmentId}/ending`, body: { ...ending } },
    (contracts) => contracts.enrolmentMoved,
  );

export const undoEnding = (enrolmentId: Id, note: string) =>
  request(
    { method: 'POST', path: `/enrolments/${enrolmentId}/ending/undo`, body: { note } },
    (contracts) => contracts.enrolmentMoved,
  );

export interface EndingAnswer {
  readonly answerId: Id;
  readonly childId: Id;
  readonly meaning: string;
  /** Left out by who answers for the child in his or her own work. */
  readonly loggedCall?: { readonly withWhom: string; readonly agency: string } | undefined;
}

/** An answer for one child, what the ending means for it; the same id again is the same answer. */
export const answerEnding = (enrolmentId: Id, answer: EndingAnswer) =>
  request(
    { method: 'POST', path: `/enrolments/${enrolmentId}/ending/answers`, body: { ...answer } },
    (contracts) => contracts.endingAnswered,
  );

export const endEnrolment = (enrolmentId: Id, as: 'ended-early' | 'withdrawn') =>
  request(
    { method: 'POST', path: `/enrolments/${enrolmentId}/end`, body: { as } },
    (contracts) => contracts.enrolmentMoved,
  );

export const completeEnrolment = (enrolmentId: Id) =>
  request(
    { method: 'POST', path: `/enrolments/${enrolmentId}/completion`, body: {} },
    (contracts) => contracts.enrolmentMoved,
  );

export interface Pause {
  readonly pauseId: Id;
  readonly pauseReason: PauseReason;
  readonly from: Day;
  readonly to?: Day | undefined;
}

export interface GroupMove {
  readonly moveId: Id;
  readonly groupId: Id;
  readonly why: string;
}

/** Moves a person to another group; the same id again is the same move. */
export const moveToGroup = (enrolmentId: Id, move: GroupMove) =>
  request(
    { method: 'POST', path: `/enrolments/${enrolmentId}/group`, body: { ...move } },
    (contracts) => contracts.movedToGroup,
  );

/** A dated pause of a place; the same id again is the same pause. */
export const recordPause = (enrolmentId: Id, pause: Pause) =>
  request(
    { method: 'POST', path: `/enrolments/${enrolmentId}/pauses`, body: { ...pause } },
    (contracts) => contracts.pauseRecorded,
  );
