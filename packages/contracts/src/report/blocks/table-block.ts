import { z } from 'zod';
import { guardShape } from '../guard.ts';
import { shortText } from '../text.ts';
import { blockIdSchema } from './block-id.ts';

/** A table: the first cell of each row names the row. A row of another length is refused with `row-length`. */
export const tableBlockSchema = z
  .strictObject({
    kind: z.literal('table'),
    id: blockIdSchema,
    title: shortText,
    columns: z.array(z.strictObject({ title: shortText, isNumber: z.boolean() })).min(1),
    rows: z.array(z.array(z.string().max(2000, { error: 'too-long' }))),
    ...guardShape,
  })
  .superRefine(({ columns, rows }, context) => {
    rows.forEach((row, index) => {
      if (row.length !== columns.length)
        context.addIssue({ code: 'custom', message: 'row-length', path: ['rows', index] });
    });
  });
export type TableBlock = z.output<typeof tableBlockSchema>;
