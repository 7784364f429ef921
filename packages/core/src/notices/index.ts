import { acknowledgeNotice } from './acknowledge-notice.ts';
import { escalateNotices } from './escalate-notices.ts';

export { acknowledgeNotice, escalateNotices };

export const noticeVerbs = [acknowledgeNotice, escalateNotices] as const;
