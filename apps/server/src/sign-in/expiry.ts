import type { Instant } from '@waymark/contracts';

export interface ExpirySettings {
  /** Minutes without a request after which a session ends; 30 unless set. */
  readonly idleMinutes?: number | undefined;
  /** Hours after its beginning at which a session ends, however busy; 12 unless set. */
  readonly absoluteHours?: number | undefined;
}

/** When sessions end (ASVS 7.3.1, 7.3.2). Pure: every instant is an argument. */
export interface Expiry {
  readonly isIdle: (seenAt: Instant, now: Instant) => boolean;
  /** The earlier of idle and absolute expiry. */
  readonly endOf: (seenAt: Instant, endsAt: Instant) => Instant;
  /** The absolute end of a session that begins at `startedAt`. */
  readonly absoluteEnd: (startedAt: Instant) => Instant;
  /** Sessions last seen at or before this instant have been idle too long. */
  readonly idleSince: (now: Instant) => Instant;
  readonly absoluteSeconds: number;
}

/** The instant `milliseconds` after `at`. Arithmetic on an instant that is given; no clock is read. */
export const after = (at: Instant, milliseconds: number): Instant =>
  new Date(Date.parse(at) + milliseconds).toISOString();

export const createExpiry = ({ idleMinutes = 30, absoluteHours = 12 }: ExpirySettings): Expiry => {
  if (!(idleMinutes >= 2)) throw new RangeError('idle expiry must be at least 2 minutes');
  if (!(absoluteHours * 60 >= idleMinutes)) throw new RangeError('absolute expiry must not come before idle expiry');
  const idle = idleMinutes * 60_000;
  const absolute = absoluteHours * 3_600_000;
  return {
    isIdle: (seenAt, now) => Date.parse(now) - Date.parse(seenAt) >= idle,
    endOf: (seenAt, endsAt) => {
      const idleEnd = after(seenAt, idle);
      if (idleEnd < endsAt) return idleEnd;
      return endsAt;
    },
    absoluteEnd: (startedAt) => after(startedAt, absolute),
    idleSince: (now) => after(now, -idle),
    absoluteSeconds: absolute / 1000,
  };
};
