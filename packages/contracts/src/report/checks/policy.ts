import type { Id } from '../../id.ts';

/** Settings of the checks: the least share of sessions seen, and how near an adverse event speaks against progress. */
export interface ReportCheckPolicy {
  /** Seen ÷ (held − not recorded) below which progress must be explained (domain.md section 2: 80 %). */
  readonly seenShare: number;
  /** Calendar days before the as-at date within which an adverse event must be explained (E17). */
  readonly adverseDays: number;
}

export const defaultReportCheckPolicy: ReportCheckPolicy = { seenShare: 0.8, adverseDays: 28 };

/**
 * What the checks are told from outside. `children`: every child of the family at the as-at date, born or not (D2).
 * `forbidden`: further words that must not stand in one recipient's version. Give only what the author may see anyway,
 * or the check becomes an oracle (model.md section 7 rule 4).
 */
export interface ReportCheckContext {
  readonly children: readonly Id[];
  readonly forbidden: readonly { readonly recipient: string; readonly text: string }[];
}
