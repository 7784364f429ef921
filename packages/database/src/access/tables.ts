import { levels } from '@waymark/contracts';
import { code, index, instant, looseRef, primaryKey, table } from '@waymark/kit';

/**
 * Who may read what about whom, until when: a projection of live ties (model.md section 7), rebuilt whenever a tie
 * changes and compared by `waymark doctor`. `tieId` names the allocation, group or referral the row comes from.
 */
export const reach = table(
  'reach',
  {
    staffId: looseRef().notNull(),
    personId: looseRef().notNull(),
    level: code(levels).notNull(),
    tieId: looseRef().notNull(),
    until: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.staffId, t.personId, t.level, t.tieId] }),
    index('reach_person_id_level_idx').on(t.personId, t.level),
  ],
);

/**
 * Which families, offerings, groups and referrals a member of staff works with, until when. A fact about a shared
 * person shows in each family; a fact about a family shows only to those who have its scope (S43).
 */
export const scopes = table(
  'scopes',
  {
    staffId: looseRef().notNull(),
    scopeId: looseRef().notNull(),
    tieId: looseRef().notNull(),
    until: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.staffId, t.scopeId, t.tieId] }), index('scopes_scope_id_idx').on(t.scopeId)],
);

/**
 * Whose records do not exist for a member of staff in conflict: a projection of live conflicts, their families included
 * (S47). What is read without `reach`, as information governance reads, is read within this.
 */
export const barred = table(
  'barred',
  {
    staffId: looseRef().notNull(),
    personId: looseRef().notNull(),
  },
  (t) => [primaryKey({ columns: [t.staffId, t.personId] }), index('barred_person_id_idx').on(t.personId)],
);

/** The scope of those who govern the records of the whole installation; a projection of that role. */
export const governanceScope = '00000000-0000-7000-8000-000000000001';

/** The end of a tie that has none. */
export const endless = '9999-12-31T23:59:59.999Z';
