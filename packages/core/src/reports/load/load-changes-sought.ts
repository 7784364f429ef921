import type { Id } from '@waymark/contracts';
import { visible } from '@waymark/database';
import { and, asc, eq, inArray, ne } from 'drizzle-orm';
import { referralChildren, referralSubjects, referrals } from '../../referrals/tables.ts';
import type { ChangeSoughtFact } from '../model/report-facts.ts';
import type { ReportAsked } from './report-asked.ts';

/** The change this family's referrals seek for each child, with whom it is sought through (H3). */
export const loadChangesSought = async (
  { handle, who, familyId, programmes }: Pick<ReportAsked, 'handle' | 'who' | 'familyId' | 'programmes'>,
  childIds: readonly Id[],
): Promise<ChangeSoughtFact[]> => {
  if (childIds.length === 0) return [];
  const rows = await handle.db
    .select({
      childId: referralChildren.personId,
      subjectPersonId: referralSubjects.personId,
      programmeId: referrals.programmeId,
      changeSought: referralChildren.changeSought,
      howKnown: referralChildren.howKnown,
    })
    .from(referralChildren)
    .innerJoin(referrals, eq(referrals.id, referralChildren.referralId))
    .innerJoin(referralSubjects, eq(referralSubjects.referralId, referrals.id))
    .where(
      and(
        inArray(referralChildren.personId, [...childIds]),
        eq(referrals.familyId, familyId),
        ne(referralSubjects.state, 'draft'),
        visible(referralChildren, who),
        visible(referralSubjects, who),
      ),
    )
    .orderBy(asc(referrals.receivedAt), asc(referrals.id), asc(referralSubjects.id), asc(referralChildren.id));
  return rows.map(({ programmeId, ...row }) => ({
    ...row,
    programme: programmes.get(programmeId).shared.manifest.title,
  }));
};

/** Children of the report whom each of these referrals names. */
export const childrenNamedIn = async (
  { handle, who }: Pick<ReportAsked, 'handle' | 'who'>,
  referralIds: readonly Id[],
  childIds: readonly Id[],
): Promise<ReadonlyMap<Id, readonly Id[]>> => {
  if (referralIds.length === 0 || childIds.length === 0) return new Map();
  const rows = await handle.db
    .select({ referralId: referralChildren.referralId, personId: referralChildren.personId })
    .from(referralChildren)
    .where(
      and(
        inArray(referralChildren.referralId, [...new Set(referralIds)]),
        inArray(referralChildren.personId, [...childIds]),
        visible(referralChildren, who),
      ),
    )
    .orderBy(asc(referralChildren.referralId), asc(referralChildren.personId));
  const named = new Map<Id, Id[]>();
  for (const { referralId, personId } of rows) named.set(referralId, [...(named.get(referralId) ?? []), personId]);
  return named;
};
