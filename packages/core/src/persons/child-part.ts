import { type ChildView, dayOf, type Id } from '@waymark/contracts';
import { type Asker, type ReadDb, visible } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import { currentArrangement } from '../arrangements/rules.ts';
import { contactArrangements } from '../arrangements/tables.ts';
import { meetingChildren, meetings } from '../meetings/tables.ts';
import { observations } from '../observations/tables.ts';
import { staff } from '../staff/tables.ts';

const wordsShown = 20;

/** What only a child's page has: contact and collection, own words, when seen and seen alone, meetings (ux.md, Child). */
export const childPart = async (db: ReadDb, personId: Id, who: Asker, today: string): Promise<ChildView> => {
  const statements = await arrangementsOf(db, personId, who);
  const current = currentArrangement(statements, today);
  const shown = statements.map(({ recordedAt, ...row }) => ({ ...row, recordedOn: dayOf(recordedAt) }));
  const seen = await observed(db, personId, who);
  const alone = seen.find(({ wasAlone }) => wasAlone === true);
  return {
    arrangement: shown.find(({ arrangementId }) => arrangementId === current?.arrangementId) ?? null,
    arrangementsToCome: shown.filter(({ effectiveFrom }) => effectiveFrom > today),
    arrangementsBefore: shown.filter(
      ({ effectiveFrom, arrangementId }) => effectiveFrom <= today && arrangementId !== current?.arrangementId,
    ),
    ownWords: seen.filter(({ words, demeanour }) => words !== null || demeanour !== null).slice(0, wordsShown),
    lastSeenOn: seen[0] === undefined ? null : dayOf(seen[0].at),
    lastSeenAloneOn: alone === undefined ? null : dayOf(alone.at),
    meetings: await meetingsOf(db, personId, who),
  };
};

const arrangementsOf = async (db: ReadDb, personId: Id, who: Asker) =>
  await db
    .select({
      arrangementId: contactArrangements.id,
      statement: contactArrangements.statement,
      effectiveFrom: contactArrangements.effectiveFrom,
      sourceName: contactArrangements.sourceName,
      sourceAgency: contactArrangements.sourceAgency,
      recordedAt: contactArrangements.recordedAt,
      recordedBy: staff.name,
    })
    .from(contactArrangements)
    .leftJoin(staff, eq(staff.id, contactArrangements.recordedBy))
    .where(
      and(eq(contactArrangements.personId, personId), live(contactArrangements), visible(contactArrangements, who)),
    )
    .orderBy(desc(contactArrangements.effectiveFrom), desc(contactArrangements.recordedAt));

/** What was observed of the child, newest first, as far as the reader may read. */
const observed = async (db: ReadDb, personId: Id, who: Asker) =>
  await db
    .select({
      observationId: observations.id,
      at: observations.at,
      by: staff.name,
      words: observations.ownWords,
      demeanour: observations.demeanour,
      wasAlone: observations.wasAlone,
      wasFreeToSpeak: observations.wasFreeToSpeak,
    })
    .from(observations)
    .leftJoin(staff, eq(staff.id, observations.recordedBy))
    .where(and(eq(observations.personId, personId), live(observations), visible(observations, who)))
    .orderBy(desc(observations.at), desc(observations.id));

const meetingsOf = async (db: ReadDb, personId: Id, who: Asker) =>
  await db
    .select({ meetingId: meetings.id, kind: meetings.kind, startsAt: meetings.startsAt })
    .from(meetingChildren)
    .innerJoin(meetings, eq(meetings.id, meetingChildren.meetingId))
    .where(
      and(
        eq(meetingChildren.personId, personId),
        live(meetingChildren),
        visible(meetingChildren, who),
        isNull(meetings.cancelledAt),
        live(meetings),
      ),
    )
    .orderBy(asc(meetings.startsAt), asc(meetings.id));
