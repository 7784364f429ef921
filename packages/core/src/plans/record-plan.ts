import { AppError, dayOf, fieldError, planMade, recordPlanInput } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, eq, gt, isNull, lt, ne, or } from 'drizzle-orm';
import { requireLevel } from '../access/require-level.ts';
import { personInReach } from '../persons/person-in-reach.ts';
import { appendFact } from '../verbs/append-fact.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { plans } from './tables.ts';

/** Records that a child is on a plan from a day, or corrects it: ends it, changes its category. */
export const recordPlan = defineVerb({
  name: 'record-plan',
  summary: 'Records a child’s plan.',
  permission: 'core.plan.record',
  route: { method: 'POST', path: '/persons/:personId/plans' },
  input: recordPlanInput,
  output: planMade,
  repeat: 'fact',
  sample: (world) => ({
    planId: world.newId(),
    personId: world.childId,
    kind: 'child-in-need',
    startsOn: '2025-01-06',
    endsOn: '2025-06-06',
  }),
  subject: (asked, { personId }) => personInReach(asked, personId),
  run: async ({ unit, actor, now, subject, about }, input) => {
    await requireLevel(unit, actor, input.personId, 'shared');
    if (subject.diedOn !== null && subject.diedOn < input.startsOn) {
      throw new AppError('conflict', 'person-died', { message: 'Nothing can begin after a death' });
    }
    if (input.startsOn > dayOf(now))
      throw fieldError('startsOn', 'in-the-future', 'The start must be today or in the past');
    const planKey =
      input.supersedes === undefined ? input.planId : await keyOf(unit, input.supersedes.factId, input.personId);
    await requireNoOverlap(unit, input, planKey);
    const { isNew } = await appendFact(unit, plans, {
      id: input.planId,
      personId: input.personId,
      level: 'shared',
      recordedAt: now,
      recordedBy: actor.staffId,
      supersedes: input.supersedes?.factId ?? null,
      reason: input.supersedes?.reason ?? null,
      planKey,
      kind: input.kind,
      startsOn: input.startsOn,
      endsOn: input.endsOn ?? null,
      initialCategory: input.category ?? null,
      latestCategory: input.category ?? null,
      previousPlans: null,
      source: 'typed',
      asAt: dayOf(now),
      importRunId: null,
    });
    about({ records: [input.planId, planKey], persons: [input.personId] });
    return { planId: input.planId, isNew };
  },
});

const keyOf = async (unit: Unit, factId: string, personId: string): Promise<string> => {
  const [plan] = await unit.db
    .select({ planKey: plans.planKey })
    .from(plans)
    .where(and(eq(plans.id, factId), eq(plans.personId, personId)));
  if (plan === undefined)
    throw fieldError('supersedes.factId', 'not-this-childs-plan', 'This is not a plan of this child');
  return plan.planKey;
};

/** Two plans of one kind never stand at the same time (DfE rules 8935 and 8940). */
const requireNoOverlap = async (
  unit: Unit,
  input: {
    personId: string;
    planId: string;
    kind: (typeof plans.$inferSelect)['kind'];
    startsOn: string;
    endsOn?: string | undefined;
  },
  planKey: string,
): Promise<void> => {
  const [other] = await unit.db
    .select({ id: plans.id })
    .from(plans)
    .where(
      and(
        eq(plans.personId, input.personId),
        eq(plans.kind, input.kind),
        ne(plans.planKey, planKey),
        live(plans),
        or(isNull(plans.endsOn), gt(plans.endsOn, input.startsOn)),
        input.endsOn === undefined ? undefined : lt(plans.startsOn, input.endsOn),
      ),
    )
    .limit(1);
  if (other !== undefined)
    throw new AppError('conflict', 'plans-overlap', { message: 'Another plan of this kind stands at that time' });
};
