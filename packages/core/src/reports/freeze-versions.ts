import {
  type Id,
  type Level,
  newId,
  type Report,
  type ReportRecipient,
  type SharingDecision,
  versionFor,
} from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import type { DocumentMaker } from './document-maker.ts';
import { reportVersions } from './tables.ts';

export interface FrozenVersion {
  readonly versionId: Id;
  readonly personId: Id;
  readonly recipient: { readonly kind: ReportRecipient['kind']; readonly id: Id };
  readonly hash: string;
}

/** Whom the row is about decides who can read it again: the family member it is for, else the first child. */
const rowAbout = (recipient: ReportRecipient, report: Report): { readonly personId: Id; readonly level: Level } => {
  if (recipient.kind === 'parent' || recipient.kind === 'child') return { personId: recipient.id, level: 'casework' };
  const [first] = report.subjects;
  if (first === undefined) throw new Error('A report is about at least one child');
  return { personId: first.person, level: recipient.kind === 'other-professional' ? 'shared' : 'professionals' };
};

/** Makes and keeps the document of each recipient who gets one. */
export const freezeVersions = async (
  unit: Unit,
  documents: DocumentMaker,
  report: Report,
  decisions: readonly { readonly recipient: ReportRecipient; readonly decision: SharingDecision }[],
): Promise<FrozenVersion[]> => {
  const frozen: FrozenVersion[] = [];
  for (const { recipient, decision } of decisions) {
    if (!decision.isVersionMade) continue;
    const html = documents.renderHtml(versionFor(report, recipient));
    const hash = documents.hashOf(html);
    const versionId = newId();
    const isFamily = recipient.kind === 'parent' || recipient.kind === 'child';
    const { personId, level } = rowAbout(recipient, report);
    await unit.db.insert(reportVersions).values({
      id: versionId,
      personId,
      level,
      reportId: report.id,
      recipientKind: recipient.kind,
      recipientPersonId: isFamily ? recipient.id : null,
      recipientStaffId: isFamily ? null : recipient.id,
      html,
      hash,
      madeAt: unit.now,
    });
    frozen.push({ versionId, personId, recipient: { kind: recipient.kind, id: recipient.id }, hash });
  }
  return frozen;
};
