import { allocated, allocateInput, dayOf } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { personInReach } from '../persons/person-in-reach.ts';
import { appendFact } from '../verbs/append-fact.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { requireMayGive } from './may-give.ts';
import { levelOfAllocation, requireMayTakeWork } from './may-take-work.ts';
import { refreshReachAround } from './staff-tied-to.ts';
import { allocations } from './tables.ts';

type AllocateInput = z.output<typeof allocateInput>;

/**
 * Says that someone works with a person from a day; refused where he or she is tied to the other side of a pair or in
 * conflict with the family, which no answer tells apart, does not hold the role, and to an asker who does not work with the person: a name known from a referral gives nothing on.
 */
export const allocate = defineVerb({
  name: 'allocate',
  summary: 'Allocates a person to a member of staff.',
  permission: 'core.allocation.make',
  route: { method: 'POST', path: '/persons/:personId/allocations' },
  input: allocateInput,
  output: allocated,
  repeat: 'fact',
  sample: (world) => ({
    allocationId: world.newId(),
    personId: world.childId,
    staffId: world.staffId,
    role: 'lead-practitioner',
    from: world.today,
  }),
  subject: (asked, { personId }) => personInReach(asked, personId),
  run: async ({ unit, actor, now, about, subject }, input) => {
    await requireMayGive(unit, actor, input);
    if (!(await onlyEnds(unit, input)))
      await requireMayTakeWork(unit, actor, {
        staffId: input.staffId,
        role: input.role,
        person: subject,
        field: 'staffId',
      });
    const { isNew } = await appendFact(unit, allocations, {
      id: input.allocationId,
      personId: input.personId,
      level: levelOfAllocation[input.role],
      recordedAt: now,
      recordedBy: actor.staffId,
      supersedes: input.supersedes?.factId ?? null,
      reason: input.supersedes?.reason ?? null,
      staffId: input.staffId,
      role: input.role,
      from: input.from,
      to: input.to ?? null,
    });
    await refreshReachAround(unit, { persons: [input.personId], staff: [input.staffId] });
    about({ records: [input.allocationId, input.staffId], persons: [input.personId] });
    return { allocationId: input.allocationId, isNew };
  },
});

/** Whether the fact only brings a standing allocation to its end, which is never refused for what has changed since. */
const onlyEnds = async (unit: Unit, { personId, staffId, role, to, supersedes }: AllocateInput): Promise<boolean> => {
  if (supersedes === undefined || to === undefined || to > dayOf(unit.now)) return false;
  const [standing] = await unit.db
    .select({ id: allocations.id })
    .from(allocations)
    .where(
      and(
        eq(allocations.id, supersedes.factId),
        eq(allocations.personId, personId),
        eq(allocations.staffId, staffId),
        eq(allocations.role, role),
      ),
    );
  return standing !== undefined;
};
