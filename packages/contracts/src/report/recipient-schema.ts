import { z } from 'zod';
import { idSchema } from '../id-schema.ts';
import { shortText } from './text.ts';

/**
 * One recipient. `id` is a staff id for professionals and a person id for a parent or a child.
 * `people` are those another professional works with; `children` those whose report this parent may read.
 */
export const reportRecipientSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('chair'), id: idSchema, name: shortText }),
  z.strictObject({ kind: z.literal('lead-practitioner'), id: idSchema, name: shortText }),
  z.strictObject({
    kind: z.literal('other-professional'),
    id: idSchema,
    name: shortText,
    jobTitle: shortText,
    people: z.array(idSchema),
  }),
  z.strictObject({ kind: z.literal('parent'), id: idSchema, name: shortText, children: z.array(idSchema) }),
  z.strictObject({ kind: z.literal('child'), id: idSchema, name: shortText }),
]);
export type ReportRecipient = z.output<typeof reportRecipientSchema>;
