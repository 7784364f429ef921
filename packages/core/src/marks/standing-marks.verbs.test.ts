import { type MarkCode, newId } from '@waymark/contracts';
import { systemActor } from '@waymark/database';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { persons } from '../persons/tables.ts';
import { addSession } from '../testing/world/add-session.ts';
import { type AccessWorld, openAccessWorld } from '../testing/world/open-world.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import { closeRegister, recordMarks, viewRegister, viewToday } from './index.ts';

let world: AccessWorld;
beforeEach(async () => {
  world = await openAccessWorld();
  world.core.clock.set('2026-03-05T19:00:00Z');
});
afterEach(() => world.core.remove());

const actor = () => world.own.actors.facilitator;
const nextSession = () => world.own.world.nextSessionId;

const record = async (code: MarkCode, more: Record<string, unknown> = {}, sessionId = nextSession()) => {
  const markId = newId();
  const { fatherId: personId } = world.own.world;
  const mark = { markId, personId, code, mode: 'in-person', occurredAt: world.core.clock.now(), ...more };
  await performVerb(world.core, recordMarks, { actor: actor(), input: { sessionId, marks: [mark] } });
  return { markId };
};
const register = () => performRead(world.core, viewRegister, { actor: actor(), input: { sessionId: nextSession() } });
const cardOnToday = async () => {
  const { today, unfinished } = await performRead(world.core, viewToday, { actor: actor(), input: {} });
  return [...today, ...unfinished].find(({ sessionId }) => sessionId === nextSession());
};
const close = () => performVerb(world.core, closeRegister, { actor: actor(), input: { sessionId: nextSession() } });

describe('the mark that stands', () => {
  it('S2 is told in the register with all that was said with it', async () => {
    const said = {
      mode: 'phone',
      cancelledBy: 'person',
      noticeAt: '2026-03-05T12:00:00.000Z',
      confirmedHow: 'voice-call',
      note: 'Rang from work',
    };
    const { markId } = await record('cancelled', said);
    const [person] = (await register()).people;
    expect(person?.mark).toMatchObject({
      markId,
      code: 'cancelled',
      ...said,
      reasonCode: null,
      catchUpForSessionId: null,
    });
  });

  it('S2 tells a reason and the session that a catch-up makes up', async () => {
    const { sessionId } = world.own.world;
    const first = await record('could-not-attend', { reasonCode: 'work' });
    expect((await register()).people[0]?.mark).toMatchObject({ reasonCode: 'work', catchUpForSessionId: null });
    await record('attended', { catchUpForSessionId: sessionId, supersedes: first });
    expect((await register()).people[0]?.mark).toMatchObject({ reasonCode: null, catchUpForSessionId: sessionId });
  });

  it('S5 is none once it was recorded in error: not counted, not closed over, and named by the next', async () => {
    const wrong = await record('attended');
    expect(await register()).toMatchObject({ expected: 1, recorded: 1 });
    expect(await cardOnToday()).toMatchObject({ expected: 1, recorded: 1 });
    const undone = await record('recorded-in-error', { supersedes: wrong });
    expect(await register()).toMatchObject({ expected: 1, recorded: 0, people: [{ mark: undone }] });
    expect(await cardOnToday()).toMatchObject({ expected: 1, recorded: 0 });
    await expect(close()).rejects.toMatchObject({ code: 'not-everyone-marked' });
    await record('absent-no-contact', { supersedes: undone });
    expect(await register()).toMatchObject({ recorded: 1 });
    expect(await close()).toMatchObject({ sessionId: nextSession() });
  });

  it('S5 is asked of nobody who died before the session, who keeps no register from closing', async () => {
    await world.core.store.write(async (unit) => {
      await unit.db.update(persons).set({ diedOn: '2026-03-01' }).where(eq(persons.id, world.own.world.fatherId));
      unit.audit({ actorId: systemActor, action: 'test-death', outcome: 'done', recordIds: [], personIds: [] });
    });
    expect(await register()).toMatchObject({ people: [] });
    await expect(record('attended')).rejects.toMatchObject({ code: 'person-died' });
    expect(await close()).toMatchObject({ sessionId: nextSession() });
  });

  it('can be taken back before its session begins, as it could be made', async () => {
    const later = await addSession(world.core, world.own.world, 3, '2026-03-12T18:30:00.000Z');
    const made = await record('cancelled', { cancelledBy: 'person' }, later);
    await expect(record('recorded-in-error', { supersedes: made }, later)).resolves.toMatchObject({});
  });
});
