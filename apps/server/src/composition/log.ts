import type { Instant } from '@waymark/contracts';

type Value = string | number | boolean | null | readonly string[];

/** Ids and codes only: never a body, a name, an address or the words of a driver. */
export type LogFields = Readonly<Record<string, Value | undefined>>;
export type LogLevel = 'info' | 'warning' | 'error';

/** Writes one line; `event` is a stable kebab-case code. */
export type Log = (level: LogLevel, event: string, fields?: LogFields) => void;

/** A log of one JSON object a line (ASVS 16.2): `at`, `level`, `event`, then the fields. */
export const createLog =
  (write: (line: string) => void, now: () => Instant): Log =>
  (level, event, fields = {}) =>
    write(`${JSON.stringify({ at: now(), level, event, ...fields })}\n`);
