import { z } from 'zod';
import { importedPlanKinds, importKinds } from '../codes/imports.ts';

export const countKnownPlansInput = z.strictObject({});
/** How many plans are known from a council's files, by kind and by the file that stated them last. */
export const knownPlansCounted = z.strictObject({
  plans: z.array(
    z.strictObject({
      kind: z.enum(importedPlanKinds),
      source: z.enum(importKinds),
      open: z.int(),
      ended: z.int(),
      /** Open plans that a later file of the kind did not hold. */
      missing: z.int(),
      /** The days on which files stated them: of the one stated longest ago, and of the newest. */
      oldestAsAt: z.string(),
      newestAsAt: z.string(),
    }),
  ),
});
export type KnownPlansCounted = z.output<typeof knownPlansCounted>;
