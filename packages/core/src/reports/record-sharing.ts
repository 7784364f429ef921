import {
  type Consent,
  type Id,
  type LawfulBasis,
  type Level,
  newId,
  type Report,
  type ReportRecipient,
  type SharingCondition,
  type SharingDecision,
} from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { disclosures } from '../disclosures/tables.ts';
import type { Actor } from '../verbs/actor.ts';
import { appendFact } from '../verbs/append-fact.ts';

/** The one decision the author makes for all recipients: on what basis, under which condition, with whose consent. */
export interface Sharing {
  readonly basis: LawfulBasis;
  readonly condition: SharingCondition;
  readonly consent: Consent;
  readonly consentNote?: string | undefined;
}

interface Decided {
  readonly recipient: ReportRecipient;
  readonly decision: SharingDecision;
}

const recipientWords: Readonly<Record<ReportRecipient['kind'], string>> = {
  chair: 'chair',
  'lead-practitioner': 'lead practitioner',
  'other-professional': 'other professional',
  parent: 'parent',
  child: 'child',
};

/** Everyone about whom something stands in a recipient's version, with how many parts are about him or her. */
const peopleIn = (report: Report, { sharedBlocks }: SharingDecision): ReadonlyMap<Id, number> => {
  const shared = new Set(sharedBlocks);
  const about = report.sections.flatMap(({ blocks }) =>
    blocks.filter(({ id }) => shared.has(id)).flatMap((block) => block.about),
  );
  return new Map([...Map.groupBy(about, (id) => id)].map(([id, parts]) => [id, parts.length]));
};

/**
 * Records what signing shares and what it does not (E8): for each recipient one decision to share about each person of
 * whom something stands in the version, and one not to share with every reason, where anything is withheld. Answers the
 * ids of what it recorded.
 */
export const recordSharing = async (
  unit: Unit,
  actor: Actor,
  {
    report,
    decisions,
    sharing,
  }: { readonly report: Report; readonly decisions: readonly Decided[]; readonly sharing: Sharing },
): Promise<Id[]> => {
  const [first] = report.subjects;
  if (first === undefined) throw new Error('A report is about at least one child');
  const ids: Id[] = [];
  const { basis, condition, consent, consentNote } = sharing;
  const record = async (
    { recipient }: Decided,
    about: { readonly personId: Id; readonly level: Level },
    said: { readonly decision: 'shared' | 'not-shared'; readonly what: string; readonly why: string },
  ): Promise<void> => {
    const id = newId();
    ids.push(id);
    await appendFact(unit, disclosures, {
      id,
      ...about,
      recordedAt: unit.now,
      recordedBy: actor.staffId,
      supersedes: null,
      reason: null,
      ...said,
      withWhom: `${recipient.name}, ${recipientWords[recipient.kind]}`,
      basis,
      condition,
      consent,
      reportId: report.id,
      referralId: null,
    });
  };
  const why = consentNote === undefined ? report.purpose : `${report.purpose} Consent: ${consentNote}`;
  for (const decided of decisions) {
    const { isVersionMade, withheld } = decided.decision;
    for (const [personId, parts] of peopleIn(report, decided.decision)) {
      const what = `${report.title}, ${report.reference}: ${parts} ${parts === 1 ? 'part' : 'parts'}`;
      await record(decided, { personId, level: 'casework' }, { decision: 'shared', what, why });
    }
    if (withheld.length === 0) continue;
    const reasons = [...new Set(withheld.flatMap((part) => part.reasons.map(({ because }) => because)))];
    const what = `${report.title}, ${report.reference}: ${isVersionMade ? `${withheld.length} parts` : 'all of it'}`;
    const about = { personId: first.person, level: 'professionals' as const };
    await record(decided, about, { decision: 'not-shared', what, why: reasons.join(' ') });
  }
  return ids;
};
