import { type AlertView, type Id, newId } from '@waymark/contracts';
import { and, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { viewMyChildren } from '../families/index.ts';
import { recordMarks } from '../marks/index.ts';
import { notices } from '../notices/tables.ts';
import { addSession } from '../testing/world/add-session.ts';
import { type AccessWorld, openAccessWorld } from '../testing/world/open-world.ts';
import type { Actor } from '../verbs/actor.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import { answerAlert, viewAlert } from './index.ts';

let world: AccessWorld;
let alertId: Id;
beforeEach(async () => {
  world = await openAccessWorld();
  alertId = await missTwice();
});
afterEach(() => world.core.remove());

const lead = () => world.own.actors['lead-practitioner'];
const miss = (sessionId: Id) =>
  performVerb(world.core, recordMarks, {
    actor: world.own.actors.facilitator,
    input: {
      sessionId,
      marks: [
        {
          markId: newId(),
          personId: world.own.world.fatherId,
          code: 'absent-no-contact',
          mode: 'in-person',
          occurredAt: world.core.clock.now(),
        },
      ],
    },
  });
const missTwice = async (): Promise<Id> => {
  world.core.clock.set('2026-03-05T19:00:00Z');
  await miss(world.own.world.nextSessionId);
  const third = await addSession(world.core, world.own.world, 3, '2026-03-12T18:30:00.000Z');
  world.core.clock.set('2026-03-12T19:00:00Z');
  await miss(third);
  const { children } = await performRead(world.core, viewMyChildren, { actor: lead(), input: {} });
  const asked = children
    .flatMap(({ toAnswer }) => toAnswer)
    .find(({ event, raisedAt }) => event === 'missed-running' && raisedAt.startsWith('2026-03-12'));
  return asked?.alertId ?? '';
};

const view = (actor = lead()) => performRead(world.core, viewAlert, { actor, input: { alertId } });
const mine = ({ recipients }: AlertView) => recipients.filter(({ isMine }) => isMine);
const answer = (recipientIds: readonly Id[], more: Record<string, unknown> = {}, actor: Actor = lead()) =>
  performVerb(world.core, answerAlert, {
    actor,
    input: {
      alertId,
      replies: recipientIds.map((recipientId) => ({ replyId: newId(), recipientId })),
      answer: 'acted',
      words: 'Spoke with his school.',
      ...more,
    },
  });

describe('answering an alert', () => {
  it('S22 tells the lead practitioner once, by the most urgent way, however much is asked', async () => {
    expect(mine(await view()).map(({ how }) => how)).toEqual(['call', 'agenda-item']);
    const told = await world.core.store.write(async (unit) => {
      const found = await unit.db
        .select({ channel: notices.channel })
        .from(notices)
        .where(and(eq(notices.recordId, alertId), eq(notices.toStaffId, lead().staffId)));
      unit.audit({ actorId: lead().staffId, action: 'test-look', outcome: 'done', recordIds: [], personIds: [] });
      return found;
    });
    expect(told).toEqual([{ channel: 'call' }]);
  });

  it('S22 settles all that is asked for a child in one answer, and nothing waits any more', async () => {
    const asked = mine(await view()).map(({ recipientId }) => recipientId);
    await answer(asked);
    expect(mine(await view()).map(({ reply }) => reply?.words)).toEqual(asked.map(() => 'Spoke with his school.'));
    const { children } = await performRead(world.core, viewMyChildren, { actor: lead(), input: {} });
    expect(children.flatMap(({ toAnswer }) => toAnswer).map((ask) => ask.alertId)).not.toContain(alertId);
  });

  it('S2 the same answer sent again is the same answer', async () => {
    const [ask] = mine(await view());
    const replies = [{ replyId: newId(), recipientId: ask?.recipientId }];
    expect(await answer([], { replies })).toMatchObject({ replies: [{ isNew: true }] });
    expect(await answer([], { replies })).toMatchObject({ replies: [{ isNew: false }] });
  });

  it('refuses a second answer that does not say which it corrects, and takes one that does, with its reason', async () => {
    const [ask] = mine(await view());
    const recipientId = ask?.recipientId ?? '';
    const { replies } = await answer([recipientId]);
    await expect(answer([recipientId])).rejects.toMatchObject({ kind: 'conflict', code: 'already-answered' });
    const supersedes = { factId: replies[0]?.replyId, reason: 'The wrong school' };
    await answer([], { replies: [{ replyId: newId(), recipientId, supersedes }], words: 'Spoke with his nursery.' });
    expect(mine(await view())[0]?.reply?.words).toBe('Spoke with his nursery.');
  });

  it('S38 corrects no answer to another question, and takes none for two people at once', async () => {
    const seen = await view();
    const [call, item] = mine(seen).map(({ recipientId }) => recipientId);
    const { replies } = await answer([call ?? '']);
    const supersedes = { factId: replies[0]?.replyId, reason: 'Not that' };
    await expect(answer([], { replies: [{ replyId: newId(), recipientId: item, supersedes }] })).rejects.toMatchObject({
      code: 'not-such-an-answer',
    });
    const ofAnother = seen.recipients.find(({ recipient }) => recipient === 'facilitator');
    await expect(answer([item ?? '', ofAnother?.recipientId ?? ''])).rejects.toMatchObject({
      code: 'one-person-at-a-time',
    });
    expect(mine(await view())[1]?.reply).toBeNull();
  });

  it('S43 is not there for whoever does not work with that child', async () => {
    const [ask] = mine(await view());
    const stranger = world.foreign.actors['lead-practitioner'];
    await expect(answer([ask?.recipientId ?? ''], {}, stranger)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it.each(['facilitator', 'coordinator'] as const)(
    'S28 a %s learns nothing of those who answer for a child',
    async (role) => {
      await answer(
        mine(await view()).map(({ recipientId }) => recipientId),
        { words: 'Markerwords of his mother' },
      );
      const seen = await view(world.own.actors[role]);
      expect(seen.recipients.map(({ forPersonId }) => forPersonId)).toEqual([world.own.world.fatherId]);
      expect(JSON.stringify(seen)).not.toMatch(/Markerwords|lead-practitioner|team-manager/);
    },
  );

  it('S28 the facilitator is not shown an alert that asks nothing of his side', async () => {
    const { children } = await performRead(world.core, viewMyChildren, { actor: lead(), input: {} });
    const single = children.flatMap(({ toAnswer }) => toAnswer).find(({ event }) => event === 'absent');
    const input = { alertId: single?.alertId ?? '' };
    expect(await performRead(world.core, viewAlert, { actor: lead(), input })).toMatchObject({ event: 'absent' });
    const { facilitator } = world.own.actors;
    await expect(performRead(world.core, viewAlert, { actor: facilitator, input })).rejects.toMatchObject({
      kind: 'not-found',
    });
  });

  it('S28 the facilitator who is asked to review the barriers answers that', async () => {
    const { facilitator } = world.own.actors;
    const seen = await view(facilitator);
    expect(seen.recipients).toMatchObject([{ recipient: 'facilitator', how: 'barriers-reviewed', isMine: true }]);
    await answer([seen.recipients[0]?.recipientId ?? ''], { words: 'Offered the afternoon group.' }, facilitator);
    expect((await view(facilitator)).recipients[0]?.reply?.words).toBe('Offered the afternoon group.');
  });
});
