import { code, day, factColumns, id, index, instant, looseRef, ref, table, text, uniqueIndex } from '@waymark/kit';
import { isNull } from 'drizzle-orm';
import { persons } from '../persons/tables.ts';
import { staff } from '../staff/tables.ts';

/** What a person can be allocated to someone as. */
export const allocationRoles = ['lead-practitioner', 'partner-support', 'child-advocate', 'practitioner'] as const;
export type AllocationRole = (typeof allocationRoles)[number];

/** Fact: a member of staff works with this person, in a role, from a day. Level `shared`. */
export const allocations = table(
  'allocations',
  {
    ...factColumns(() => persons.id),
    staffId: ref(() => staff.id).notNull(),
    role: code(allocationRoles).notNull(),
    from: day().notNull(),
    to: day(),
  },
  (t) => [
    uniqueIndex('allocations_staff_id_person_id_idx')
      .on(t.staffId, t.personId, t.role, t.from)
      .where(isNull(t.supersedes)),
    uniqueIndex('allocations_supersedes_idx').on(t.supersedes),
    index('allocations_person_id_idx').on(t.personId),
    index('allocations_staff_id_idx').on(t.staffId),
  ],
);

/** A person's record does not exist for this member of staff, in no list, search or override (model.md section 1). */
export const conflicts = table(
  'conflicts',
  {
    id: id(),
    staffId: ref(() => staff.id).notNull(),
    personId: ref(() => persons.id).notNull(),
    recordedAt: instant().notNull(),
    recordedBy: looseRef().notNull(),
    endedAt: instant(),
    why: text(),
  },
  (t) => [index('conflicts_staff_id_idx').on(t.staffId), index('conflicts_person_id_idx').on(t.personId)],
);
