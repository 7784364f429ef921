import type { Day } from '@waymark/contracts';
import type { StagingSource } from '../staging/codes.ts';
import type { Coverage } from '../staging/coverage.ts';
import type { HeldBackPlan } from '../staging/staged-plan.ts';
import type { KnownPlan } from './known-plan.ts';
import type { PlanOutcome } from './plan-outcome.ts';

/** What is known of the file in which a known plan was not found. */
export interface MissingFrom {
  readonly source: StagingSource;
  readonly asAt: Day;
  readonly covers: readonly Coverage[];
  /** The child was in the file and an error kept the whole of it, or one of its records, out. */
  readonly childHeldBack: boolean;
  readonly plansHeldBack: readonly HeldBackPlan[];
  /** The file holds no record of which it is unknown whose it is. */
  readonly certain: boolean;
}

const expected = (known: KnownPlan, { source, asAt, covers }: MissingFrom): boolean =>
  known.source === source &&
  known.asAt <= asAt &&
  known.start <= asAt &&
  covers.some(({ kind, since }) => kind === known.kind && (known.end === null || known.end >= since));

/**
 * What to say of a known plan that a file does not hold; `null` where the file need not hold it: it came from another
 * source, is known from a newer file, started after the file's date, or is none of those the file covers.
 */
export const compareMissingPlan = (known: KnownPlan, file: MissingFrom): PlanOutcome | null => {
  const { councilChildId, kind, start } = known;
  const identity = { councilChildId, kind, start };
  const heldBack = file.plansHeldBack.some(
    (plan) => plan.kind === kind && (plan.start === null || plan.start === start),
  );
  if (file.childHeldBack || heldBack) return { outcome: 'held-back', identity };
  if (!expected(known, file)) return null;
  const { asAt, certain } = file;
  return { outcome: 'no-longer-in-file', identity, asAt, certain, message: `No longer in the file, as at ${asAt}.` };
};
