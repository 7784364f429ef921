import { answerEnding } from './answer-ending.ts';
import { beginEnding } from './begin-ending.ts';
import { completeEnrolment } from './complete-enrolment.ts';
import { endEnrolment } from './end-enrolment.ts';
import { escalateEndings } from './escalate-endings.ts';
import { listEndings } from './list-endings.ts';
import { listOtherGroups } from './list-other-groups.ts';
import { moveToGroup } from './move-to-group.ts';
import { recordPause } from './record-pause.ts';
import { undoEnding } from './undo-ending.ts';
import { viewEnrolment } from './view-enrolment.ts';
import { viewStage } from './view-stage.ts';

export { markStarted } from './mark-started.ts';
export { reviewStart } from './review-start.ts';
export {
  answerEnding,
  beginEnding,
  completeEnrolment,
  endEnrolment,
  escalateEndings,
  listEndings,
  listOtherGroups,
  moveToGroup,
  recordPause,
  undoEnding,
  viewEnrolment,
  viewStage,
};

export const enrolmentVerbs = [
  beginEnding,
  undoEnding,
  answerEnding,
  endEnrolment,
  escalateEndings,
  completeEnrolment,
  recordPause,
  moveToGroup,
] as const;
export const enrolmentReads = [viewEnrolment, viewStage, listEndings, listOtherGroups] as const;
