import { newId } from '@waymark/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { markFather, type PlacedFather, placeFather } from '../testing/placed-father.ts';
import { performVerb } from '../verbs/perform.ts';
import { recordObservation } from './index.ts';

let at: PlacedFather;
beforeEach(async () => {
  at = await placeFather();
  await markFather(at, 1, 'attended');
});
afterEach(() => at.core.remove());

const observed = '2026-02-05T19:00:00Z';
const observe = (changes: Record<string, unknown> = {}, actor = at.offering.facilitator) =>
  performVerb(at.core, recordObservation, {
    actor,
    input: {
      observationId: newId(),
      personId: at.family.fatherId,
      level: 'casework',
      text: 'Spoke of bedtime',
      at: observed,
      ...changes,
    },
  });
const spoken = (moment: string) => ({
  with: 'emergency-duty-team',
  name: 'Alex Example',
  at: moment,
  decision: 'A visit tonight',
});

describe('record-observation', () => {
  it('keeps what was seen, with own words and demeanour apart, the same twice as one (D6, S2)', async () => {
    const observationId = newId();
    const given = {
      observationId,
      ownWords: '“I shouted”',
      demeanour: 'Quiet',
      sessionId: at.sessionIds[0],
      enrolmentId: at.enrolmentId,
    };
    expect(await observe(given)).toEqual({ observationId, isNew: true, concern: null });
    expect(await observe(given)).toMatchObject({ isNew: false });
  });

  it('D12 a concern needs a spoken contact, and stays open until a meeting has considered it', async () => {
    await expect(observe({ concern: 'threat' })).rejects.toMatchObject({
      detail: { fields: [{ path: 'spoken', code: 'spoken-contact-missing' }] },
    });
    const made = await observe({ concern: 'threat', spoken: spoken('2026-02-05T20:10:00Z') });
    expect(made.concern).toEqual({
      isOpen: true,
      spokenDueBy: '2026-02-06T00:00:00.000Z',
      isSpokenLate: false,
      because: ['No named meeting has considered it.'],
    });
  });

  it('G4 says when the contact came after the day, and refuses one before the observation or in the future', async () => {
    at.core.clock.set('2026-02-06T09:00:00Z');
    const late = await observe({ concern: 'injury', spoken: spoken('2026-02-06T08:00:00Z') });
    expect(late.concern?.isSpokenLate).toBe(true);
    await expect(observe({ concern: 'injury', spoken: spoken('2026-02-05T18:00:00Z') })).rejects.toMatchObject({
      detail: { fields: [{ code: 'spoken-before-observed' }] },
    });
    await expect(observe({ concern: 'injury', spoken: spoken('2026-02-06T10:00:00Z') })).rejects.toMatchObject({
      code: 'in-the-future',
    });
  });

  it('lets the author choose among the readers the position allows, and that the author may read', async () => {
    await expect(observe({ level: 'shared' })).rejects.toMatchObject({ code: 'level-not-for-this-person' });
    await expect(observe({ level: 'professionals' })).rejects.toMatchObject({ kind: 'not-found' });
    expect((await observe({ personId: at.family.childId, level: 'shared' })).isNew).toBe(true);
    await expect(observe({ personId: at.family.childId, level: 'casework' })).rejects.toMatchObject({
      kind: 'not-found',
    });
    const hers = { personId: at.family.motherId, level: 'support' };
    expect((await observe(hers, at.worker)).isNew).toBe(true);
    await expect(observe(hers)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('S38 refuses the future, a session out of reach and a correction of another person’s record', async () => {
    await expect(observe({ at: '2026-02-05T21:00:00Z' })).rejects.toMatchObject({ code: 'in-the-future' });
    await expect(observe({ sessionId: newId() })).rejects.toMatchObject({ code: 'not-a-known-session' });
    const hers = await observe({ personId: at.family.motherId, level: 'support' }, at.worker);
    const supersedes = { factId: hers.observationId, reason: 'Wrong' };
    await expect(observe({ supersedes })).rejects.toMatchObject({ code: 'not-such-an-observation' });
  });
});
