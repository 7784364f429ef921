import type { ContactSummary, Id } from '@waymark/contracts';
import { type Asker, type ReadDb, visible } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, desc, eq } from 'drizzle-orm';
import { organisations } from '../organisations/tables.ts';
import { staff } from '../staff/tables.ts';
import { sinceAlone } from './rules.ts';
import { contactAttempts } from './tables.ts';

/** As many as a page shows; the counts are of all of them. */
const shown = 20;

/** Contacts with a person as far as the reader may read them, newest first: who, from which agency, who else was there (E1). */
export const loadContactSummary = async (db: ReadDb, personId: Id, who: Asker): Promise<ContactSummary> => {
  const rows = await db
    .select({
      attemptId: contactAttempts.id,
      at: contactAttempts.at,
      by: staff.name,
      agency: organisations.name,
      channel: contactAttempts.channel,
      direction: contactAttempts.direction,
      result: contactAttempts.result,
      someoneElsePresent: contactAttempts.someoneElsePresent,
      wasAlone: contactAttempts.wasAlone,
      note: contactAttempts.note,
      nextStep: contactAttempts.nextStep,
    })
    .from(contactAttempts)
    .leftJoin(staff, eq(staff.id, contactAttempts.byStaffId))
    .leftJoin(organisations, eq(organisations.id, staff.organisationId))
    .where(and(eq(contactAttempts.personId, personId), live(contactAttempts), visible(contactAttempts, who)))
    .orderBy(desc(contactAttempts.at), desc(contactAttempts.id));
  return {
    attempts: rows.slice(0, shown).map(({ by, agency, ...row }) => ({ ...row, by: by ?? '', agency: agency ?? '' })),
    ...sinceAlone(rows),
  };
};
