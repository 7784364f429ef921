import { accreditationsView, dayOf, type Id, listAccreditationsInput } from '@waymark/contracts';
import type { ReadDb } from '@waymark/database';
import { alias } from '@waymark/kit';
import { and, asc, desc, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm';
import { organisations } from '../organisations/tables.ts';
import { staff, staffRoles } from '../staff/tables.ts';
import { defineRead, noSubject } from '../verbs/declaration.ts';
import { seesEveryHouse } from './colleague.ts';
import { standingOn } from './rules/standing.ts';
import { accreditations } from './tables.ts';

/** Those who lead groups today, with what accredits them, up to when, and what was corrected. About no person of a case. */
export const listAccreditations = defineRead({
  name: 'list-accreditations',
  summary: 'Who is accredited for which programme, and up to when.',
  permission: 'core.accreditation.view',
  route: { method: 'GET', path: '/accreditations' },
  input: listAccreditationsInput,
  output: accreditationsView,
  sample: () => ({}),
  subject: noSubject,
  run: async ({ reader, actor, now, programmes }) => {
    const today = dayOf(now);
    const working = await reader.db
      .selectDistinct({ staffId: staff.id, name: staff.name, organisation: organisations.name })
      .from(staff)
      .innerJoin(organisations, eq(organisations.id, staff.organisationId))
      .innerJoin(staffRoles, eq(staffRoles.staffId, staff.id))
      .where(
        and(
          eq(staff.isActive, true),
          eq(staffRoles.role, 'facilitator'),
          lte(staffRoles.from, today),
          or(isNull(staffRoles.to), gt(staffRoles.to, today)),
          seesEveryHouse(actor) ? undefined : eq(staff.organisationId, actor.organisationId),
        ),
      )
      .orderBy(asc(staff.name), asc(staff.id));
    const recorded = await recordedOf(
      reader.db,
      working.map(({ staffId }) => staffId),
    );
    return {
      programmes: programmes.all.map(({ shared: { manifest } }) => ({
        programmeId: manifest.id,
        programme: manifest.title,
      })),
      staff: working.map((row) => {
        const own = recorded.filter(({ staffId }) => staffId === row.staffId);
        const live = own.filter(({ isCorrected }) => !isCorrected);
        const programmeIds = [...new Set(live.map(({ programmeId }) => programmeId))].sort();
        return {
          ...row,
          standings: programmeIds.map((programmeId) => ({
            programmeId,
            ...standingOn(
              live.filter((one) => one.programmeId === programmeId),
              today,
            ),
          })),
          accreditations: own.map(({ staffId: _own, ...accreditation }) => accreditation),
        };
      }),
    };
  },
  opened: undefined,
});

const recorders = alias(staff, 'recorder');
const later = alias(accreditations, 'later_accreditation');

const recordedOf = async (db: ReadDb, staffIds: readonly Id[]) => {
  if (staffIds.length === 0) return [];
  const rows = await db
    .select({
      staffId: accreditations.staffId,
      accreditationId: accreditations.id,
      programmeId: accreditations.programmeId,
      role: accreditations.role,
      from: accreditations.from,
      until: accreditations.until,
      recordedAt: accreditations.recordedAt,
      by: recorders.name,
      reason: accreditations.reason,
      laterId: later.id,
    })
    .from(accreditations)
    .leftJoin(recorders, eq(recorders.id, accreditations.recordedBy))
    .leftJoin(later, eq(later.supersedes, accreditations.id))
    .where(inArray(accreditations.staffId, [...staffIds]))
    .orderBy(desc(accreditations.recordedAt), desc(accreditations.id));
  return rows.map(({ laterId, ...row }) => ({ ...row, isCorrected: laterId !== null }));
};
