import { dayOf, governedFamilies, listGovernedFamiliesInput } from '@waymark/contracts';
import { governs } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, asc, eq, gt, isNull, or } from 'drizzle-orm';
import { families, memberships } from '../families/tables.ts';
import { defineRead } from '../verbs/declaration.ts';
import { governedPerson } from './governed-person.ts';

/** The families a person belongs to now, by their references alone: whom else there is in one is not told here. */
export const listGovernedFamilies = defineRead({
  name: 'list-governed-families',
  summary: 'The families of one person, for setting a conflict with a whole family.',
  permission: 'core.governance.view',
  route: { method: 'GET', path: '/governance/persons/:personId/families' },
  input: listGovernedFamiliesInput,
  output: governedFamilies,
  sample: (world) => ({ personId: world.motherId }),
  subject: (asked, { personId }) => governedPerson(asked, personId),
  run: async ({ reader, actor, now }, { personId }) => ({
    personId,
    families: await reader.db
      .selectDistinct({ familyId: families.id, reference: families.reference, from: memberships.from })
      .from(memberships)
      .innerJoin(families, eq(families.id, memberships.familyId))
      .where(
        and(
          eq(memberships.personId, personId),
          live(memberships),
          governs(memberships.personId, { staffId: actor.staffId, now }),
          or(isNull(memberships.to), gt(memberships.to, dayOf(now))),
        ),
      )
      .orderBy(asc(memberships.from), asc(families.id)),
  }),
  opened: (view) => ({ records: view.families.map(({ familyId }) => familyId), persons: [view.personId] }),
});
