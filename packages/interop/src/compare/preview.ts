import { z } from 'zod';
import { issueSchema } from '../staging/issue.ts';
import type { StagedHeader } from '../staging/staged-header.ts';
import type { PlanOutcome } from './plan-outcome.ts';

const listedIssueSchema = issueSchema.omit({ severity: true });
export type ListedIssue = Readonly<z.output<typeof listedIssueSchema>>;

/** What importing a file would do, in numbers (issue 2, section 3), as `import … --dry-run --json` prints it. */
export const previewCountsSchema = z.strictObject({
  /** Children, plans and reviews in the file: those that an error keeps out included, repeats once. */
  children: z.int().min(0),
  plans: z.int().min(0),
  reviews: z.int().min(0),
  created: z.int().min(0),
  updated: z.int().min(0),
  unchanged: z.int().min(0),
  /** Plans of which the file says something older than what is known. */
  knownIsNewer: z.int().min(0),
  /** Known plans that the file holds with an error. */
  heldBack: z.int().min(0),
  noLongerInFile: z.int().min(0),
  /** `false`: an error stopped the reading, and nothing may be written. */
  complete: z.boolean(),
  errors: z.array(listedIssueSchema),
  warnings: z.array(listedIssueSchema),
  /** How many more there are than are listed. */
  errorsNotListed: z.int().min(0),
  warningsNotListed: z.int().min(0),
});
export type PreviewCounts = Readonly<z.output<typeof previewCountsSchema>>;

/** The numbers, and what each plan comes to. */
export interface Preview {
  readonly counts: PreviewCounts;
  /** `null` where the file has no header that can be used. */
  readonly header: StagedHeader | null;
  /** Plans that are not unchanged, in the order of the file, those missing from it last; at most 5,000. */
  readonly outcomes: readonly PlanOutcome[];
  /** How many more there are than are listed. */
  readonly outcomesNotListed: number;
}
