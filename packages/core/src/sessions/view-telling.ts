import { type Id, tellingView, viewTellingInput } from '@waymark/contracts';
import { type Asker, type ReadDb, visible } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, asc, eq } from 'drizzle-orm';
import { staff } from '../staff/tables.ts';
import { defineRead } from '../verbs/declaration.ts';
import { sessionToPlan } from './session-to-plan.ts';
import { sessionChanges, sessionNotices, sessions, sessionTellings } from './tables.ts';
import { toldOfChange } from './told-of-change.ts';

/**
 * What happened to a session, and who was reached about it and how. The workers of those expected have it on their own
 * lists; neither who they are nor whether there are any is told here (S28).
 */
export const viewTelling = defineRead({
  name: 'view-telling',
  summary: 'Who was reached about a cancelled or moved session.',
  permission: 'core.session.cancel',
  route: { method: 'GET', path: '/sessions/:sessionId/telling' },
  input: viewTellingInput,
  output: tellingView,
  sample: (world) => ({ sessionId: world.nextSessionId }),
  subject: (asked, { sessionId }) => sessionToPlan(asked, sessionId),
  run: async ({ reader, actor, now, subject: { groupId, startsAt, state } }, { sessionId }) => {
    const who = { staffId: actor.staffId, now };
    const [session] = await reader.db
      .select({ number: sessions.number, title: sessions.title })
      .from(sessions)
      .where(eq(sessions.id, sessionId));
    if (session === undefined) throw new Error('A session in reach does not exist');
    const { people } = await toldOfChange(reader.db, groupId, [sessionId], who);
    const tellings = await tellingsOf(reader.db, sessionId, who);
    return {
      ...{ sessionId, groupId, startsAt, state },
      ...session,
      changes: await changesOf(reader.db, sessionId),
      staff: await staffToldOf(reader.db, sessionId),
      people: people.map(({ personId, name }) => ({
        personId,
        name,
        tellings: tellings.filter((row) => row.personId === personId).map(({ personId: _whose, ...row }) => row),
      })),
    };
  },
  opened: (view) => ({ records: [view.sessionId], persons: view.people.map(({ personId }) => personId) }),
});

const changesOf = async (db: ReadDb, sessionId: Id) =>
  await db
    .select({
      kind: sessionChanges.kind,
      wasStartsAt: sessionChanges.wasStartsAt,
      startsAt: sessionChanges.startsAt,
      why: sessionChanges.why,
      at: sessionChanges.at,
      by: staff.name,
    })
    .from(sessionChanges)
    .leftJoin(staff, eq(staff.id, sessionChanges.by))
    .where(eq(sessionChanges.sessionId, sessionId))
    .orderBy(asc(sessionChanges.at), asc(sessionChanges.id));

/** Those who lead, told of any act that touched this session, once each with the latest. */
const staffToldOf = async (db: ReadDb, sessionId: Id) => {
  const rows = await db
    .selectDistinct({
      staffId: staff.id,
      name: staff.name,
      channel: sessionNotices.channel,
      state: sessionNotices.state,
      sentAt: sessionNotices.sentAt,
      seenAt: sessionNotices.seenAt,
      queuedAt: sessionNotices.queuedAt,
    })
    .from(sessionNotices)
    .innerJoin(sessionChanges, eq(sessionChanges.actId, sessionNotices.actId))
    .innerJoin(staff, eq(staff.id, sessionNotices.toStaffId))
    .where(eq(sessionChanges.sessionId, sessionId))
    .orderBy(asc(staff.name), asc(staff.id), asc(sessionNotices.queuedAt));
  const latest = new Map(rows.map(({ queuedAt: _when, ...row }) => [row.staffId, row]));
  return [...latest.values()];
};

const tellingsOf = async (db: ReadDb, sessionId: Id, who: Asker) =>
  await db
    .select({
      personId: sessionTellings.personId,
      channel: sessionTellings.channel,
      result: sessionTellings.result,
      at: sessionTellings.at,
      by: staff.name,
    })
    .from(sessionTellings)
    .leftJoin(staff, eq(staff.id, sessionTellings.recordedBy))
    .where(and(eq(sessionTellings.sessionId, sessionId), live(sessionTellings), visible(sessionTellings, who)))
    .orderBy(asc(sessionTellings.at), asc(sessionTellings.id));
