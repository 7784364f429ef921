import { conflictKinds } from '@waymark/contracts';
import {
  aboutPerson,
  code,
  day,
  factColumns,
  id,
  index,
  instant,
  looseRef,
  ref,
  table,
  text,
  uniqueIndex,
} from '@waymark/kit';
import { isNull } from 'drizzle-orm';
import { families } from '../families/tables.ts';
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

/** Fact: the work with a person went from one member of staff to another, with what the next one must know (E5). */
export const handOvers = table(
  'hand_overs',
  {
    ...factColumns(() => persons.id),
    role: code(allocationRoles).notNull(),
    fromStaffId: ref(() => staff.id).notNull(),
    toStaffId: ref(() => staff.id).notNull(),
    on: day().notNull(),
    note: text().notNull(),
  },
  (t) => [
    index('hand_overs_person_id_idx').on(t.personId, t.on),
    uniqueIndex('hand_overs_supersedes_idx').on(t.supersedes),
  ],
);

/**
 * The record of a person, and of everyone in the families this person belongs to, does not exist for this member of
 * staff: in no list, search or override (model.md section 1). Lifted, never deleted.
 */
export const conflicts = table(
  'conflicts',
  {
    id: id(),
    staffId: ref(() => staff.id).notNull(),
    personId: ref(() => persons.id).notNull(),
    /** The family as a whole, where it was set for one: it holds for whoever joins it later. */
    familyId: ref(() => families.id),
    kind: code(conflictKinds),
    recordedAt: instant().notNull(),
    recordedBy: looseRef().notNull(),
    why: text(),
    endedAt: instant(),
    endedBy: looseRef(),
    endedWhy: text(),
  },
  (t) => [
    index('conflicts_staff_id_idx').on(t.staffId),
    index('conflicts_person_id_idx').on(t.personId),
    index('conflicts_family_id_idx').on(t.familyId),
  ],
);

/** A restricted record opened by someone who is not tied to it, for some hours, with a reason that is read by others. */
export const overrides = table(
  'overrides',
  {
    id: id(),
    ...aboutPerson(() => persons.id),
    staffId: ref(() => staff.id).notNull(),
    reason: text().notNull(),
    from: instant().notNull(),
    until: instant().notNull(),
  },
  (t) => [index('overrides_staff_id_idx').on(t.staffId, t.until), index('overrides_person_id_idx').on(t.personId)],
);

/** A manager may be tied to this person though tied to the other side of a pair (model.md section 7 rule 3). */
export const tieExceptions = table(
  'tie_exceptions',
  {
    id: id(),
    staffId: ref(() => staff.id).notNull(),
    ...aboutPerson(() => persons.id),
    why: text().notNull(),
    recordedAt: instant().notNull(),
    recordedBy: looseRef().notNull(),
    endedAt: instant(),
    endedBy: looseRef(),
    endedWhy: text(),
  },
  (t) => [index('tie_exceptions_staff_id_idx').on(t.staffId), index('tie_exceptions_person_id_idx').on(t.personId)],
);
