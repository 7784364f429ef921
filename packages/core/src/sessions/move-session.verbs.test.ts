import { dayOf, type Id, newId } from '@waymark/contracts';
import { live } from '@waymark/kit';
import { and, asc, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { alerts } from '../alerts/tables.ts';
import { viewGroup } from '../groups/index.ts';
import { recordMarks } from '../marks/index.ts';
import { settleNotice, takeNotices } from '../notices/index.ts';
import { watchTonight } from '../status/index.ts';
import { statusEvents } from '../status/tables.ts';
import { markFather, type PlacedFather, placeFather } from '../testing/placed-father.ts';
import { theSystem } from '../verbs/actor.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import {
  cancelSession,
  listSessionNotices,
  moveSession,
  previewCancel,
  previewMove,
  recordTelling,
  seeSessionNotice,
  viewTelling,
} from './index.ts';

let at: PlacedFather;
beforeEach(async () => {
  at = await placeFather();
});
afterEach(() => at.core.remove());

const view = () => performRead(at.core, viewGroup, { actor: at.offering.coordinator, input: { groupId: at.groupId } });
const datesNow = async () =>
  (await view()).sessions.map(({ number, startsAt, state }) => `${number} ${dayOf(startsAt)} ${state}`);
const idOf = (number: number): Id => {
  const found = at.sessionIds[number - 1];
  if (found === undefined) throw new Error('The group has no such session');
  return found;
};
const evening = { from: '18:30', to: '20:30' };
const preview = (session: number, day: string, scope: 'this' | 'this-and-rest' = 'this-and-rest') =>
  performRead(at.core, previewMove, {
    actor: at.offering.coordinator,
    input: { sessionId: idOf(session), day, ...evening, scope },
  });
const move = async (session: number, day: string, scope: 'this' | 'this-and-rest' = 'this-and-rest', more = {}) => {
  const shown = await preview(session, day, scope);
  return await performVerb(at.core, moveSession, {
    actor: at.offering.coordinator,
    ifMatch: shown.groupVersion,
    input: {
      sessionId: idOf(session),
      day,
      ...evening,
      scope,
      why: 'The hall is taken',
      shown: shown.moves.map(({ sessionId, startsAt }) => ({ sessionId, startsAt })),
      ...more,
    },
  });
};
const cancel = (session: number, more = {}, actor = at.offering.coordinator) =>
  performVerb(at.core, cancelSession, {
    actor,
    ifMatch: 1,
    input: { sessionId: idOf(session), why: 'Flooded', ...more },
  });
const statusOf = async (session: number) =>
  await at.core.store.write(
    async (unit) =>
      await unit.db
        .select({ kind: statusEvents.kind, at: statusEvents.at })
        .from(statusEvents)
        .where(and(eq(statusEvents.sessionId, idOf(session)), live(statusEvents)))
        .orderBy(asc(statusEvents.recordedAt)),
  );
const alertsNow = async () =>
  await at.core.store.write(
    async (unit) =>
      await unit.db
        .select({ event: alerts.event, withdrawnAt: alerts.withdrawnAt })
        .from(alerts)
        .where(eq(alerts.enrolmentId, at.enrolmentId))
        .orderBy(asc(alerts.event)),
  );

describe('moving a session and the rest', () => {
  it('S11 moves what the preview showed, held stays, and the list says where each stood and why', async () => {
    await markFather(at, 1, 'attended');
    const shown = await preview(2, '2026-02-19');
    expect(shown.moves.map(({ number, startsAt }) => `${number} ${dayOf(startsAt)}`)).toEqual([
      '2 2026-02-19',
      '4 2026-02-26',
    ]);
    expect(shown.told).toEqual({
      staff: [{ staffId: at.offering.facilitator.staffId, name: 'Finn Example' }],
      people: [{ personId: at.family.fatherId, name: 'Kit Example' }],
    });
    expect(await move(2, '2026-02-19')).toMatchObject({ moved: 2, groupVersion: shown.groupVersion + 1 });
    expect(await datesNow()).toEqual(['1 2026-02-05 held', '2 2026-02-19 planned', '4 2026-02-26 planned']);
    expect((await view()).sessions[1]?.moved).toMatchObject({
      wasStartsAt: '2026-02-12T18:30:00.000Z',
      why: 'The hall is taken',
      by: 'Cory Example',
    });
  });

  it('S38 a held session, a day in the past and one that is left out are refused, and nothing is written', async () => {
    await markFather(at, 1, 'attended');
    const before = await datesNow();
    await expect(preview(1, '2026-02-10')).rejects.toMatchObject({
      code: 'session-frozen',
      detail: { facts: { why: 'held' } },
    });
    const sent = (session: number, day: string) =>
      performVerb(at.core, moveSession, {
        actor: at.offering.coordinator,
        ifMatch: 2,
        input: { sessionId: idOf(session), day, ...evening, scope: 'this', why: 'W', shown: [] },
      });
    await expect(sent(1, '2026-02-10')).rejects.toMatchObject({ kind: 'conflict', code: 'session-frozen' });
    await expect(sent(2, '2026-02-04')).rejects.toMatchObject({
      detail: { fields: [{ path: 'day', code: 'in-the-past' }] },
    });
    await expect(sent(3, '2026-04-03')).rejects.toMatchObject({
      detail: { fields: [{ path: 'day', code: 'day-bank-holiday' }] },
    });
    expect(await datesNow()).toEqual(before);
  });

  it('S19 what was shown before the group changed is not confirmed', async () => {
    const stale = await preview(2, '2026-02-19');
    await move(3, '2026-02-24', 'this');
    const { groupVersion, moves } = stale;
    const shown = moves.map(({ sessionId, startsAt }) => ({ sessionId, startsAt }));
    const input = { sessionId: idOf(2), day: '2026-02-19', ...evening, scope: 'this-and-rest', why: 'W', shown };
    const actor = at.offering.coordinator;
    await expect(performVerb(at.core, moveSession, { actor, ifMatch: groupVersion, input })).rejects.toMatchObject({
      code: 'stale-version',
    });
    await expect(move(2, '2026-02-17', 'this', { shown: [] })).rejects.toMatchObject({ code: 'preview-outdated' });
  });

  it('S41 her worker has it at that moment and on the new evening, and each child’s lead practitioner by the ladder', async () => {
    at.core.clock.set('2026-02-05T12:00:00Z');
    await performVerb(at.core, watchTonight, { actor: theSystem, input: {} });
    expect(await statusOf(1)).toEqual([{ kind: 'expected', at: '2026-02-05T18:30:00.000Z' }]);
    await move(1, '2026-02-10', 'this');
    expect(await statusOf(1)).toEqual([{ kind: 'moved-by-us', at: '2026-02-10T18:30:00.000Z' }]);
    expect(await alertsNow()).toEqual([{ event: 'group-retimed', withdrawnAt: null }]);
    at.core.clock.set('2026-02-10T12:00:00Z');
    expect(await performVerb(at.core, watchTonight, { actor: theSystem, input: {} })).toMatchObject({ expected: 1 });
    expect(await statusOf(1)).toEqual([{ kind: 'expected', at: '2026-02-10T18:30:00.000Z' }]);
    at.core.clock.set('2026-02-10T18:50:00Z');
    await performVerb(at.core, watchTonight, { actor: theSystem, input: {} });
    expect((await statusOf(1)).map(({ kind }) => kind)).toEqual(['not-arrived']);
  });
});

describe('cancelling tonight, in one act', () => {
  it('S10 holds the content on the next free date, moves the rest on and keeps who is expected', async () => {
    at.core.clock.set('2026-02-05T17:00:00Z');
    const shown = await performRead(at.core, previewCancel, {
      actor: at.offering.facilitator,
      input: { sessionId: idOf(1) },
    });
    expect(shown.madeUp).toMatchObject({ startsAt: '2026-02-12T18:30:00.000Z' });
    expect(shown.madeUp?.moves.map(({ number, startsAt }) => `${number} ${dayOf(startsAt)}`)).toEqual([
      '2 2026-02-19',
      '4 2026-02-26',
    ]);
    await cancel(1, { makesUp: true });
    expect(await datesNow()).toEqual([
      '1 2026-02-05 cancelled',
      '1 2026-02-12 planned',
      '2 2026-02-19 planned',
      '4 2026-02-26 planned',
    ]);
    const anew = (await view()).sessions[1];
    at.core.clock.set('2026-02-12T19:00:00Z');
    const mark = { markId: newId(), personId: at.family.fatherId, code: 'attended', mode: 'in-person' };
    await performVerb(at.core, recordMarks, {
      actor: at.offering.facilitator,
      input: { sessionId: anew?.sessionId, marks: [{ ...mark, occurredAt: '2026-02-12T19:00:00Z' }] },
    });
    expect((await datesNow())[1]).toBe('1 2026-02-12 held');
  });

  it('leaves the dates as they are where nothing is said of making it up', async () => {
    await cancel(1);
    expect(await datesNow()).toEqual(['1 2026-02-05 cancelled', '2 2026-02-12 planned', '4 2026-02-19 planned']);
  });

  it('E2 says who was reached and how: who leads by e-mail and seen, each person by who told him', async () => {
    at.core.clock.set('2026-02-05T17:00:00Z');
    await cancel(1);
    const { notices } = await performVerb(at.core, takeNotices, { actor: theSystem, input: {} });
    const mailed = notices.filter(({ kind }) => kind === 'session');
    expect(mailed).toMatchObject([{ to: `${at.offering.facilitator.staffId}@example.test`, recordId: idOf(1) }]);
    const noticeId = mailed[0]?.noticeId;
    await performVerb(at.core, settleNotice, { actor: theSystem, input: { noticeId, result: { isSent: true } } });
    const own = await performRead(at.core, listSessionNotices, { actor: at.offering.facilitator, input: {} });
    expect(own.notices).toMatchObject([{ noticeId, number: 1, kind: 'cancelled', why: 'Flooded', sessions: 0 }]);
    at.core.clock.set('2026-02-05T17:10:00Z');
    await performVerb(at.core, seeSessionNotice, { actor: at.offering.facilitator, input: { noticeId } });
    await performVerb(at.core, recordTelling, {
      actor: at.offering.facilitator,
      input: {
        tellingId: newId(),
        sessionId: idOf(1),
        personId: at.family.fatherId,
        channel: 'phone',
        result: 'not-reached',
        at: '2026-02-05T17:05:00Z',
      },
    });
    const told = await performRead(at.core, viewTelling, {
      actor: at.offering.coordinator,
      input: { sessionId: idOf(1) },
    });
    expect(told).toMatchObject({
      state: 'cancelled',
      changes: [{ kind: 'cancelled', why: 'Flooded', by: 'Cory Example' }],
      staff: [{ name: 'Finn Example', channel: 'email', state: 'acknowledged', seenAt: '2026-02-05T17:10:00.000Z' }],
      people: [{ name: 'Kit Example', tellings: [{ channel: 'phone', result: 'not-reached', by: 'Finn Example' }] }],
    });
    expect(await alertsNow()).toEqual([{ event: 'group-cancelled', withdrawnAt: null }]);
  });

  it('S28 names neither her worker nor the children’s, to whoever leads or coordinates', async () => {
    await cancel(1);
    for (const actor of [at.offering.coordinator, at.offering.facilitator]) {
      const told = JSON.stringify(await performRead(at.core, viewTelling, { actor, input: { sessionId: idOf(1) } }));
      for (const secret of [at.worker.staffId, at.lead.staffId, at.family.motherId, 'Pat', 'Lee'])
        expect(told).not.toContain(secret);
    }
  });

  it('tells nobody but those expected, and only the one who was told says so', async () => {
    await cancel(1);
    const log = {
      tellingId: newId(),
      sessionId: idOf(1),
      channel: 'phone',
      result: 'told',
      at: '2026-02-02T09:00:00Z',
    };
    const tell = { actor: at.offering.facilitator, input: { ...log, personId: at.family.motherId } };
    await expect(performVerb(at.core, recordTelling, tell)).rejects.toMatchObject({ kind: 'not-found' });
    const { notices } = await performRead(at.core, listSessionNotices, { actor: at.offering.facilitator, input: {} });
    const other = {
      actor: { ...at.offering.facilitator, staffId: newId() },
      input: { noticeId: notices[0]?.noticeId },
    };
    await expect(performVerb(at.core, seeSessionNotice, other)).rejects.toMatchObject({ kind: 'not-found' });
  });
});
