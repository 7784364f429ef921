import { type Id, newId } from '@waymark/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordCircumstance } from '../circumstances/index.ts';
import { recordContactAttempt, recordContactCard, viewContact } from '../contacts/index.ts';
import { viewFamily } from '../families/index.ts';
import { type PlacedFather, placeFather } from '../testing/placed-father.ts';
import type { Actor } from './actor.ts';
import { performRead, performVerb } from './perform.ts';

let at: PlacedFather;
beforeEach(async () => {
  at = await placeFather();
});
afterEach(() => at.core.remove());

const failure = async (attempt: Promise<unknown>): Promise<unknown> => await attempt.catch((error: unknown) => error);

const circumstance = (actor: Actor, personId: Id, kind: string, supersedes?: Id) => {
  const circumstanceId = newId();
  const made = performVerb(at.core, recordCircumstance, {
    actor,
    input: {
      circumstanceId,
      personId,
      kind,
      from: '2026-02-01',
      sourceName: 'Robin Example',
      sourceAgency: 'Health',
      reliability: 'reported',
      ...(supersedes === undefined ? {} : { supersedes: { factId: supersedes, reason: 'Not so' } }),
    },
  });
  return made.then(() => circumstanceId);
};

const notSuch = { kind: 'invalid', code: 'not-such-a-fact' };

describe('S28 a correction takes nothing out of a record its author may not read', () => {
  it('of another person: who works with him cannot take back what stands about her', async () => {
    const hers = await circumstance(at.worker, at.family.motherId, 'separation-intended');
    const { facilitator } = at.offering;
    expect(await failure(circumstance(facilitator, at.family.fatherId, 'custody', hers))).toMatchObject(notSuch);
    expect(await failure(circumstance(facilitator, at.family.fatherId, 'custody', newId()))).toMatchObject(notSuch);
  });

  it('nor her contact card, by an attempt to reach him or a card of her child', async () => {
    const { motherId, childId, fatherId } = at.family;
    const cardId = newId();
    const card = { channels: [], days: '', times: '', safeWords: '', neverUse: [], neverTell: [], voicemail: 'no' };
    await performVerb(at.core, recordContactCard, { actor: at.worker, input: { cardId, personId: motherId, card } });
    const supersedes = { factId: cardId, reason: 'New' };
    const other = { cardId: newId(), personId: childId, card, supersedes };
    expect(await failure(performVerb(at.core, recordContactCard, { actor: at.lead, input: other }))).toMatchObject(
      notSuch,
    );
    const attempt = {
      attemptId: newId(),
      personId: fatherId,
      channel: 'phone',
      direction: 'to-person',
      at: at.core.store.now(),
      result: 'no-answer',
      supersedes,
    };
    expect(
      await failure(performVerb(at.core, recordContactAttempt, { actor: at.offering.facilitator, input: attempt })),
    ).toMatchObject(notSuch);
    const view = await performRead(at.core, viewContact, { actor: at.worker, input: { personId: motherId } });
    expect(view.cardId).toBe(cardId);
  });

  it('of the same person at a level out of reach: the lead takes back nothing of the survivor’s own casework', async () => {
    const hers = await circumstance(at.worker, at.family.motherId, 'moved');
    expect(await failure(circumstance(at.lead, at.family.motherId, 'marac', hers))).toMatchObject(notSuch);
    const marac = await circumstance(at.lead, at.family.motherId, 'marac');
    await circumstance(at.lead, at.family.motherId, 'marac', marac);
    const family = await performRead(at.core, viewFamily, { actor: at.lead, input: { familyId: at.family.familyId } });
    expect(family.circumstances.map(({ kind }) => kind)).toEqual(['marac']);
  });
});
