import { newId } from '@waymark/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordContactAttempt } from '../contacts/index.ts';
import { recordMarks } from '../marks/index.ts';
import { recordObservation } from '../observations/index.ts';
import { answerPrompts } from '../records/index.ts';
import { markFather, type PlacedFather, placeFather } from '../testing/placed-father.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import { viewBeforeSession, viewSessionRecord } from './index.ts';

let at: PlacedFather;
beforeEach(async () => {
  at = await placeFather();
});
afterEach(() => at.core.remove());

const facilitator = () => at.offering.facilitator;
const beforeOf = (session: number) =>
  performRead(at.core, viewBeforeSession, {
    actor: facilitator(),
    input: { sessionId: at.sessionIds[session - 1] },
  });
const record = (session: number, actor = facilitator()) =>
  performRead(at.core, viewSessionRecord, { actor, input: { sessionId: at.sessionIds[session - 1] } });
const answer = (promptId: string, more: Record<string, unknown>) =>
  performVerb(at.core, answerPrompts, {
    actor: facilitator(),
    input: {
      sessionId: at.sessionIds[0],
      personId: at.family.fatherId,
      answers: [{ answerId: newId(), promptId, ...more }],
    },
  });

describe('before a session', () => {
  it('says who comes for the first time, and who leads it alone', async () => {
    const view = await beforeOf(1);
    expect(view).toMatchObject({ number: 1, mode: 'in-person', leading: [{ name: 'Finn Example', isMe: true }] });
    expect(view.people).toMatchObject([{ knownAs: 'Kit', arrival: 'first-time', owes: [], before: null, code: null }]);
  });

  it('says what is owed, what was last time, and who will not come', async () => {
    await markFather(at, 1, 'attended');
    await markFather(at, 2, 'absent-no-contact');
    at.core.clock.set('2026-02-18T09:00:00Z');
    const away = {
      markId: newId(),
      personId: at.family.fatherId,
      code: 'could-not-attend',
      reasonCode: 'work',
      mode: 'in-person',
      occurredAt: at.core.store.now(),
    };
    const input = { sessionId: at.sessionIds[2], marks: [away] };
    await performVerb(at.core, recordMarks, { actor: facilitator(), input });
    expect((await beforeOf(3)).people).toMatchObject([
      { arrival: 'known', before: { code: 'absent-no-contact' }, code: 'could-not-attend' },
    ]);
  });

  it('is there for those who lead it alone', async () => {
    const input = { sessionId: at.sessionIds[0] };
    const asked = performRead(at.core, viewBeforeSession, { actor: at.offering.coordinator, input });
    await expect(asked).rejects.toMatchObject({ code: 'permission-missing' });
  });
});

describe('the record of a session', () => {
  it('E11 asks the programme’s questions of who was there, and shows what was answered and by whom', async () => {
    await markFather(at, 1, 'attended');
    const [person] = (await record(1)).people;
    expect(person).toMatchObject({ code: 'attended', wasThere: true, observations: [], lastAttempt: null });
    expect(person?.prompts.map(({ answer: given }) => given)).toEqual(person?.prompts.map(() => null));
    await answer('spoke-of-children', { reply: 'yes', words: 'Of bedtime' });
    expect((await record(1)).people[0]?.prompts.find(({ promptId }) => promptId === 'spoke-of-children')).toMatchObject(
      {
        kind: 'key-question',
        answer: { reply: 'yes', words: 'Of bedtime', rating: null, by: 'Finn Example' },
      },
    );
  });

  it('keeps what was seen and heard in the compartment its author chose', async () => {
    await markFather(at, 1, 'attended');
    await performVerb(at.core, recordObservation, {
      actor: facilitator(),
      input: {
        observationId: newId(),
        personId: at.family.fatherId,
        level: 'casework',
        text: 'Spoke of bedtime',
        ownWords: '“I shouted”',
        sessionId: at.sessionIds[0],
        enrolmentId: at.enrolmentId,
        at: '2026-02-05T19:00:00Z',
      },
    });
    expect((await record(1)).people[0]?.observations).toMatchObject([
      { level: 'casework', text: 'Spoke of bedtime', ownWords: '“I shouted”', by: 'Finn Example' },
    ]);
  });

  it('shows who was tried to be reached since, and asks nothing of who was not there', async () => {
    await markFather(at, 1, 'absent-no-contact');
    expect((await record(1)).people[0]).toMatchObject({ wasThere: false, lastAttempt: null });
    await performVerb(at.core, recordContactAttempt, {
      actor: facilitator(),
      input: {
        attemptId: newId(),
        personId: at.family.fatherId,
        channel: 'phone',
        direction: 'to-person',
        at: at.core.store.now(),
        result: 'no-answer',
      },
    });
    expect((await record(1)).people[0]?.lastAttempt).toMatchObject({ result: 'no-answer', by: 'Finn Example' });
  });
});
