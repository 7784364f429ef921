import { type Report, type ReportRecipient, reportRecipientKey } from '@waymark/contracts';
import { sha256 } from './sha256.ts';

/**
 * File name of one recipient's document: the reference and four signs that part one recipient's from another's. No
 * programme, no name, no kind of recipient, and no number from which the count of versions could be read.
 */
export const reportFileName = (
  { reference }: Pick<Report, 'reference'>,
  recipient: ReportRecipient,
  extension: 'html' | 'docx' | 'pdf',
): string => {
  const mark = sha256(`${reference} ${reportRecipientKey(recipient)}`).slice(0, 4);
  return `report-${reference.toLowerCase()}-${mark}.${extension}`;
};
