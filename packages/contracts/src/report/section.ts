import { z } from 'zod';
import { idSchema } from '../id-schema.ts';
import { reportBlockSchema } from './blocks/block.ts';
import { blockIdSchema } from './blocks/block-id.ts';
import { looseGuardShape } from './guard.ts';
import { shortText } from './text.ts';

/**
 * A heading with blocks. Its guard holds for all of them, so that a title never stands in a version that may not have
 * it. `child` names the child whose section this is (D1, D2).
 */
export const reportSectionSchema = z
  .strictObject({
    id: blockIdSchema,
    title: shortText,
    child: idSchema.nullable(),
    blocks: z.array(reportBlockSchema),
    ...looseGuardShape,
  })
  .refine(({ child, about }) => child === null || about.includes(child), {
    error: 'about-misses-the-person',
    path: ['about'],
  });
export type ReportSection = z.output<typeof reportSectionSchema>;
