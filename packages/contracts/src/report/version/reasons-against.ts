import type { Id } from '../../id.ts';
import type { ReportContent, ReportGuard } from '../guard.ts';
import { isFamilyRecipient } from '../recipient.ts';
import type { ReportRecipient } from '../recipient-schema.ts';
import { contentsFor, levelsFor } from './may-have.ts';
import { type WithheldReason, withheldWords } from './reason.ts';

/** People whose parts a recipient may have; `null` is everybody of the report. */
export type AllowedPeople = ReadonlySet<Id> | null;

const forLevel = (guard: ReportGuard, recipient: ReportRecipient): boolean => {
  if (!levelsFor[recipient.kind].includes(guard.level)) return false;
  const isOwn = guard.about.length === 1 && guard.about[0] === recipient.id;
  return guard.level !== 'casework' || !isFamilyRecipient(recipient) || isOwn;
};

const chosen = (guard: ReportGuard, recipient: ReportRecipient): WithheldReason[] =>
  guard.withheldFrom
    .filter((from) => from.recipient === recipient.kind && (from.only === null || from.only === recipient.id))
    .map(({ reason }) => ({ code: 'chosen', because: reason }));

/**
 * Why this recipient may not have a part; empty when they may. The one rule behind versions and the author's list
 * (model.md section 7, S42): pure, and blind to every other part of the report.
 */
export const reasonsAgainst = (
  guard: ReportGuard,
  contents: readonly ReportContent[],
  recipient: ReportRecipient,
  allowed: AllowedPeople,
): WithheldReason[] => {
  const said = (code: Exclude<WithheldReason['code'], 'chosen'>): WithheldReason => ({
    code,
    because: withheldWords[code],
  });
  const isAboutAnother = allowed !== null && guard.about.some((person) => !allowed.has(person));
  return [
    ...(forLevel(guard, recipient) ? [] : [said('level')]),
    ...(isAboutAnother ? [said('about-another-person')] : []),
    ...contents.filter((content) => !contentsFor[recipient.kind].includes(content)).map(said),
    ...chosen(guard, recipient),
  ];
};
