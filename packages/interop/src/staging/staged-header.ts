import { daySchema } from '@waymark/contracts';
import { z } from 'zod';
import { stagingSources } from './codes.ts';
import { coverageSchema } from './coverage.ts';

/** What a file says about itself, before its first child. */
export const stagedHeaderSchema = z.strictObject({
  source: z.enum(stagingSources),
  /** The collection as the source names it; `CIN` for the census. */
  collection: z.string(),
  year: z.int().nullable(),
  referenceDate: daySchema.nullable(),
  /** The day on which the file's statements hold (domain.md E18); never after the day of reading. */
  asAt: daySchema,
  /** Three-digit DfE number of the council. */
  lea: z.string().nullable(),
  software: z.string().nullable(),
  release: z.string().nullable(),
  /** What is known and should stand in it; a plan that does not is told as no longer in the file. */
  covers: z.array(coverageSchema),
});
export type StagedHeader = Readonly<z.output<typeof stagedHeaderSchema>>;
