import type { Id } from '../id.ts';

/** Who a version of a report can be made for (model.md section 1, report; S42). */
export const reportRecipientKinds = ['chair', 'lead-practitioner', 'other-professional', 'parent', 'child'] as const;
export type ReportRecipientKind = (typeof reportRecipientKinds)[number];

/** Whether a recipient is a member of the family: the versions that must tell nothing of what they leave out. */
export const isFamilyRecipient = (recipient: { readonly kind: ReportRecipientKind }): boolean =>
  recipient.kind === 'parent' || recipient.kind === 'child';

/** Names one recipient of a report, stable from draft to signature. */
export const reportRecipientKey = (recipient: { readonly kind: ReportRecipientKind; readonly id: Id }): string =>
  `${recipient.kind}:${recipient.id}`;
