import type { FieldError } from './error-schema.ts';

/** Each kind of expected failure and the HTTP status it is told with. */
export const errorStatuses = {
  malformed: 400,
  'not-signed-in': 401,
  'not-allowed': 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  'unsupported-media-type': 415,
  invalid: 422,
  'precondition-required': 428,
  'too-many-requests': 429,
  unavailable: 503,
} as const;
export type ErrorKind = keyof typeof errorStatuses;

export interface ErrorDetail {
  /** Plain words for a person; never a submitted value, never a name. */
  readonly message?: string;
  readonly fields?: readonly FieldError[];
  /** Facts a caller may act on (states, ids the caller may see); nothing personal. */
  readonly facts?: Readonly<Record<string, string | number | boolean | readonly string[] | null>>;
}

/**
 * An expected failure. `code` is stable and kebab-case: callers compare codes, never messages.
 * Whatever is thrown that is not an `AppError` is a defect and is told as `internal-error`.
 */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly kind: ErrorKind;
  readonly code: string;
  readonly detail: ErrorDetail;

  constructor(kind: ErrorKind, code: string, detail: ErrorDetail = {}) {
    super(detail.message ?? code);
    this.kind = kind;
    this.code = code;
    this.detail = detail;
  }

  get status(): number {
    return errorStatuses[this.kind];
  }
}

/** Wrong input in one named field. */
export const fieldError = (path: string, code: string, message: string): AppError =>
  new AppError('invalid', code, { message, fields: [{ path, code, message }] });
