import { accreditationRoles } from '@waymark/contracts';
import { code, day, type HasId, id, index, instant, looseRef, ref, table, text, uniqueIndex } from '@waymark/kit';
import { staff } from '../staff/tables.ts';

/** Fact about a member of staff: accredited for a programme, up to a day. Appended; a correction names what it corrects. */
export const accreditations = table(
  'accreditations',
  {
    id: id(),
    staffId: ref(() => staff.id).notNull(),
    programmeId: text().notNull(),
    role: code(accreditationRoles).notNull(),
    from: day().notNull(),
    /** The last day on which it holds; null where it has no end. */
    until: day(),
    recordedAt: instant().notNull(),
    recordedBy: ref((): HasId => staff.id).notNull(),
    supersedes: looseRef(),
    reason: text(),
  },
  (t) => [
    index('accreditations_staff_id_idx').on(t.staffId, t.programmeId),
    uniqueIndex('accreditations_supersedes_idx').on(t.supersedes),
  ],
);
