import type { Instant } from '@waymark/contracts';
import { addHours } from '../calendar/hours.ts';

/** What a mark is that someone wants to change. */
export interface StandingFact {
  /** When anything was first recorded for this person at this session; corrections do not move it. */
  readonly firstRecordedAt: Instant;
  readonly sessionEndsAt: Instant;
  readonly isClosed: boolean;
  /** When reports were signed that tell of this person at this session. */
  readonly signedAt: readonly Instant[];
}

export interface ChangePolicy {
  readonly version: string;
  /** So long whoever keeps the register changes a mark alone; days of 24 hours. */
  readonly daysAlone: number;
}

export const coreChangePolicy: ChangePolicy = { version: 'core-1', daysAlone: 7 };

/** What a change of a mark needs, and why. */
export interface ChangeNeeds {
  readonly needs: 'nothing' | 'reason' | 'agreement';
  readonly because: 'register-open' | 'register-closed' | 'days-passed' | 'report-signed';
  readonly version: string;
}

/**
 * A wrong tap while the register is open is an undo; after it closes a change needs a reason; after a signed report or
 * 7 days a coordinator agrees, since others have relied on it by then (model.md section 3). A report that was signed
 * before anything was recorded here has not used it.
 */
export const changeNeeds = (
  { firstRecordedAt, sessionEndsAt, isClosed, signedAt }: StandingFact,
  { version, daysAlone }: ChangePolicy,
  asOf: Instant,
): ChangeNeeds => {
  const usedAt = signedAt.find((at) => at >= firstRecordedAt && at <= asOf);
  if (usedAt !== undefined) return { needs: 'agreement', because: 'report-signed', version };
  const from = firstRecordedAt > sessionEndsAt ? firstRecordedAt : sessionEndsAt;
  if (asOf >= addHours(from, daysAlone * 24)) return { needs: 'agreement', because: 'days-passed', version };
  return isClosed
    ? { needs: 'reason', because: 'register-closed', version }
    : { needs: 'nothing', because: 'register-open', version };
};
