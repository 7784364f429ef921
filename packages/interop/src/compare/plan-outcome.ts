import type { Day } from '@waymark/contracts';
import type { StagedPlan } from '../staging/staged-plan.ts';
import type { PlanChange } from './plan-changes.ts';
import type { PlanIdentity } from './plan-identity.ts';

/** What importing a file would do to one plan; only `created` and `updated` write anything. */
export type PlanOutcome =
  | { readonly outcome: 'created'; readonly identity: PlanIdentity; readonly plan: StagedPlan }
  | {
      readonly outcome: 'updated';
      readonly identity: PlanIdentity;
      readonly plan: StagedPlan;
      readonly changes: readonly PlanChange[];
    }
  | { readonly outcome: 'unchanged'; readonly identity: PlanIdentity }
  /** The file says something else, but is older than what is known: nothing changes. */
  | { readonly outcome: 'known-is-newer'; readonly identity: PlanIdentity; readonly knownAsAt: Day }
  /** The file holds the plan, or may, and an error kept it out: nothing changes. */
  | { readonly outcome: 'held-back'; readonly identity: PlanIdentity }
  /** Shown, never ended. `certain` is `false` while the file holds records that could not be placed. */
  | {
      readonly outcome: 'no-longer-in-file';
      readonly identity: PlanIdentity;
      readonly asAt: Day;
      readonly certain: boolean;
      readonly message: string;
    };
