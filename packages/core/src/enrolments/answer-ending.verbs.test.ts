import { newId } from '@waymark/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { viewReferral } from '../referrals/index.ts';
import { type PlacedFather, placeFather } from '../testing/placed-father.ts';
import type { Actor } from '../verbs/actor.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import { answerEnding, beginEnding, endEnrolment } from './index.ts';

let at: PlacedFather;
beforeEach(async () => {
  at = await placeFather();
  await performVerb(at.core, beginEnding, {
    actor: at.offering.coordinator,
    input: { enrolmentId: at.enrolmentId, reason: 'stopped-attending' },
  });
});
afterEach(() => at.core.remove());

const answer = async (actor: Actor, more: Record<string, unknown> = {}) =>
  await performVerb(at.core, answerEnding, {
    actor,
    input: {
      answerId: newId(),
      enrolmentId: at.enrolmentId,
      childId: at.family.childId,
      meaning: 'Markermeaning: she and the child have moved out',
      ...more,
    },
  });

const referral = async (actor: Actor): Promise<string> =>
  JSON.stringify(await performRead(at.core, viewReferral, { actor, input: { referralId: at.referralId } }));

describe('S28 what an ending means for a child', () => {
  it('is written for the child’s own workers: his coordinator reads no word of it, and not that it was answered', async () => {
    const before = await referral(at.offering.coordinator);
    await answer(at.lead);
    expect(await referral(at.offering.coordinator)).toBe(before);
    const ended = await performVerb(at.core, endEnrolment, {
      actor: at.offering.coordinator,
      input: { enrolmentId: at.enrolmentId, as: 'ended-early' },
    });
    expect(ended.state).toBe('ended-early');
  });

  it('is seen by who logged a call about a child known from the referral alone', async () => {
    const { coordinator } = at.offering;
    await answer(coordinator, { loggedCall: { withWhom: 'Robin Example', agency: 'Another council' } });
    expect(await referral(coordinator)).toContain('Markermeaning');
  });
});
