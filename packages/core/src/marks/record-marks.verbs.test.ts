import { type Id, type MarkCode, newId } from '@waymark/contracts';
import { reach } from '@waymark/database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { viewAlert } from '../alerts/index.ts';
import { viewFamily, viewMyChildren } from '../families/index.ts';
import { expectations } from '../sessions/tables.ts';
import { addSession } from '../testing/world/add-session.ts';
import { type AccessWorld, openAccessWorld } from '../testing/world/open-world.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import { closeRegister, recordMarks, viewRegister } from './index.ts';

let world: AccessWorld;
beforeEach(async () => {
  world = await openAccessWorld();
  world.core.clock.set('2026-03-05T19:00:00Z');
});
afterEach(() => world.core.remove());

const facilitator = () => world.own.actors.facilitator;
const lead = () => world.own.actors['lead-practitioner'];

const mark = (code: MarkCode, more: Record<string, unknown> = {}) => ({
  markId: newId(),
  personId: world.own.world.fatherId,
  code,
  mode: 'in-person' as const,
  occurredAt: world.core.clock.now(),
  ...more,
});
const record = (sessionId: Id, marks: readonly unknown[], actor = facilitator()) =>
  performVerb(world.core, recordMarks, { actor, input: { sessionId, marks } });
/** A second person at the session, on the same place and in the facilitator's reach: the tests need no more of her. */
const expectToo = (sessionId: Id, personId: Id) =>
  world.core.store.write(async (unit) => {
    const { enrolmentId } = world.own.world;
    const row = { personId, level: 'shared' as const, sessionId, enrolmentId, from: '2026-02-20T09:00:00.000Z' };
    await unit.db.insert(expectations).values(row);
    const tie = { staffId: facilitator().staffId, tieId: world.own.world.groupId, until: '9999-12-31T23:59:59.999Z' };
    await unit.db.insert(reach).values({ personId, level: 'shared', ...tie });
    unit.audit({ actorId: facilitator().staffId, action: 'test', outcome: 'done', recordIds: [], personIds: [] });
  });
const register = (sessionId: Id) =>
  performRead(world.core, viewRegister, { actor: facilitator(), input: { sessionId } });
const myChildren = async () => (await performRead(world.core, viewMyChildren, { actor: lead(), input: {} })).children;

describe('a register', () => {
  it('S2 sent three times makes one live mark a person', async () => {
    const { nextSessionId } = world.own.world;
    const sent = [mark('attended')];
    const answers = [
      await record(nextSessionId, sent),
      await record(nextSessionId, sent),
      await record(nextSessionId, sent),
    ];
    expect(answers.map((answer) => answer.marks.map(({ isNew }) => isNew))).toEqual([[true], [false], [false]]);
    expect((await register(nextSessionId)).recorded).toBe(1);
  });

  it('S2 refuses another mark under an id that is used, and a second mark that names none', async () => {
    const { nextSessionId } = world.own.world;
    const first = mark('attended');
    await record(nextSessionId, [first]);
    await expect(record(nextSessionId, [{ ...first, code: 'absent-no-contact' }])).rejects.toMatchObject({
      code: 'fact-id-reused',
    });
    await expect(record(nextSessionId, [mark('absent-no-contact')])).rejects.toMatchObject({
      code: 'mark-no-longer-live',
      detail: { facts: { liveMarkId: first.markId, liveCode: 'attended' } },
    });
  });

  it('S2 refuses one id for two people of one register', async () => {
    const { nextSessionId, motherId } = world.own.world;
    await expectToo(nextSessionId, motherId);
    const first = mark('attended');
    await expect(record(nextSessionId, [first, { ...first, personId: motherId }])).rejects.toMatchObject({
      code: 'fact-id-reused',
    });
    expect((await register(nextSessionId)).recorded).toBe(0);
  });

  it('S3 S8 keeps when a mark was made and who recorded it', async () => {
    const { nextSessionId } = world.own.world;
    await record(nextSessionId, [mark('attended', { occurredAt: '2026-03-05T18:40:00Z' })]);
    const [person] = (await register(nextSessionId)).people;
    expect(person?.mark).toMatchObject({ recordedBy: facilitator().staffId, recordedAt: '2026-03-05T19:00:00.000Z' });
  });

  it('S38 is written whole or not at all, and says which mark is wrong', async () => {
    const { nextSessionId } = world.own.world;
    const wrong = [mark('attended'), { ...mark('attended'), personId: world.own.world.motherId }];
    await expect(record(nextSessionId, wrong)).rejects.toMatchObject({
      code: 'not-expected',
      detail: { fields: [{ path: 'marks.1.personId', code: 'not-expected' }] },
    });
    expect((await register(nextSessionId)).recorded).toBe(0);
  });

  it.each([
    ['a mark made in the future', { occurredAt: '2026-03-06T09:00:00Z' }, 'in-the-future'],
    ['a reason that is missing', { code: 'could-not-attend' }, 'reason-missing'],
    ['more minutes than the session has', { code: 'attended-late', minutes: 500 }, 'longer-than-the-session'],
    ['a mark of another position', { code: 'was-not-brought' }, 'not-a-mark-of-this-position'],
  ])('S38 refuses %s', async (_what, change, code) => {
    await expect(record(world.own.world.nextSessionId, [{ ...mark('attended'), ...change }])).rejects.toMatchObject({
      code,
    });
  });

  it('S38 refuses a mark before the session has begun', async () => {
    const later = await addSession(world.core, world.own.world, 3, '2026-03-12T18:30:00.000Z');
    await expect(record(later, [mark('attended')])).rejects.toMatchObject({ code: 'session-not-begun' });
  });

  it('S5 closes only when everyone expected has a mark, and names who has none', async () => {
    const { nextSessionId } = world.own.world;
    const close = () =>
      performVerb(world.core, closeRegister, { actor: facilitator(), input: { sessionId: nextSessionId } });
    await expect(close()).rejects.toMatchObject({
      code: 'not-everyone-marked',
      detail: { fields: [{ code: 'mark-missing', message: 'Record a mark for Kit' }] },
    });
    await record(nextSessionId, [mark('attended')]);
    expect(await close()).toMatchObject({ sessionId: nextSessionId, closedAt: '2026-03-05T19:00:00.000Z' });
  });

  it('is changed after it is closed only with a reason', async () => {
    const { sessionId, markId } = world.own.world;
    world.core.clock.set('2026-03-05T20:00:00Z');
    await performVerb(world.core, closeRegister, { actor: facilitator(), input: { sessionId } });
    const change = mark('absent-no-contact', { supersedes: { markId } });
    await expect(record(sessionId, [change])).rejects.toMatchObject({ code: 'reason-missing' });
    await record(sessionId, [{ ...change, supersedes: { markId, reason: 'Confused with another man' } }]);
    const [person] = (await register(sessionId)).people;
    expect(person?.mark).toMatchObject({ code: 'absent-no-contact' });
  });

  it('A3 an unmarked session is not recorded, never attended', async () => {
    world.core.clock.set('2026-03-06T09:00:00Z');
    const view = await performRead(world.core, viewFamily, {
      actor: lead(),
      input: { familyId: world.own.world.familyId },
    });
    const father = view.people.find((person) => person.personId === world.own.world.fatherId);
    expect(father?.services[0]?.sentence).toBe(
      '2 held for him: seen 1, not recorded 1. Last seen 26 February 2026, 8 days ago.',
    );
  });
});

describe('missed in a row', () => {
  const missTwice = async () => {
    const { nextSessionId } = world.own.world;
    await record(nextSessionId, [mark('absent-no-contact')]);
    const third = await addSession(world.core, world.own.world, 3, '2026-03-12T18:30:00.000Z');
    world.core.clock.set('2026-03-12T19:00:00Z');
    await record(third, [mark('absent-no-contact')]);
    return third;
  };

  it('S22 tells the lead practitioner of the child when the second is saved, with rule, version and dates', async () => {
    await missTwice();
    const alerts = (await myChildren()).flatMap((child) => child.toAnswer);
    const second = alerts.find((alert) => alert.event === 'missed-running' && alert.raisedAt.startsWith('2026-03-12'));
    expect(second).toBeDefined();
    const view = await performRead(world.core, viewAlert, { actor: lead(), input: { alertId: second?.alertId ?? '' } });
    expect(view).toMatchObject({ rule: 'missed-running-2', ruleVersion: 'core-1', personName: 'Kit Example' });
    expect(view.sessions.map((session) => session.startsAt)).toEqual([
      '2026-03-05T18:30:00.000Z',
      '2026-03-12T18:30:00.000Z',
    ]);
    expect(view.sentence).toContain('3 held for him: seen 1, missed 2.');
  });

  it('S22 a session he could not attend between the two neither ends nor adds', async () => {
    const { nextSessionId } = world.own.world;
    await record(nextSessionId, [mark('absent-no-contact')]);
    const third = await addSession(world.core, world.own.world, 3, '2026-03-12T18:30:00.000Z');
    const fourth = await addSession(world.core, world.own.world, 4, '2026-03-19T18:30:00.000Z');
    world.core.clock.set('2026-03-12T19:00:00Z');
    await record(third, [mark('could-not-attend', { reasonCode: 'health' })]);
    const raised = async () =>
      (await myChildren())
        .flatMap((child) => child.toAnswer)
        .filter((alert) => alert.event === 'missed-running' && alert.raisedAt > '2026-03-06').length;
    expect(await raised()).toBe(0);
    world.core.clock.set('2026-03-19T19:00:00Z');
    await record(fourth, [mark('absent-no-contact')]);
    expect(await raised()).toBeGreaterThan(0);
  });

  it('S6 a corrected mark withdraws the alert with a visible trail', async () => {
    const third = await missTwice();
    const before = (await myChildren())
      .flatMap((child) => child.toAnswer)
      .find((alert) => alert.raisedAt.startsWith('2026-03-12') && alert.event === 'missed-running');
    const [person] = (await register(third)).people;
    world.core.clock.pass({ minutes: 30 });
    await record(third, [
      mark('attended', { supersedes: { markId: person?.mark?.markId, reason: 'He was in the other room' } }),
    ]);
    const view = await performRead(world.core, viewAlert, { actor: lead(), input: { alertId: before?.alertId ?? '' } });
    expect(view.withdrawnAt).toBe('2026-03-12T19:30:00.000Z');
    expect((await myChildren()).flatMap((child) => child.toAnswer).map((alert) => alert.alertId)).not.toContain(
      before?.alertId,
    );
  });
});
