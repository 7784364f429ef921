import type { GroupView, Instant } from '@waymark/contracts';
import type { ReadDb } from '@waymark/database';
import { loadStandings } from '../accreditations/load-standings.ts';
import { demandsAccreditation } from '../accreditations/require-accredited.ts';
import type { GroupInReach } from './group-in-reach.ts';
import { leadingStaff } from './group-people.ts';

/** Who leads a group, with how the accreditation of each lead stands where the offering demands one. */
export const leadersWithAccreditation = async (
  db: ReadDb,
  { groupId, offeringId, programmeId }: Pick<GroupInReach, 'groupId' | 'offeringId' | 'programmeId'>,
  now: Instant,
): Promise<Pick<GroupView, 'leadMustBeAccredited' | 'staff'>> => {
  const staff = await leadingStaff(db, groupId, now);
  const leadMustBeAccredited = await demandsAccreditation(db, offeringId);
  const leads = leadMustBeAccredited ? staff.filter(({ role }) => role === 'lead') : [];
  const staffIds = leads.map(({ staffId }) => staffId);
  const standings = await loadStandings(db, { staffIds, programmeId, now });
  return {
    leadMustBeAccredited,
    staff: staff.map((row) => ({
      ...row,
      accreditation: row.role === 'lead' ? (standings.get(row.staffId) ?? null) : null,
    })),
  };
};
