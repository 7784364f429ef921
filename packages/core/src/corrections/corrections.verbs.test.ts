import { type Id, type MarkCode, newId } from '@waymark/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { viewEnrolment } from '../enrolments/index.ts';
import { closeRegister, recordMarks, viewRegister } from '../marks/index.ts';
import { signReport } from '../reports/index.ts';
import { addStaff } from '../testing/index.ts';
import { markFather, type PlacedFather, placeFather } from '../testing/placed-father.ts';
import { everyRecipient, startedReport, writeSoundDraft } from '../testing/report-drafts.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import { answerCorrection, listCorrections, proposeCorrection } from './index.ts';

let at: PlacedFather;
beforeEach(async () => {
  at = await placeFather();
  await markFather(at, 1, 'absent-no-contact');
});
afterEach(() => at.core.remove());

const sessionId = (): Id => at.sessionIds[0] ?? '';
const register = () =>
  performRead(at.core, viewRegister, { actor: at.offering.facilitator, input: { sessionId: sessionId() } });
const standing = async () => (await register()).people[0]?.mark;
const change = async (code: MarkCode, more: Record<string, unknown> = {}) => ({
  markId: newId(),
  personId: at.family.fatherId,
  code,
  mode: 'in-person',
  occurredAt: at.core.store.now(),
  supersedes: { markId: (await standing())?.markId, reason: 'The paper sheet says he was there' },
  ...more,
});
const record = async (mark: unknown) =>
  await performVerb(at.core, recordMarks, {
    actor: at.offering.facilitator,
    input: { sessionId: sessionId(), marks: [mark] },
  });
const propose = async (mark: unknown, actor = at.offering.facilitator) =>
  await performVerb(at.core, proposeCorrection, { actor, input: { sessionId: sessionId(), mark } });
const answer = (correctionId: Id, given: 'agreed' | 'declined', actor = at.offering.coordinator, answerId = newId()) =>
  performVerb(at.core, answerCorrection, {
    actor,
    input: { answerId, correctionId, answer: given, words: 'I have seen the sheet' },
  });
const list = (actor = at.offering.coordinator) => performRead(at.core, listCorrections, { actor, input: {} });
const sentence = async () =>
  (
    await performRead(at.core, viewEnrolment, {
      actor: at.offering.coordinator,
      input: { enrolmentId: at.enrolmentId },
    })
  ).sentence;
const eightDaysOn = () => at.core.clock.set('2026-02-13T20:30:00Z');

describe('a mark that others rely on already', () => {
  it('S6 after 7 days is not changed by who keeps the register alone, whether the register was closed or not', async () => {
    eightDaysOn();
    const open = await change('attended');
    await expect(record(open)).rejects.toMatchObject({
      code: 'agreement-needed',
      detail: { fields: [{ path: 'marks.0.supersedes', code: 'agreement-needed' }] },
    });
    const input = { sessionId: sessionId() };
    await performVerb(at.core, closeRegister, { actor: at.offering.facilitator, input });
    await expect(record(open)).rejects.toMatchObject({ code: 'agreement-needed' });
    expect(await standing()).toMatchObject({ code: 'absent-no-contact' });
  });

  it('S6 nothing changes until a coordinator agrees; then it stands, recorded by who proposed it', async () => {
    eightDaysOn();
    const mark = await change('attended', { note: 'At the back' });
    const before = await sentence();
    expect(await propose(mark)).toEqual({ correctionId: mark.markId, isNew: true });
    expect(await propose(mark)).toMatchObject({ isNew: false });
    expect(await standing()).toMatchObject({ code: 'absent-no-contact' });
    expect(await sentence()).toBe(before);
    expect((await register()).people[0]?.correction).toMatchObject({
      state: 'waiting',
      proposedBy: 'Finn Example',
      code: 'attended',
      answer: null,
    });
    const [waiting] = (await list()).waiting;
    expect(waiting).toMatchObject({
      personName: 'Kit Example',
      was: { code: 'absent-no-contact' },
      becomes: { code: 'attended', note: 'At the back' },
      why: 'The paper sheet says he was there',
      isOwn: false,
      isOvertaken: false,
    });
    at.core.clock.set('2026-02-14T10:00:00Z');
    const answerId = newId();
    await answer(mark.markId, 'agreed', at.offering.coordinator, answerId);
    expect(await answer(mark.markId, 'agreed', at.offering.coordinator, answerId)).toMatchObject({ isNew: false });
    expect(await standing()).toMatchObject({
      markId: mark.markId,
      code: 'attended',
      recordedBy: at.offering.facilitator.staffId,
      recordedAt: '2026-02-14T10:00:00.000Z',
    });
    expect(await sentence()).toContain('seen 1');
    expect((await register()).people[0]?.correction).toMatchObject({
      state: 'agreed',
      answer: { by: 'Cory Example', words: 'I have seen the sheet' },
    });
    expect((await record(mark)).marks).toMatchObject([{ isNew: false }]);
  });

  it('declined leaves everything as it was, and who proposed it reads why', async () => {
    eightDaysOn();
    const mark = await change('attended');
    await propose(mark);
    await answer(mark.markId, 'declined');
    expect(await standing()).toMatchObject({ code: 'absent-no-contact' });
    expect((await register()).people[0]?.correction).toMatchObject({
      state: 'declined',
      answer: { words: 'I have seen the sheet', by: 'Cory Example' },
    });
    expect(await list()).toMatchObject({ waiting: [], answered: [{ state: 'declined' }] });
    await expect(answer(mark.markId, 'agreed')).rejects.toMatchObject({ code: 'already-answered' });
    await propose(await change('attended'));
  });

  it('S25 that a signed report holds needs agreement before 7 days are over, in the same words', async () => {
    at.core.clock.set('2026-02-06T09:00:00Z');
    await record(await change('could-not-attend', { reasonCode: 'work' }));
    const { family, lead } = at;
    const reportId = await startedReport(at.core, lead, { familyId: family.familyId, childIds: [family.childId] });
    const { version } = await writeSoundDraft(at.core, lead, reportId, everyRecipient(at));
    await performVerb(at.core, signReport, {
      actor: lead,
      idempotencyKey: newId(),
      input: {
        reportId,
        version,
        sharing: {
          basis: 'public-task',
          condition: 'safeguarding',
          consent: 'not-asked-other',
          consentNote: 'A duty.',
        },
      },
    });
    const early = record(await change('attended'));
    await expect(early).rejects.toMatchObject({ code: 'agreement-needed' });
    const message = await early.catch((error: Error) => error.message);
    eightDaysOn();
    const late = record(await change('attended'));
    await expect(late).rejects.toMatchObject({ code: 'agreement-needed' });
    expect(await late.catch((error: Error) => error.message)).toBe(message);
  });
});

describe('a proposal', () => {
  it('is refused while the change can be made at once, without a reason, and beside one that waits', async () => {
    at.core.clock.set('2026-02-06T09:00:00Z');
    await expect(propose(await change('attended'))).rejects.toMatchObject({ code: 'agreement-not-needed' });
    eightDaysOn();
    const { markId } = (await standing()) ?? {};
    await expect(propose(await change('attended', { supersedes: { markId } }))).rejects.toMatchObject({
      code: 'invalid-input',
      detail: { fields: [{ path: 'mark.supersedes.reason', code: 'reason-missing' }] },
    });
    await propose(await change('attended'));
    await expect(propose(await change('attended'))).rejects.toMatchObject({ code: 'correction-waiting' });
    await expect(propose(await change('could-not-attend'))).rejects.toMatchObject({
      detail: { fields: [{ path: 'mark.reasonCode', code: 'reason-missing' }] },
    });
  });

  it('is answered by nobody who proposed it, and by nobody who does not coordinate the offering', async () => {
    eightDaysOn();
    const both = { ...at.offering.coordinator, roles: new Set(['coordinator', 'facilitator'] as const) };
    const mark = await change('attended');
    await propose(mark);
    const elsewhere = await addStaff(at.core, at.house, 'Elsewhere Example', ['coordinator']);
    await expect(answer(mark.markId, 'agreed', elsewhere)).rejects.toMatchObject({ kind: 'not-found' });
    expect(await list(elsewhere)).toEqual({ waiting: [], answered: [] });
    await expect(
      answer(mark.markId, 'agreed', { ...both, staffId: at.offering.facilitator.staffId }),
    ).rejects.toThrow();
  });
});
