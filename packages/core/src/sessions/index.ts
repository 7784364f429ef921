import { cancelSession } from './cancel-session.ts';
import { listSessionNotices } from './list-session-notices.ts';
import { moveSession } from './move-session.ts';
import { planCatchUp } from './plan-catch-up.ts';
import { planIndividualSession } from './plan-individual-session.ts';
import { previewCancel } from './preview-cancel.ts';
import { previewMove } from './preview-move.ts';
import { recordTelling } from './record-telling.ts';
import { seeSessionNotice } from './see-session-notice.ts';
import { setSessionPlace } from './set-session-place.ts';
import { viewBeforeSession } from './view-before-session.ts';
import { viewSessionRecord } from './view-session-record.ts';
import { viewTelling } from './view-telling.ts';

export {
  cancelSession,
  listSessionNotices,
  moveSession,
  planCatchUp,
  planIndividualSession,
  previewCancel,
  previewMove,
  recordTelling,
  seeSessionNotice,
  setSessionPlace,
  viewBeforeSession,
  viewSessionRecord,
  viewTelling,
};

export const sessionVerbs = [
  cancelSession,
  moveSession,
  planCatchUp,
  planIndividualSession,
  recordTelling,
  seeSessionNotice,
  setSessionPlace,
] as const;
export const sessionReads = [
  previewMove,
  previewCancel,
  viewTelling,
  listSessionNotices,
  viewBeforeSession,
  viewSessionRecord,
] as const;
