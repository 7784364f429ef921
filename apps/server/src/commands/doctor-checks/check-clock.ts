import { dayOf, type Instant } from '@waymark/contracts';
import type { Finding } from '@waymark/database';

/** No machine that runs this release is set to an earlier day. */
const released: Instant = '2026-01-01T00:00:00.000Z';
/** Seconds by which a clock may have been put back since the newest entry. */
const tolerance = 5;

const found = (isFine: boolean, words: string): Finding => ({ check: 'clock', isFine, words });

/** Whether the clock can be right, and knows when London changes its own. */
export const checkClock = (now: Instant, newestAudit: Instant | undefined): Finding => {
  if (now < released)
    return found(false, `The clock says ${now.slice(0, 10)}, which cannot be. Set it by a time server`);
  if (dayOf('2026-06-30T23:30:00.000Z') !== '2026-07-01') {
    return found(false, 'This Node does not know the time zone Europe/London. Start Waymark with the Node it brings');
  }
  if (newestAudit !== undefined && Date.parse(newestAudit) - Date.parse(now) > tolerance * 1000) {
    return found(
      false,
      `The clock says ${now}, but the newest entry was made at ${newestAudit}. Set it by a time server`,
    );
  }
  return found(true, `The clock says ${now}`);
};
