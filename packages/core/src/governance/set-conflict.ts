import { AppError, conflictSet, dayOf, fieldError, type Id, setConflictInput } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, eq, gt, isNull, or } from 'drizzle-orm';
import { refreshReach } from '../access/refresh-reach.ts';
import { conflicts } from '../access/tables.ts';
import { memberships } from '../families/tables.ts';
import { setRestricted } from '../persons/set-restricted.ts';
import { staff } from '../staff/tables.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { governedPerson } from './governed-person.ts';

/**
 * Sets a conflict of a member of staff with a person or a family: from this moment their records do not exist for him
 * or her, and nobody is told. With `own-record` the person is the member of staff, whose record is restricted for
 * everyone as well (S47).
 */
export const setConflict = defineVerb({
  name: 'set-conflict',
  summary: 'Sets a conflict of a member of staff with a person or a family.',
  permission: 'core.governance.record',
  route: { method: 'POST', path: '/governance/conflicts' },
  input: setConflictInput,
  output: conflictSet,
  repeat: 'fact',
  sample: (world) => ({
    conflictId: world.newId(),
    staffId: world.staffId,
    personId: world.motherId,
    kind: 'set',
    why: 'Her brother',
  }),
  subject: (asked, { personId }) => governedPerson(asked, personId),
  run: async ({ unit, actor, now, about }, input) => {
    const { conflictId, staffId, personId, familyId, kind, why } = input;
    about({ records: [conflictId, staffId], persons: [personId] });
    if (await isSent(unit, input)) return { conflictId, isNew: false };
    await requireColleague(unit, staffId);
    if (familyId !== undefined) await requireMember(unit, familyId, personId);
    await unit.db.insert(conflicts).values({
      id: conflictId,
      staffId,
      personId,
      familyId: familyId ?? null,
      kind,
      recordedAt: now,
      recordedBy: actor.staffId,
      why,
    });
    if (kind === 'own-record')
      await setRestricted(unit, actor.staffId, { id: conflictId, personId, isRestricted: true, why });
    await refreshReach(unit, [staffId]);
    return { conflictId, isNew: true };
  },
});

const isSent = async (
  unit: Unit,
  { conflictId, ...sent }: { readonly conflictId: Id; readonly staffId: Id; readonly personId: Id },
) => {
  const [stored] = await unit.db
    .select({ staffId: conflicts.staffId, personId: conflicts.personId })
    .from(conflicts)
    .where(eq(conflicts.id, conflictId));
  if (stored === undefined) return false;
  if (stored.staffId === sent.staffId && stored.personId === sent.personId) return true;
  throw new AppError('conflict', 'fact-id-reused', { message: 'This id already stands for something else' });
};

export const requireColleague = async (unit: Unit, staffId: Id): Promise<void> => {
  const [found] = await unit.db.select({ id: staff.id }).from(staff).where(eq(staff.id, staffId));
  if (found === undefined) throw fieldError('staffId', 'not-a-colleague', 'Choose someone who works here');
};

const requireMember = async (unit: Unit, familyId: Id, personId: Id): Promise<void> => {
  const [member] = await unit.db
    .select({ id: memberships.id })
    .from(memberships)
    .where(
      and(
        eq(memberships.familyId, familyId),
        eq(memberships.personId, personId),
        live(memberships),
        or(isNull(memberships.to), gt(memberships.to, dayOf(unit.now))),
      ),
    );
  if (member === undefined) throw fieldError('familyId', 'not-in-family', 'This person does not belong to the family');
};
