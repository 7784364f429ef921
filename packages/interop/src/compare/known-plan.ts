import { daySchema } from '@waymark/contracts';
import { z } from 'zod';
import { categoriesOfAbuse, stagedPlanKinds, stagingSources } from '../staging/codes.ts';

/** A plan as Waymark holds it by now, as far as a council's file may change it. */
export const knownPlanSchema = z.strictObject({
  councilChildId: z.string(),
  kind: z.enum(stagedPlanKinds),
  start: daySchema,
  end: daySchema.nullable(),
  initialCategory: z.enum(categoriesOfAbuse).nullable(),
  latestCategory: z.enum(categoriesOfAbuse).nullable(),
  /** Days on which reviews were held. */
  reviews: z.array(daySchema),
  /** Only a plan that came from a kind of file can be missing from a later one. */
  source: z.enum([...stagingSources, 'typed']),
  /** The day on which the source's statement held (domain.md E18). */
  asAt: daySchema,
});
export type KnownPlan = Readonly<z.output<typeof knownPlanSchema>>;
