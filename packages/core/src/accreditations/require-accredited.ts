import { AppError, type FieldError, type Id } from '@waymark/contracts';
import type { ReadDb, Unit } from '@waymark/database';
import { eq } from 'drizzle-orm';
import { offerings } from '../programmes/tables.ts';
import { loadStandings } from './load-standings.ts';
import { mayLead, type Standing } from './rules/standing.ts';

const words: Readonly<Record<Standing['standing'], string>> = {
  valid: '',
  'lapses-soon': '',
  lapsed: 'The accreditation of this member of staff has lapsed: choose someone else to lead, or record the renewal',
  'not-yet': 'The accreditation of this member of staff has not begun: choose someone else to lead',
  none: 'No accreditation to lead is recorded for this member of staff: choose someone else, or record it',
};

/** Whether an offering lets only accredited staff lead. */
export const demandsAccreditation = async (db: ReadDb, offeringId: Id): Promise<boolean> => {
  const [offering] = await db
    .select({ isDemanded: offerings.leadMustBeAccredited })
    .from(offerings)
    .where(eq(offerings.id, offeringId));
  return offering?.isDemanded === true;
};

/**
 * Refuses whoever begins to lead without a valid accreditation, where the offering demands one: 422
 * `accreditation-lapsed`, `accreditation-not-yet` or `accreditation-none`, each located. Who leads already is warned of.
 */
export const requireAccredited = async (
  unit: Unit,
  offering: { readonly offeringId: Id; readonly programmeId: string },
  leads: readonly { readonly staffId: Id; readonly path: string }[],
): Promise<void> => {
  const { offeringId, programmeId } = offering;
  if (leads.length === 0 || !(await demandsAccreditation(unit.db, offeringId))) return;
  const staffIds = leads.map(({ staffId }) => staffId);
  const standings = await loadStandings(unit.db, { staffIds, programmeId, now: unit.now });
  const fields = leads.flatMap(({ staffId, path }): FieldError[] => {
    const found = standings.get(staffId) ?? { standing: 'none', until: null };
    if (mayLead(found)) return [];
    return [{ path, code: `accreditation-${found.standing}`, message: words[found.standing] }];
  });
  const [first] = fields;
  if (first === undefined) return;
  throw new AppError('invalid', first.code, { message: 'Some of what was sent is not right', fields });
};
