import type { Id } from '../id.ts';

/** The staff or person id of a recipient. */
export const recipientIdOf = (recipient: { readonly staffId: Id } | { readonly personId: Id }): Id =>
  'staffId' in recipient ? recipient.staffId : recipient.personId;
