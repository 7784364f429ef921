import { z } from 'zod';
import { idSchema } from '../../id-schema.ts';
import { reportOverrideSchema } from './override.ts';

/**
 * One thing to settle before signing: where, why and, where there is one, a better way to say it. `requirement` names
 * the paragraph it comes from; `recipient` is a recipient key where it concerns one version only. Findings with
 * `mayOverride` can be decided against with a reason; the others must be mended.
 */
export const reportFindingSchema = z.strictObject({
  code: z.string(),
  requirement: z.string(),
  mayOverride: z.boolean(),
  section: z.string().nullable(),
  block: z.string().nullable(),
  person: idSchema.nullable(),
  recipient: z.string().nullable(),
  phrase: z.string().nullable(),
  because: z.string(),
  alternative: z.string().nullable(),
  override: reportOverrideSchema.nullable(),
});
export type ReportFinding = z.output<typeof reportFindingSchema>;

type Told = Pick<ReportFinding, 'code' | 'requirement' | 'because'> & Partial<ReportFinding>;

/** A finding with everything that was not said left empty; it must be mended unless said otherwise. */
export const findingOf = (told: Told): ReportFinding => ({
  mayOverride: false,
  section: null,
  block: null,
  person: null,
  recipient: null,
  phrase: null,
  alternative: null,
  override: null,
  ...told,
});
