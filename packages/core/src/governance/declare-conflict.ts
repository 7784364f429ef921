import { AppError, conflictDeclared, declareConflictInput, newId } from '@waymark/contracts';
import { eq } from 'drizzle-orm';
import { refreshReach } from '../access/refresh-reach.ts';
import { conflicts } from '../access/tables.ts';
import { personInReach } from '../persons/person-in-reach.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { governanceItems } from './tables.ts';

/**
 * A member of staff says whom he or she knows. Of a person whose record is open to the asker it takes effect at once; of
 * anyone else information governance looks, and the asker learns nothing of who has a record here (S47).
 */
export const declareConflict = defineVerb({
  name: 'declare-conflict',
  summary: 'Declares a conflict of interest with a person.',
  permission: 'core.conflict.declare',
  route: { method: 'POST', path: '/conflicts/declarations' },
  input: declareConflictInput,
  output: conflictDeclared,
  repeat: 'fact',
  sample: (world) => ({ itemId: world.newId(), saidName: 'Robin Elsewhere', why: 'A neighbour' }),
  subject: async (asked, { itemId, personId }) => {
    if (personId === undefined) return {};
    const [sent] = await asked.handle.db
      .select({ id: governanceItems.id })
      .from(governanceItems)
      .where(eq(governanceItems.id, itemId));
    return sent ?? (await personInReach(asked, personId));
  },
  run: async ({ unit, actor, now, about }, { itemId, personId, saidName, saidDateOfBirth, why }) => {
    about({ records: [itemId], persons: personId === undefined ? [] : [personId] });
    const [sent] = await unit.db
      .select({ staffId: governanceItems.staffId, personId: governanceItems.personId, why: governanceItems.why })
      .from(governanceItems)
      .where(eq(governanceItems.id, itemId));
    if (sent !== undefined) {
      const isSame = sent.staffId === actor.staffId && sent.personId === (personId ?? null) && sent.why === why;
      if (isSame) return { itemId };
      throw new AppError('conflict', 'fact-id-reused', { message: 'This id already stands for something else' });
    }
    await unit.db.insert(governanceItems).values({
      id: itemId,
      kind: 'declared-conflict',
      staffId: actor.staffId,
      personId: personId ?? null,
      saidName: saidName ?? null,
      saidDateOfBirth: saidDateOfBirth ?? null,
      why,
      raisedAt: now,
    });
    if (personId === undefined) return { itemId };
    await unit.db.insert(conflicts).values({
      id: newId(),
      staffId: actor.staffId,
      personId,
      kind: 'declared',
      recordedAt: now,
      recordedBy: actor.staffId,
      why,
    });
    await refreshReach(unit, [actor.staffId]);
    return { itemId };
  },
});
