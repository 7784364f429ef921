import { type Id, resultsThatAreContact } from '@waymark/contracts';
import { visible } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, asc, eq, inArray, isNull, lte } from 'drizzle-orm';
import { circumstances } from '../../circumstances/tables.ts';
import { contactAttempts } from '../../contacts/tables.ts';
import { meetingChildren, meetings } from '../../meetings/tables.ts';
import { planReviews } from '../../plans/tables.ts';
import type { CircumstanceFact, ContactFact, MeetingFact, ReportFacts } from '../model/report-facts.ts';
import type { ReportAsked } from './report-asked.ts';

type Asked = Pick<ReportAsked, 'handle' | 'who' | 'familyId'>;

/** Dated circumstances of these people at the levels the author may read. */
export const loadCircumstances = async (
  { handle, who }: Asked,
  personIds: readonly Id[],
): Promise<CircumstanceFact[]> => {
  if (personIds.length === 0) return [];
  return await handle.db
    .select({
      personId: circumstances.personId,
      level: circumstances.level,
      kind: circumstances.kind,
      from: circumstances.from,
      to: circumstances.to,
      sourceName: circumstances.sourceName,
      sourceAgency: circumstances.sourceAgency,
      reliability: circumstances.reliability,
    })
    .from(circumstances)
    .where(
      and(
        inArray(circumstances.personId, [...personIds]),
        eq(circumstances.isWithdrawn, false),
        live(circumstances),
        visible(circumstances, who),
      ),
    )
    .orderBy(asc(circumstances.from), asc(circumstances.id));
};

/** Contacts in which a child was spoken with or answered. */
export const loadContacts = async ({ handle, who }: Asked, childIds: readonly Id[]): Promise<ContactFact[]> => {
  if (childIds.length === 0) return [];
  return await handle.db
    .select({ personId: contactAttempts.personId, at: contactAttempts.at, wasAlone: contactAttempts.wasAlone })
    .from(contactAttempts)
    .where(
      and(
        inArray(contactAttempts.personId, [...childIds]),
        inArray(contactAttempts.result, [...resultsThatAreContact]),
        inArray(contactAttempts.level, ['shared', 'casework']),
        live(contactAttempts),
        visible(contactAttempts, who),
      ),
    )
    .orderBy(asc(contactAttempts.at), asc(contactAttempts.id));
};

/** Meetings of this family, not of another that a child may belong to as well (S43). */
export const loadMeetings = async (
  { handle, who, familyId }: Asked,
  childIds: readonly Id[],
): Promise<MeetingFact[]> => {
  if (childIds.length === 0) return [];
  const rows = await handle.db
    .select({
      meetingId: meetings.id,
      kind: meetings.kind,
      startsAt: meetings.startsAt,
      childId: meetingChildren.personId,
    })
    .from(meetings)
    .innerJoin(meetingChildren, eq(meetingChildren.meetingId, meetings.id))
    .where(
      and(
        eq(meetings.familyId, familyId),
        inArray(meetingChildren.personId, [...childIds]),
        isNull(meetings.cancelledAt),
        live(meetings),
        live(meetingChildren),
        visible(meetingChildren, who),
      ),
    )
    .orderBy(asc(meetings.startsAt), asc(meetings.id), asc(meetingChildren.personId));
  return [...Map.groupBy(rows, ({ meetingId }) => meetingId).values()].flatMap((of) => {
    const [first] = of;
    if (first === undefined) return [];
    const { meetingId, kind, startsAt } = first;
    return [{ meetingId, kind, startsAt, childIds: of.map(({ childId }) => childId) }];
  });
};

/** Days on which each child's plan was reviewed. */
export const loadReviews = async (
  { handle, who }: Asked,
  childIds: readonly Id[],
  until: string,
): Promise<ReportFacts['planReviews']> => {
  if (childIds.length === 0) return [];
  return await handle.db
    .selectDistinct({ personId: planReviews.personId, on: planReviews.on })
    .from(planReviews)
    .where(
      and(
        inArray(planReviews.personId, [...childIds]),
        lte(planReviews.on, until),
        live(planReviews),
        visible(planReviews, who),
      ),
    )
    .orderBy(asc(planReviews.on), asc(planReviews.personId));
};
