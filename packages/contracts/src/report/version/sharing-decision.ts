import { z } from 'zod';
import { idSchema } from '../../id-schema.ts';
import { isFamilyRecipient, reportRecipientKinds } from '../recipient.ts';
import type { ReportRecipient } from '../recipient-schema.ts';
import type { Report } from '../report.ts';
import { involvementOf } from './contents-of.ts';
import { canHaveFamilyVersion, divideReport } from './divide-report.ts';
import { withheldWords } from './reason.ts';
import { type WithheldPart, withheldPartSchema } from './withheld-part.ts';

/**
 * What the disclosure log keeps of one recipient: purpose, blocks shared, and every decision not to share with its
 * reasons (E8). `isVersionMade` is false where the whole report is kept from them.
 */
export const sharingDecisionSchema = z.strictObject({
  recipient: z.strictObject({ kind: z.enum(reportRecipientKinds), id: idSchema }),
  purpose: z.string(),
  isVersionMade: z.boolean(),
  sharedBlocks: z.array(z.string()),
  withheld: z.array(withheldPartSchema),
});
export type SharingDecision = z.output<typeof sharingDecisionSchema>;

/** The sharing decision that giving this report to a recipient means; total, also where no version is made. */
export const sharingDecision = (report: Report, recipient: ReportRecipient): SharingDecision => {
  const base = { recipient: { kind: recipient.kind, id: recipient.id }, purpose: report.purpose };
  if (isFamilyRecipient(recipient) && !canHaveFamilyVersion(report)) {
    const involvement = [report.author.role, report.signed?.by.role ?? report.author.role].map(involvementOf);
    const reasons = [...new Set(involvement)]
      .filter((content) => content !== null)
      .map((code) => ({ code, because: withheldWords[code] }));
    const whole: WithheldPart = { part: 'report', section: null, block: null, title: report.title, reasons };
    return { ...base, isVersionMade: false, sharedBlocks: [], withheld: [whole] };
  }
  const { withheld } = divideReport(report, recipient);
  const sections = new Set(withheld.filter(({ part }) => part === 'section').map(({ section }) => section));
  const blocks = new Set(withheld.filter(({ part }) => part === 'block').map(({ block }) => block));
  const shared = report.sections
    .filter(({ id }) => !sections.has(id))
    .flatMap((section) => section.blocks.filter(({ id }) => !blocks.has(id)).map(({ id }) => id));
  return { ...base, isVersionMade: true, sharedBlocks: shared, withheld: [...withheld] };
};
