import { z } from 'zod';
import { type Id, idSchema } from '../id.ts';
import { shortText } from './text.ts';

/** Who a version of a report can be made for (model.md section 1, report; S42). */
export const reportRecipientKinds = ['chair', 'lead-practitioner', 'other-professional', 'parent', 'child'] as const;
export type ReportRecipientKind = (typeof reportRecipientKinds)[number];

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

/** Whether a recipient is a member of the family: the versions that must tell nothing of what they leave out. */
export const isFamilyRecipient = (recipient: { readonly kind: ReportRecipientKind }): boolean =>
  recipient.kind === 'parent' || recipient.kind === 'child';

/** Names one recipient of a report, stable from draft to signature. */
export const reportRecipientKey = (recipient: { readonly kind: ReportRecipientKind; readonly id: Id }): string =>
  `${recipient.kind}:${recipient.id}`;
