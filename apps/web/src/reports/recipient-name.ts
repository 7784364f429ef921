import { type Report, reportRecipientKey } from '@waymark/contracts';
import { recipientKindLabels } from './report-words.ts';

type Recipients = Pick<Report, 'recipients'>;

/** Whose version it is, from the key of a recipient: "Ann Osei, chair of the conference". */
export const recipientName = (key: string, { recipients }: Recipients): string => {
  const found = recipients.find((recipient) => reportRecipientKey(recipient) === key);
  return found === undefined ? 'a recipient' : `${found.name}, ${recipientKindLabels[found.kind].toLowerCase()}`;
};
