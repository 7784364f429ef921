import {
  AppError,
  type Day,
  dayOf,
  fieldError,
  type HandOverInput,
  handedOver,
  handOverInput,
  type Id,
  type Instant,
  type Level,
  newId,
} from '@waymark/contracts';
import { type Unit, visible } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, eq, gt, isNull, or } from 'drizzle-orm';
import { notices } from '../notices/tables.ts';
import { personInReach } from '../persons/person-in-reach.ts';
import type { Actor } from '../verbs/actor.ts';
import { appendFact } from '../verbs/append-fact.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { requireMayGive } from './may-give.ts';
import { levelOfAllocation, requireMayTakeWork } from './may-take-work.ts';
import { readdress } from './readdress.ts';
import { requireLevel } from './require-level.ts';
import { refreshReachAround } from './staff-tied-to.ts';
import { type AllocationRole, allocations, handOvers } from './tables.ts';
import { tellProviders } from './tell-providers.ts';

/** What one worker tells the next is never read where the name of a worker is: by those who know the child by a referral. */
const levelOfNote: Readonly<Record<AllocationRole, Level>> = {
  'lead-practitioner': 'professionals',
  'partner-support': 'support',
  'child-advocate': 'support',
  practitioner: 'casework',
};

/**
 * Hands the work with a person to another worker (E5): one allocation ends and the next begins today,
 * everything that waits goes over, the former worker loses reach at once, and providers learn of a child's new worker.
 */
export const handOver = defineVerb({
  name: 'hand-over',
  summary: 'Hands the work with a person to another worker, with everything that waits.',
  permission: 'core.allocation.make',
  route: { method: 'POST', path: '/persons/:personId/hand-overs' },
  input: handOverInput,
  output: handedOver,
  repeat: 'fact',
  sample: (world) => ({
    handOverId: world.newId(),
    personId: world.childId,
    allocationId: world.allocationId,
    newAllocationId: world.newId(),
    toStaffId: world.staffId,
    note: 'The review conference is on Friday',
  }),
  subject: (asked, { personId }) => personInReach(asked, personId),
  run: async ({ unit, actor, now, about, subject }, input) => {
    const { handOverId, personId, toStaffId, note } = input;
    await requireLevel(unit, actor, personId, 'casework');
    const nothing = { alerts: 0, notices: 0, drafts: 0, tasks: 0, waits: 0 };
    about({ records: [handOverId, toStaffId], persons: [personId] });
    if (await isDone(unit, input)) return { handOverId, isNew: false, ...nothing };
    const standing = await standingAllocation(unit, actor, personId, input.allocationId);
    const { staffId: fromStaffId, role } = standing;
    await requireMayGive(unit, actor, { personId, role });
    if (fromStaffId === toStaffId) throw fieldError('toStaffId', 'same-worker', 'Choose another worker');
    await requireMayTakeWork(unit, actor, { staffId: toStaffId, role, person: subject, field: 'toStaffId' });
    const fact = { personId, level: levelOfAllocation[role], recordedAt: now, recordedBy: actor.staffId } as const;
    const today = dayOf(now);
    await appendFact(unit, allocations, {
      ...fact,
      id: newId(),
      supersedes: standing.id,
      reason: 'Handed over',
      staffId: fromStaffId,
      role,
      from: standing.from,
      to: today,
    });
    await begin(unit, { ...fact, id: input.newAllocationId, staffId: toStaffId, role, from: today });
    await appendFact(unit, handOvers, {
      ...fact,
      level: levelOfNote[role],
      id: handOverId,
      supersedes: null,
      reason: null,
      role,
      fromStaffId,
      toStaffId,
      on: today,
      note,
    });
    const moved = await readdress(unit, { personId, role, fromStaffId, toStaffId });
    await tellNewWorker(unit, personId, toStaffId, fact.level);
    if (role === 'lead-practitioner') await tellProviders(unit, personId);
    await refreshReachAround(unit, { persons: [personId], staff: [fromStaffId, toStaffId] });
    return { handOverId, isNew: true, ...moved };
  },
});

/** The same hand-over sent again answers as before; another under the same id is a conflict. */
const isDone = async (unit: Unit, { handOverId, personId, toStaffId, note }: HandOverInput): Promise<boolean> => {
  const [known] = await unit.db
    .select({ personId: handOvers.personId, toStaffId: handOvers.toStaffId, note: handOvers.note })
    .from(handOvers)
    .where(eq(handOvers.id, handOverId));
  if (known === undefined) return false;
  if (known.personId === personId && known.toStaffId === toStaffId && known.note === note) return true;
  throw new AppError('conflict', 'fact-id-reused', { message: 'This id already stands for something else' });
};

/** The work that ends, as far as the asker may know of it. */
const standingAllocation = async (unit: Unit, actor: Actor, personId: Id, allocationId: Id) => {
  const [standing] = await unit.db
    .select({ id: allocations.id, staffId: allocations.staffId, role: allocations.role, from: allocations.from })
    .from(allocations)
    .where(
      and(
        eq(allocations.id, allocationId),
        eq(allocations.personId, personId),
        live(allocations),
        or(isNull(allocations.to), gt(allocations.to, dayOf(unit.now))),
        visible(allocations, { staffId: actor.staffId, now: unit.now }),
      ),
    );
  if (standing === undefined)
    throw fieldError('allocationId', 'not-such-an-allocation', 'This worker does not work with this person any more');
  return standing;
};

interface Beginning {
  readonly id: Id;
  readonly personId: Id;
  readonly level: Level;
  readonly recordedAt: Instant;
  readonly recordedBy: Id;
  readonly staffId: Id;
  readonly role: AllocationRole;
  readonly from: Day;
}

/** Who works with the person already goes on; who had the work earlier today takes it up again. */
const begin = async (unit: Unit, beginning: Beginning): Promise<void> => {
  const { personId, staffId, role, from } = beginning;
  const own = await unit.db
    .select({ id: allocations.id, from: allocations.from, to: allocations.to })
    .from(allocations)
    .where(
      and(
        eq(allocations.personId, personId),
        eq(allocations.staffId, staffId),
        eq(allocations.role, role),
        live(allocations),
      ),
    );
  if (own.some(({ to }) => to === null || to > from)) return;
  const earlierToday = own.find((row) => row.from === from);
  await appendFact(unit, allocations, {
    ...beginning,
    to: null,
    supersedes: earlierToday?.id ?? null,
    reason: earlierToday === undefined ? null : 'Handed back',
  });
};

/** The new worker learns of it by a neutral line that opens the person's page. */
const tellNewWorker = async (unit: Unit, personId: Id, toStaffId: Id, level: Level): Promise<void> => {
  const queued = { state: 'queued', queuedAt: unit.now, attempts: 0 } as const;
  await unit.db
    .insert(notices)
    .values({ ...queued, personId, level, toStaffId, channel: 'email', kind: 'hand-over', recordId: personId })
    .onConflictDoUpdate({
      target: [notices.kind, notices.recordId, notices.personId, notices.toStaffId, notices.channel],
      set: { ...queued, sentAt: null, deliveredAt: null, acknowledgedAt: null },
    });
};
