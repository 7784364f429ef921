import { z } from 'zod';

/** What a caller may learn about one wrong field: where, which rule, and plain words; never the value. */
export const fieldErrorSchema = z.strictObject({ path: z.string(), code: z.string(), message: z.string() });
export type FieldError = z.output<typeof fieldErrorSchema>;

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
