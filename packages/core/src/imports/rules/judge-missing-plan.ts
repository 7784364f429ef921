import type { Day } from '@waymark/contracts';

/** A plan of which a file says nothing. */
export interface UnstatedPlan {
  readonly source: string;
  readonly asAt: Day;
  /** The newest day of a file that was found not to hold it, since it was last stated. */
  readonly missedAsAt: Day | null;
}

/**
 * Whether to note that a plan is no longer in the file (domain.md E18); it is never ended by that. Not where the file need
 * not hold it, is older than what is known, may hold it among records that could not be placed, or was noted already.
 */
export const judgeMissingPlan = (
  plan: UnstatedPlan | undefined,
  file: { readonly source: string; readonly asAt: Day; readonly isCertain: boolean },
): 'note' | 'not-certain' | 'nothing' => {
  if (plan === undefined || plan.source !== file.source || plan.asAt > file.asAt) return 'nothing';
  if (plan.missedAsAt !== null && plan.missedAsAt >= file.asAt) return 'nothing';
  return file.isCertain ? 'note' : 'not-certain';
};
