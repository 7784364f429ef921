/** The completion rule of a programme version, data only (contract.md, completion; domain.md section 2). */
export interface CompletionRule {
  readonly version: string;
  /** Curriculum item ids that must each be covered. */
  readonly mandatoryItems: readonly string[];
  /** Share of the curriculum's items that must be covered, whole per cent from 1 to 100, rounded up to an item. */
  readonly contentPercent: number;
  /** How many items covered by catch-up may count; never above `mostCatchUps`. */
  readonly catchUpsCounted: number;
  /** Minutes to be there in all; `null` where the programme sets none. */
  readonly minutes: number | null;
}

/** The most catch-ups that may ever count towards completion (model.md section 3: at most 2, setting). */
export const mostCatchUps = 2;

/** Why completion is or is not met; each carries what is needed and what is there. */
export const completionReasons = ['mandatory-items', 'content-share', 'catch-ups-above-limit', 'minutes'] as const;
export type CompletionReason = (typeof completionReasons)[number];

/** Whether completion can still be reached, and how (model.md section 5). */
export const completionReaches = ['met', 'reachable', 'only-by-catch-up', 'out-of-reach'] as const;
export type CompletionReach = (typeof completionReaches)[number];

/** Words for screens. */
export const completionReachLabels: Readonly<Record<CompletionReach, string>> = {
  met: 'Completion rule met',
  reachable: 'Can still complete',
  'only-by-catch-up': 'Can complete only by catching up',
  'out-of-reach': 'Cannot complete',
};
