import { randomInt } from 'node:crypto';
import { AppError, dayOf, familyOpened, openFamilyInput } from '@waymark/contracts';
import { eq } from 'drizzle-orm';
import { refreshReachAround } from '../access/staff-tied-to.ts';
import { allocations } from '../access/tables.ts';
import { requireUnknownChildId } from '../persons/add-person.ts';
import { insertPerson } from '../persons/insert-person.ts';
import { appendFact } from '../verbs/append-fact.ts';
import { defineVerb, noSubject } from '../verbs/declaration.ts';
import { families, memberships } from './tables.ts';

/** Letters and digits that are not mistaken for one another. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** A reference for a new family that says nothing about anyone. */
export const newReference = (): string =>
  `WM-${Array.from({ length: 6 }, () => alphabet.charAt(randomInt(alphabet.length))).join('')}`;

/** Opens a family with its first child, whose lead practitioner is the one who opens it. */
export const openFamily = defineVerb({
  name: 'open-family',
  summary: 'Opens a family with its first child, allocated to the asker.',
  permission: 'core.family.record',
  route: { method: 'POST', path: '/families' },
  input: openFamilyInput,
  output: familyOpened,
  repeat: 'fact',
  sample: (world) => ({
    familyId: world.newId(),
    child: {
      personId: world.newId(),
      membershipId: world.newId(),
      allocationId: world.newId(),
      givenNames: 'Wren',
      familyName: 'Example',
      dateOfBirth: '2018-04-17',
    },
  }),
  subject: noSubject,
  run: async ({ unit, actor, now, about }, { familyId, child }) => {
    const [known] = await unit.db
      .select({ reference: families.reference, recordedBy: families.recordedBy })
      .from(families)
      .where(eq(families.id, familyId));
    about({ records: [familyId, child.allocationId], persons: [child.personId] });
    if (known !== undefined) {
      if (known.recordedBy !== actor.staffId) throw new AppError('conflict', 'fact-id-reused');
      return { familyId, reference: known.reference };
    }
    await requireUnknownChildId(unit.db, child.councilChildId);
    const reference = newReference();
    await unit.db.insert(families).values({ id: familyId, reference, recordedAt: now, recordedBy: actor.staffId });
    await insertPerson(unit, actor.staffId, child);
    const fact = {
      personId: child.personId,
      level: 'shared' as const,
      recordedAt: now,
      recordedBy: actor.staffId,
      supersedes: null,
      reason: null,
      from: dayOf(now),
      to: null,
    };
    await appendFact(unit, memberships, {
      ...fact,
      id: child.membershipId,
      familyId,
      livesInHousehold: null,
      verifiedBy: null,
      verifiedOn: null,
    });
    await appendFact(unit, allocations, {
      ...fact,
      id: child.allocationId,
      staffId: actor.staffId,
      role: 'lead-practitioner',
    });
    await refreshReachAround(unit, { persons: [child.personId], staff: [actor.staffId] });
    return { familyId, reference };
  },
});
