import { personRestricted, restrictPersonInput } from '@waymark/contracts';
import { eq } from 'drizzle-orm';
import { setRestricted } from '../persons/set-restricted.ts';
import { restrictions } from '../persons/tables.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { governedPerson } from './governed-person.ts';

/** Restricts a record to those tied to it by name, or lifts that; by whom and why stays readable. */
export const restrictPerson = defineVerb({
  name: 'restrict-person',
  summary: 'Restricts a record, or lifts the restriction.',
  permission: 'core.person.restrict',
  route: { method: 'POST', path: '/governance/persons/:personId/restriction' },
  input: restrictPersonInput,
  output: personRestricted,
  repeat: 'fact',
  sample: (world) => ({
    personId: world.motherId,
    restrictionId: world.newId(),
    isRestricted: true,
    why: 'A colleague of ours',
  }),
  subject: (asked, { personId }) => governedPerson(asked, personId),
  run: async ({ unit, actor, about, subject }, { personId, restrictionId, isRestricted, why }) => {
    about({ records: [restrictionId], persons: [personId] });
    const [sent] = await unit.db
      .select({ id: restrictions.id })
      .from(restrictions)
      .where(eq(restrictions.id, restrictionId));
    // Said of a record that is restricted already, as by a merge, it is said all the same: undoing that lifts it not.
    if (sent === undefined && (isRestricted || subject.isRestricted))
      await setRestricted(unit, actor.staffId, { id: restrictionId, personId, isRestricted, why });
    return { personId, isRestricted };
  },
});
