import { AppError, allocated, allocateInput, fieldError, type Level } from '@waymark/contracts';
import { eq } from 'drizzle-orm';
import { personInReach } from '../persons/person-in-reach.ts';
import { staff } from '../staff/tables.ts';
import { appendFact } from '../verbs/append-fact.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { isTiedToOtherSide } from './other-side.ts';
import { refreshReachAround } from './staff-tied-to.ts';
import { type AllocationRole, allocations } from './tables.ts';

/** Who works with a survivor is known on her side and to her children's workers, never on the other side. */
const levelOf: Readonly<Record<AllocationRole, Level>> = {
  'lead-practitioner': 'shared',
  'partner-support': 'safe-contact',
  'child-advocate': 'safe-contact',
  practitioner: 'shared',
};

/** Says that someone works with a person from a day; refused where he or she is tied to the other side of a pair. */
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
  run: async ({ unit, actor, now, about }, input) => {
    const [worker] = await unit.db.select({ isActive: staff.isActive }).from(staff).where(eq(staff.id, input.staffId));
    if (worker === undefined || !worker.isActive) {
      throw fieldError('staffId', 'not-a-colleague', 'Choose someone who works here');
    }
    if (await isTiedToOtherSide(unit, input.staffId, input.personId)) {
      throw new AppError('conflict', 'tied-to-the-other-side', {
        message: 'This person cannot take this work; choose someone else',
      });
    }
    const { isNew } = await appendFact(unit, allocations, {
      id: input.allocationId,
      personId: input.personId,
      level: levelOf[input.role],
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
