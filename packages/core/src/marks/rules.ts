import type { ConfirmedHow, MarkCase, MarkCode, MarkMeaningRow, Position } from '@waymark/contracts';
import {
  adultMarkMeanings,
  childMarkMeanings,
  isLadderPosition,
  markCodesOf,
  notSeenReasonsForSafetyCheck,
  notSeenReasonsOnOurSide,
  safetyCheckNotice,
} from '@waymark/contracts';
import type { MarkFacts, MarkMeaning, MarkPolicy } from './rules-facts.ts';
import { readUnderPosition } from './rules-reading.ts';

/** A text or e-mail confirms nothing: someone must have been spoken to, or the agreed method used (domain.md F1). */
const isConfirmed = (how: ConfirmedHow | null): boolean => how !== null && how !== 'not-confirmed';

/** Minutes count as met only where they are known to be (design.md section 2 rule 1). */
const minutesMet = ({ minutes, neededMinutes }: MarkFacts): boolean =>
  neededMinutes === null || (minutes !== null && minutes >= neededMinutes);

const isAmong = (reasons: readonly string[], reason: string | null): boolean =>
  reason !== null && reasons.includes(reason);

const caseOf = (facts: MarkFacts, policy: MarkPolicy): MarkCase => {
  switch (facts.code) {
    case 'attended-late':
    case 'attended-part':
      return minutesMet(facts) ? 'minutes-met' : 'minutes-not-met';
    case 'cancelled':
      if (facts.cancelledBy === 'provider') return 'our-side';
      if (!isConfirmed(facts.confirmedHow)) return 'unconfirmed';
      return facts.noticeHours !== null && facts.noticeHours >= policy.lateBelowHours ? 'in-time' : 'late';
    case 'not-seen':
      return isAmong(notSeenReasonsOnOurSide, facts.reason) ? 'our-side' : 'always';
    default:
      return 'always';
  }
};

const coversContent = (row: MarkMeaningRow<MarkCode>, policy: MarkPolicy): 'yes' | 'no' | 'none' => {
  if (row.content !== 'programme') return row.content;
  const isCovered = row.code === 'seen-part' ? policy.seenPartCoversContent : policy.notEngagedCoversContent;
  return isCovered ? 'yes' : 'no';
};

const rows: ReadonlyMap<string, MarkMeaningRow<MarkCode>> = new Map(
  [...adultMarkMeanings, ...childMarkMeanings].map((row) => [`${row.code} ${row.when}`, row]),
);

/**
 * What a mark means for a person in this position: seen, content, offered, effect on the run of misses, the part of
 * the sentence it is counted in, and who is told (model.md section 3). `null` for `recorded-in-error`: nothing counts.
 * A mark made while the person held another position is read under the present one (`readUnderPosition`).
 */
export const meaningOf = (facts: MarkFacts, position: Position, policy: MarkPolicy): MarkMeaning | null => {
  if (facts.code === 'recorded-in-error') return null;
  const when = caseOf(facts, policy);
  const row = rows.get(`${facts.code} ${when}`);
  if (row === undefined) throw new Error(`no meaning for mark ${facts.code}, case ${when}`);
  const needsCheck = facts.code === 'not-seen' && isAmong(notSeenReasonsForSafetyCheck, facts.reason);
  const meaning: MarkMeaning = {
    ...row,
    content: coversContent(row, policy),
    tells: needsCheck ? [safetyCheckNotice] : row.tells,
  };
  return markCodesOf[position].includes(facts.code) ? meaning : readUnderPosition(meaning, isLadderPosition(position));
};
