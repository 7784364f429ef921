import { acknowledgeNotice } from './acknowledge-notice.ts';
import { escalateNotices } from './escalate-notices.ts';
import { settleNotice } from './settle-notice.ts';
import { takeNotices } from './take-notices.ts';

export { acknowledgeNotice, escalateNotices, settleNotice, takeNotices };

export const noticeVerbs = [acknowledgeNotice, escalateNotices, takeNotices, settleNotice] as const;
