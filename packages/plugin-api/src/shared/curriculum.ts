import { curriculumKinds } from '@waymark/contracts';
import { z } from 'zod';

/** One session a programme plans. `weeksAfterPrevious` is the gap it needs; `minutesNeeded` covers its content. */
export const curriculumItemSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, { error: 'not-an-item-id' }),
  number: z.int().min(1).max(200),
  title: z.string().trim().min(1).max(120),
  kind: z.enum(curriculumKinds),
  minutes: z.int().min(5).max(600),
  minutesNeeded: z.int().min(0).max(600),
  goal: z.string().trim().min(1).max(300),
  weeksAfterPrevious: z.number().min(0).max(52),
  isMandatory: z.boolean(),
});
export type CurriculumItem = z.output<typeof curriculumItemSchema>;

/** The sessions of one version of a programme, numbered from 1 without a gap (contract.md, `curriculum`). */
export const curriculumSchema = z
  .strictObject({
    version: z.string().regex(/^\d+\.\d+\.\d+$/, { error: 'not-a-version' }),
    items: z.array(curriculumItemSchema).min(1),
    /** Nobody joins a group after the session of this number was held; null where joining stays open. */
    joinsCloseAfter: z.int().min(1).nullable(),
  })
  .superRefine(({ items, joinsCloseAfter }, context) => {
    const ids = new Set<string>();
    items.forEach((item, index) => {
      if (item.number !== index + 1)
        context.addIssue({ code: 'custom', message: 'not-in-order', path: ['items', index, 'number'] });
      if (ids.has(item.id)) context.addIssue({ code: 'custom', message: 'item-twice', path: ['items', index, 'id'] });
      if (item.minutesNeeded > item.minutes) {
        context.addIssue({ code: 'custom', message: 'more-needed-than-held', path: ['items', index, 'minutesNeeded'] });
      }
      ids.add(item.id);
    });
    if (joinsCloseAfter !== null && joinsCloseAfter > items.length) {
      context.addIssue({ code: 'custom', message: 'beyond-the-last-session', path: ['joinsCloseAfter'] });
    }
  });
export type Curriculum = z.output<typeof curriculumSchema>;
