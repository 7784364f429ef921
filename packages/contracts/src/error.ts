import { z } from 'zod';

/** What a caller may learn about one wrong field: where, which rule, and plain words; never the value. */
export const fieldErrorSchema = z.strictObject({ path: z.string(), code: z.string(), message: z.string() });
export type FieldError = z.output<typeof fieldErrorSchema>;

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

/** RFC 9457 problem document as Waymark sends it, `application/problem+json`. */
export const problemSchema = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string().optional(),
  errors: z.array(fieldErrorSchema).optional(),
  facts: z.record(z.string(), z.unknown()).optional(),
  reference: z.string().optional(),
});
export type Problem = z.output<typeof problemSchema>;
