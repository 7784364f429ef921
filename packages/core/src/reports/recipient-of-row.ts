import { type Id, type ReportRecipientKind, reportRecipientKinds } from '@waymark/contracts';

/** The recipient a kept version names; throws where the row names none, which is a defect. */
export const recipientOfRow = (row: {
  readonly recipientKind: string;
  readonly recipientPersonId: Id | null;
  readonly recipientStaffId: Id | null;
}): { readonly kind: ReportRecipientKind; readonly id: Id } => {
  const kind = reportRecipientKinds.find((known) => known === row.recipientKind);
  const id = row.recipientStaffId ?? row.recipientPersonId;
  if (kind === undefined || id === null) throw new Error('A version of a report names no recipient');
  return { kind, id };
};
