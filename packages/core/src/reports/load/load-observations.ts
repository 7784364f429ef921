import type { Id } from '@waymark/contracts';
import { visible } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { observations } from '../../observations/tables.ts';
import { staff, staffRoles } from '../../staff/tables.ts';
import type { ObservationFact } from '../model/report-facts.ts';
import type { ReportAsked } from './report-asked.ts';

type Asked = Pick<ReportAsked, 'handle' | 'who'>;
const telling = ['child-advocate', 'partner-support'] as const;
type TellingRole = (typeof telling)[number];

/** Observations about these people at the levels the author may read. */
export const loadObservations = async (asked: Asked, personIds: readonly Id[]): Promise<ObservationFact[]> => {
  if (personIds.length === 0) return [];
  const { handle, who } = asked;
  const rows = await handle.db
    .select({
      personId: observations.personId,
      level: observations.level,
      at: observations.at,
      ownWords: observations.ownWords,
      demeanour: observations.demeanour,
      wasAlone: observations.wasAlone,
      concern: observations.concern,
      spokenAt: observations.spokenAt,
      recorderId: observations.recordedBy,
      recordedBy: staff.name,
    })
    .from(observations)
    .leftJoin(staff, eq(staff.id, observations.recordedBy))
    .where(and(inArray(observations.personId, [...personIds]), live(observations), visible(observations, who)))
    .orderBy(asc(observations.at), asc(observations.id));
  const roles = await loadTellingRoles(asked, [...new Set(rows.map(({ recorderId }) => recorderId))]);
  return rows.map(({ spokenAt, recorderId, recordedBy, ...row }) => ({
    ...row,
    isSpokenOf: spokenAt !== null,
    recordedBy: recordedBy ?? 'Not recorded',
    recordedByRoles: roles.get(recorderId) ?? [],
  }));
};

/** Roles whose name on paper tells of an advocate or a partner's worker, whenever they were held. */
const loadTellingRoles = async (
  { handle }: Asked,
  staffIds: readonly Id[],
): Promise<ReadonlyMap<Id, readonly TellingRole[]>> => {
  if (staffIds.length === 0) return new Map();
  const rows = await handle.db
    .selectDistinct({ staffId: staffRoles.staffId, role: staffRoles.role })
    .from(staffRoles)
    .where(and(inArray(staffRoles.staffId, [...staffIds]), inArray(staffRoles.role, [...telling])))
    .orderBy(asc(staffRoles.staffId), asc(staffRoles.role));
  const roles = new Map<Id, TellingRole[]>();
  for (const { staffId, role } of rows) {
    const known = telling.find((tells) => tells === role);
    if (known !== undefined) roles.set(staffId, [...(roles.get(staffId) ?? []), known]);
  }
  return roles;
};
