import { newId } from '@waymark/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addHouse, addStaff } from '../testing/index.ts';
import { markFather, type PlacedFather, placeFather } from '../testing/placed-father.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import { answerPrompts, keepRecord, viewRecords } from './index.ts';

let at: PlacedFather;
beforeEach(async () => {
  at = await placeFather();
});
afterEach(() => at.core.remove());

const keep = (changes: Record<string, unknown> = {}, actor = at.offering.facilitator) =>
  performVerb(at.core, keepRecord, {
    actor,
    input: {
      recordId: newId(),
      about: { kind: 'enrolment', enrolmentId: at.enrolmentId },
      kind: 'referrer-contact',
      document: { progress: 'Comes and takes part', with: 'Lee' },
      ...changes,
    },
  });
const answer = (answers: readonly Record<string, unknown>[], changes: Record<string, unknown> = {}) =>
  performVerb(at.core, answerPrompts, {
    actor: at.offering.facilitator,
    input: {
      sessionId: at.sessionIds[0],
      personId: at.family.fatherId,
      answers: answers.map((given) => ({ answerId: newId(), ...given })),
      ...changes,
    },
  });
const view = (actor = at.offering.facilitator) =>
  performRead(at.core, viewRecords, { actor, input: { enrolmentId: at.enrolmentId } });

describe('keep-record', () => {
  it('keeps a document of a programme’s kind, the same twice as one, other content under its id not at all (S2)', async () => {
    const recordId = newId();
    expect(await keep({ recordId })).toEqual({ recordId, isNew: true });
    expect(await keep({ recordId })).toEqual({ recordId, isNew: false });
    await expect(keep({ recordId, document: { with: 'Lee', progress: 'Other' } })).rejects.toMatchObject({
      code: 'fact-id-reused',
    });
  });

  it('S38 locates what is wrong in the programme’s own fields and keeps nothing', async () => {
    const wrong = await keep({ document: { with: ' ', progress: 3, mood: 'low' } }).catch((error: unknown) => error);
    expect(wrong).toMatchObject({
      kind: 'invalid',
      detail: {
        fields: [
          { path: 'document.with', code: 'words-missing' },
          { path: 'document.progress', code: 'wrong-type' },
          { path: 'document.mood', code: 'unknown-field' },
        ],
      },
    });
    expect((await view()).kinds[0]?.documents).toEqual([]);
  });

  it('refuses an unknown kind, another subject than the kind has, and a writer the kind does not name', async () => {
    await expect(keep({ kind: 'diary' })).rejects.toMatchObject({ code: 'unknown-kind' });
    await expect(keep({ kind: 'interview', document: { suitable: 'yes' } })).rejects.toMatchObject({
      code: 'not-what-this-kind-is-about',
    });
    await expect(keep({}, at.offering.coordinator)).rejects.toMatchObject({ code: 'not-a-writer-of-this-kind' });
  });

  it('takes a document about a person before any place, and not about another position', async () => {
    const about = { kind: 'person', personId: at.family.fatherId, programmeId: 'small-steps' };
    const made = await keep({ about, kind: 'interview', document: { suitable: 'yes' } }, at.offering.coordinator);
    expect(made.isNew).toBe(true);
    const child = { kind: 'person', personId: at.family.childId, programmeId: 'small-steps' };
    await expect(
      keep({ about: child, kind: 'interview', document: { suitable: 'yes' } }, at.offering.coordinator),
    ).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('corrects a document by name and reason; the corrected one is no longer counted', async () => {
    const { recordId } = await keep();
    const supersedes = { factId: recordId, reason: 'Wrong name' };
    await keep({ document: { with: 'Kim', progress: 'The same' }, supersedes });
    const [kind] = (await view()).kinds;
    expect(kind?.documents).toMatchObject([{ isCorrection: true, document: { with: 'Kim' } }]);
    await expect(keep({ supersedes: { factId: newId(), reason: 'Wrong' } })).rejects.toMatchObject({
      code: 'not-such-a-document',
    });
  });

  it('does not exist for someone without a tie: the same answer as for an unknown place', async () => {
    const house = await addHouse(at.core, 'Other Provider', 'provider');
    const other = await addStaff(at.core, house, 'Ola Example', ['facilitator']);
    await expect(keep({}, other)).rejects.toMatchObject({ kind: 'not-found', code: 'not-found' });
    const unknown = { kind: 'enrolment', enrolmentId: newId() };
    await expect(keep({ about: unknown })).rejects.toMatchObject({ kind: 'not-found', code: 'not-found' });
  });
});

describe('view-records', () => {
  it('says what is expected by when, counted from the start: 1 of 3', async () => {
    expect((await view()).kinds[0]).toMatchObject({
      progress: '0 of 3',
      expected: [{ dueOn: null, isOverdue: false }, {}, {}],
    });
    await markFather(at, 1, 'attended');
    await keep();
    at.core.clock.set('2026-03-06T09:00:00Z');
    const shown = await view();
    expect(shown.kinds.map(({ kind }) => kind)).toEqual(['referrer-contact', 'interview']);
    expect(shown.kinds[0]).toMatchObject({
      progress: '1 of 3',
      expected: [
        { number: 1, dueOn: '2026-02-19', isMade: true, isOverdue: false },
        { number: 2, dueOn: '2026-03-05', isMade: false, isOverdue: true },
        { number: 3, dueOn: '2026-03-19', isMade: false, isOverdue: false },
      ],
      documents: [{ recordedBy: 'Finn Example', document: { with: 'Lee', progress: 'Comes and takes part' } }],
    });
  });

  it('leaves out kinds the asker may not read, count and all', async () => {
    await keep();
    await expect(view(at.worker)).rejects.toMatchObject({ kind: 'not-found' });
    expect((await view(at.lead)).kinds[0]?.progress).toBe('1 of 3');
  });
});

describe('answer-prompts', () => {
  it('E11 takes one of the five answers to a key question, with words where they are needed', async () => {
    await markFather(at, 1, 'attended');
    const made = await answer([
      { promptId: 'spoke-of-children', reply: 'asked-not-answered' },
      { promptId: 'homework', reply: 'yes' },
      { promptId: 'taking-part', rating: 4 },
    ]);
    expect(made.answers.map(({ isNew }) => isNew)).toEqual([true, true, true]);
    const wrong = (given: Record<string, unknown>) => answer([given]).catch((error: unknown) => error);
    expect(await wrong({ promptId: 'spoke-of-children' })).toMatchObject({ code: 'reply-missing' });
    expect(await wrong({ promptId: 'spoke-of-children', reply: 'not-asked-because' })).toMatchObject({
      code: 'reason-missing',
      detail: { fields: [{ path: 'answers.0.words' }] },
    });
    expect(await wrong({ promptId: 'homework', reply: 'not-safe-to-ask' })).toMatchObject({
      code: 'not-a-reply-to-this',
    });
    expect(await wrong({ promptId: 'taking-part', rating: 5 })).toMatchObject({ code: 'rating-too-high' });
  });

  it('refuses an unknown prompt and one of another session, and then keeps none', async () => {
    await markFather(at, 1, 'attended');
    const unknown = answer([
      { promptId: 'homework', reply: 'yes' },
      { promptId: 'mood', reply: 'yes' },
    ]);
    await expect(unknown).rejects.toMatchObject({
      code: 'unknown-prompt',
      detail: { fields: [{ path: 'answers.1.promptId' }] },
    });
    await expect(answer([{ promptId: 'looking-back', words: 'Much' }])).rejects.toMatchObject({
      code: 'not-asked-at-this-session',
    });
    expect((await answer([{ promptId: 'homework', reply: 'no' }])).answers[0]?.isNew).toBe(true);
  });

  it('keeps one live answer a question, corrected by name; a repeat stays a repeat after that', async () => {
    await markFather(at, 1, 'attended');
    const first = { answerId: newId(), promptId: 'homework', reply: 'yes' };
    await answer([first]);
    await expect(answer([{ promptId: 'homework', reply: 'no' }])).rejects.toMatchObject({ code: 'already-answered' });
    const supersedes = { factId: first.answerId, reason: 'Misheard' };
    expect((await answer([{ promptId: 'homework', reply: 'no', supersedes }])).answers[0]?.isNew).toBe(true);
    expect((await answer([first])).answers[0]?.isNew).toBe(false);
    await expect(answer([{ promptId: 'homework', reply: 'yes', supersedes }])).rejects.toMatchObject({
      code: 'fact-no-longer-live',
    });
  });

  it('waits for the session, and for the person to be expected there', async () => {
    await expect(answer([{ promptId: 'homework', reply: 'yes' }])).rejects.toMatchObject({ code: 'session-not-begun' });
    await expect(
      answer([{ promptId: 'homework', reply: 'yes' }], { personId: at.family.motherId }),
    ).rejects.toMatchObject({
      kind: 'not-found',
    });
  });
});
