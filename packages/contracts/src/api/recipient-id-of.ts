import type { ReportRecipientInput } from './report-drafts.ts';

/** The staff or person id of a recipient. */
export const recipientIdOf = (recipient: ReportRecipientInput): string =>
  'staffId' in recipient ? recipient.staffId : recipient.personId;
