import type { KnownPlanRecord } from '@waymark/contracts';
import { type Core, listKnownPlans, performVerb, theSystem } from '@waymark/core';
import type { KnownPlan } from '@waymark/interop';

/** A plan of the database as a comparison takes it. */
export const toKnownPlan = ({ startsOn, endsOn, ...plan }: KnownPlanRecord): KnownPlan => ({
  ...plan,
  start: startsOn,
  end: endsOn,
});

/** Every plan that a council's file may change, page by page; each child stands in the audit. */
export async function* knownPlans(core: Core): AsyncGenerator<readonly KnownPlan[]> {
  let cursor: string | null | undefined;
  while (cursor !== null) {
    const input = cursor === undefined ? {} : { cursor };
    const page = await performVerb(core, listKnownPlans, { actor: theSystem, input });
    yield page.plans.map(toKnownPlan);
    cursor = page.nextCursor;
  }
}
