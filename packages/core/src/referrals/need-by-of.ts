import { type Day, type NeedByReason, needByReasonLabels, needByReasons } from '@waymark/contracts';

/** The need-by of a referral row; the reason is a code, kept as text. */
export const needByOf = (row: {
  readonly needBy: Day | null;
  readonly needByWhy: string | null;
}): { readonly day: Day; readonly why: NeedByReason } | null => {
  if (row.needBy === null) return null;
  return { day: row.needBy, why: needByReasons.find((reason) => reason === row.needByWhy) ?? 'other' };
};

/** The same with the reason in words, as the rule reads it. */
export const needByInWords = (row: { readonly needBy: Day | null; readonly needByWhy: string | null }) => {
  const needBy = needByOf(row);
  return needBy === null ? null : { day: needBy.day, why: needByReasonLabels[needBy.why] };
};
