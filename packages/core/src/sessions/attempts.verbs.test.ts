import { type Id, type MarkCode, newId } from '@waymark/contracts';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { viewEnrolment } from '../enrolments/index.ts';
import { recordMarks } from '../marks/index.ts';
import { type PlacedFather, placeFather } from '../testing/placed-father.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import { cancelSession, planIndividualSession } from './index.ts';

let at: PlacedFather | undefined;
afterEach(async () => {
  await at?.core.remove();
  at = undefined;
});

/** What becomes of one attempt: a mark, nothing recorded, or cancelled by us. */
type Outcome = MarkCode | 'not-recorded' | 'we-cancelled';

const outcomes: readonly Outcome[] = ['attended', 'absent-no-contact', 'turned-away', 'not-recorded', 'we-cancelled'];
const missed: readonly Outcome[] = ['absent-no-contact', 'turned-away'];

const attempt = async ({ core, offering, enrolmentId, family }: PlacedFather, week: number, outcome: Outcome) => {
  const sessionId: Id = newId();
  const day = Temporal.PlainDate.from('2026-03-02').add({ weeks: week }).toString();
  core.clock.set(`${day}T08:00:00Z`);
  const actor = offering.facilitator;
  const when = { day, from: '12:00', to: '14:00', place: 'Room 2', mode: 'in-person' };
  await performVerb(core, planIndividualSession, {
    actor,
    input: { sessionId, enrolmentId, itemId: 'alone', ...when },
  });
  if (outcome === 'we-cancelled') {
    await performVerb(core, cancelSession, { actor, ifMatch: 1, input: { sessionId, why: 'The room is flooded' } });
  }
  core.clock.set(`${day}T20:00:00Z`);
  if (outcome === 'we-cancelled' || outcome === 'not-recorded') return sessionId;
  const mark = {
    markId: newId(),
    personId: family.fatherId,
    code: outcome,
    mode: 'in-person',
    occurredAt: core.store.now(),
    ...(outcome === 'turned-away' && { reasonCode: 'conduct' }),
  };
  await performVerb(core, recordMarks, { actor, input: { sessionId, marks: [mark] } });
  return sessionId;
};

describe('S14 attempts at a session of one person', () => {
  it('stay in history whatever comes after, and a missed one stays missed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...outcomes), { minLength: 1, maxLength: 5 }), async (becoming) => {
        const placed = await placeFather();
        at = placed;
        const made: Id[] = [];
        for (const [week, outcome] of becoming.entries()) {
          made.push(await attempt(placed, week, outcome));
          const { individual, sentence } = await performRead(placed.core, viewEnrolment, {
            actor: placed.offering.coordinator,
            input: { enrolmentId: placed.enrolmentId },
          });
          expect(individual[0]?.attempts.map(({ sessionId }) => sessionId)).toEqual(made);
          const misses = becoming.slice(0, week + 1).filter((one) => missed.includes(one)).length;
          const said = /missed (\d+)/.exec(sentence)?.[1] ?? '0';
          expect(Number(said)).toBe(misses);
        }
        await placed.core.remove();
        at = undefined;
      }),
      { numRuns: 6 },
    );
  });
});
