import { type Id, newId, type ReportView } from '@waymark/contracts';
import { systemActor } from '@waymark/database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refreshReach } from '../access/refresh-reach.ts';
import { viewFamily } from '../families/index.ts';
import { arrangeMeeting } from '../meetings/index.ts';
import { addPerson } from '../persons/index.ts';
import { addHouse, addStaff } from '../testing/index.ts';
import { markFather, type PlacedFather, placeFather } from '../testing/placed-father.ts';
import { everyRecipient, startedReport, writeSoundDraft } from '../testing/report-drafts.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import { listReports, previewReportVersion, startReport, viewReport, writeReport } from './index.ts';

let at: PlacedFather;
let reportId: Id;
beforeEach(async () => {
  at = await placeFather();
  at.core.clock.set('2026-02-20T09:00:00Z');
  reportId = await startedReport(at.core, at.lead, { familyId: at.family.familyId, childIds: [at.family.childId] });
});
afterEach(() => at.core.remove());

const view = () => performRead(at.core, viewReport, { actor: at.lead, input: { reportId } });
const write = (draft: Record<string, unknown>, ifMatch?: number, more: Record<string, unknown> = {}) =>
  performVerb(at.core, writeReport, { actor: at.lead, ifMatch: ifMatch ?? 1, input: { reportId, draft, ...more } });
const addBrother = async (changes: Record<string, unknown> = { dateOfBirth: '2021-05-02' }): Promise<Id> => {
  const personId = newId();
  await performVerb(at.core, addPerson, {
    actor: at.lead,
    input: {
      personId,
      givenNames: 'Jay',
      familyName: 'Example',
      sex: 'not-recorded',
      ethnicity: 'not-asked',
      ...changes,
      membership: { membershipId: newId(), familyId: at.family.familyId, from: '2026-01-05' },
    },
  });
  return personId;
};
const blocksOf = ({ report }: ReportView) => report.sections.flatMap(({ blocks }) => blocks);
const codesOf = ({ findings }: ReportView) => findings.map(({ code }) => code);

describe('start-report', () => {
  const start = (changes: Record<string, unknown> = {}, actor = at.lead) =>
    performVerb(at.core, startReport, {
      actor,
      input: {
        reportId: newId(),
        familyId: at.family.familyId,
        kind: 'conference',
        from: '2026-01-05',
        to: '2026-02-20',
        childIds: [at.family.childId],
        ...changes,
      },
    });

  it('D2 refuses to leave a child of the family out, and names those who are missing', async () => {
    const brother = await addBrother();
    await expect(start()).rejects.toMatchObject({ code: 'child-left-out', detail: { facts: { missing: [brother] } } });
    expect(await start({ childIds: [at.family.childId, brother] })).toMatchObject({ version: 1, isNew: true });
  });

  it('D9 counts an unborn baby as a child of the family', async () => {
    const baby = await addBrother({ expectedOn: '2026-08-01' });
    await expect(start()).rejects.toMatchObject({ code: 'child-left-out', detail: { facts: { missing: [baby] } } });
  });

  it('takes the same twice as one, and another author’s or other content under its id not at all (S2)', async () => {
    const same = { reportId };
    expect(await start({ ...same, to: '2026-03-20' })).toEqual({ reportId, version: 1, isNew: false });
    await expect(start({ ...same, to: '2026-03-21' })).rejects.toMatchObject({ code: 'fact-id-reused' });
  });

  it('S38 refuses an adult as a child, another family’s meeting and a period that ends before it starts', async () => {
    await expect(start({ childIds: [at.family.motherId] })).rejects.toMatchObject({
      code: 'not-a-child-of-this-family',
    });
    await expect(start({ meetingId: newId() })).rejects.toMatchObject({ code: 'not-a-meeting-of-this-family' });
    await expect(start({ from: '2026-03-01', to: '2026-02-01' })).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(start({ from: '2026-03-01', to: '2026-03-02' })).rejects.toMatchObject({ code: 'in-the-future' });
  });

  it('does not exist for who does not work with the family, nor a draft for anyone but its author', async () => {
    const other = await addStaff(at.core, await addHouse(at.core, 'Other'), 'Ola Example', ['lead-practitioner']);
    await expect(start({}, other)).rejects.toMatchObject({ kind: 'not-found', code: 'not-found' });
    const colleague = await addStaff(at.core, at.house, 'Jo Example', ['team-manager']);
    await at.core.store.write(async (unit) => {
      await refreshReach(unit, [colleague.staffId]);
      unit.audit({ actorId: systemActor, action: 'test', outcome: 'done', recordIds: [], personIds: [] });
    });
    const page = await performRead(at.core, viewFamily, { actor: colleague, input: { familyId: at.family.familyId } });
    expect(page.people).toHaveLength(3);
    const seen = performRead(at.core, viewReport, { actor: colleague, input: { reportId } });
    await expect(seen).rejects.toMatchObject({ kind: 'not-found', code: 'not-found' });
  });
});

describe('write-report', () => {
  it('keeps what was typed, also for a block that the report does not have', async () => {
    const typed = { block: 'something-gone', text: 'Long thought about' };
    await write({ texts: [typed, { block: 'reason', text: 'Since January.' }] });
    const shown = await view();
    expect(shown).toMatchObject({ version: 2, unplaced: ['something-gone'] });
    expect(shown.draft.texts).toContainEqual(typed);
    const reason = blocksOf(shown).find(({ id }) => id === 'reason');
    expect(reason).toMatchObject({
      text: 'Since January.',
      writtenBy: { name: 'Lee Example', agency: 'Example Council' },
    });
  });

  it('S19 refuses a stale form and keeps what stands', async () => {
    await write({ texts: [{ block: 'reason', text: 'First.' }] });
    await expect(write({ texts: [] }, 1)).rejects.toMatchObject({
      code: 'stale-version',
      detail: { facts: { version: 2 } },
    });
    expect((await view()).draft.texts).toEqual([{ block: 'reason', text: 'First.' }]);
  });

  it('S38 locates a recipient who is not one', async () => {
    const to = (recipient: Record<string, unknown>) =>
      write({ recipients: [recipient] }).catch((error: unknown) => error);
    const located = (path: string, code = 'not-a-recipient') => ({
      code,
      detail: { fields: [{ path: `draft.recipients.0.${path}` }] },
    });
    expect(await to({ kind: 'chair', staffId: at.worker.staffId })).toMatchObject(located('staffId'));
    expect(await to({ kind: 'chair', staffId: newId() })).toMatchObject(located('staffId'));
    const parent = { kind: 'parent', childIds: [], knowsOfUnborn: false };
    expect(await to({ ...parent, personId: newId() })).toMatchObject(located('personId'));
    expect(await to({ ...parent, personId: at.family.childId })).toMatchObject(located('personId'));
    expect(await to({ ...parent, personId: at.family.fatherId, childIds: [newId()] })).toMatchObject(
      located('childIds.0', 'not-in-this-report'),
    );
  });

  it('takes in a child whom the family has gained since', async () => {
    const brother = await addBrother();
    expect(codesOf(await view())).toContain('child-not-in-report');
    await write({}, 1, { childIds: [at.family.childId, brother] });
    const shown = await view();
    expect(codesOf(shown)).not.toContain('child-not-in-report');
    expect(shown.report.sections.map(({ title }) => title)).toContain('Jay Example');
  });

  it('keeps the day of an override while its words stay', async () => {
    const override = { code: 'text-to-be-written', block: null, recipient: null, phrase: null, reason: 'Later' };
    await write({ overrides: [override] });
    at.core.clock.set('2026-02-25T09:00:00Z');
    await write({ overrides: [override, { ...override, code: 'other' }] }, 2);
    expect((await view()).report.overrides.map(({ on }) => on)).toEqual(['2026-02-20', '2026-02-25']);
  });
});

describe('view-report', () => {
  it('S32 has the figures of the family’s page: the sentence, each session’s part, and counts from them', async () => {
    await markFather(at, 1, 'attended');
    const notice = { cancelledBy: 'person', confirmedHow: 'voice-call' };
    await markFather(at, 2, 'cancelled', { ...notice, noticeAt: '2026-02-12T17:00:00Z' });
    await markFather(at, 3, 'absent-no-contact');
    at.core.clock.set('2026-03-20T09:00:00Z');
    const page = await performRead(at.core, viewFamily, { actor: at.lead, input: { familyId: at.family.familyId } });
    const service = page.people.flatMap(({ services }) => services).find(({ enrolmentId }) => enrolmentId !== null);
    const shown = await view();
    const block = blocksOf(shown).find(({ kind }) => kind === 'attendance');
    expect(block).toMatchObject({
      person: at.family.fatherId,
      sentence: service?.sentence,
      counts: { held: 3, cancelledLate: 1, parts: { seen: 1, missed: 2 } },
    });
    expect(service?.sentence).toContain('3 held for him: seen 1, missed 2 (1 cancelled late)');
    if (block?.kind !== 'attendance') throw new Error('No attendance');
    expect(block.rows.map(({ part }) => part)).toEqual(service?.attendance.map(({ part }) => part));
    expect(block.sentenceWithoutDays).toBe('3 held for him: seen 1, missed 2 (1 cancelled late).');
    expect(codesOf(shown)).not.toContain('sentence-differs-from-figures');
  });

  it('A1 says of a referral without a place that nothing is received', async () => {
    const facts = blocksOf(await view()).filter((block) => block.kind === 'facts');
    expect(facts.flatMap(({ items }) => items)).toContainEqual({
      label: 'Programmes',
      value: 'Nothing is being received.',
    });
  });

  it('says what is still to be written and answered, for each child by itself (D1, D7, E11)', async () => {
    const shown = await view();
    expect(shown.canSign).toBe(false);
    expect(codesOf(shown)).toEqual(
      expect.arrayContaining(['text-to-be-written', 'question-not-answered', 'lived-experience-missing']),
    );
    const ready = await writeSoundDraft(at.core, at.lead, reportId, everyRecipient(at));
    expect(ready.findings).toEqual([]);
    expect(ready.canSign).toBe(true);
  });

  it('asks why a restricted part is needed, and lets it be left out (E10)', async () => {
    const section = `restricted-child-${at.family.childId}`;
    const text = { block: section, text: 'For the chair.' };
    await write({ texts: [text] });
    const shown = await view();
    expect(shown.findings).toContainEqual(expect.objectContaining({ code: 'need-not-stated', block: section }));
    await write({ texts: [text], needed: [{ block: section, reason: 'To weigh the risk' }] }, 2);
    expect(codesOf(await view())).not.toContain('need-not-stated');
    await write({ texts: [text], leftOut: [{ block: section, reason: 'Not needed' }] }, 3);
    expect(blocksOf(await view()).map(({ id }) => id)).not.toContain(section);
  });

  it('lists the meeting it is for, and an author’s reports', async () => {
    const meetingId = newId();
    const { familyId, childId } = at.family;
    await performVerb(at.core, arrangeMeeting, {
      actor: at.lead,
      input: { meetingId, familyId, kind: 'review-conference', startsAt: '2026-03-20T10:00:00Z', childIds: [childId] },
    });
    reportId = await startedReport(at.core, at.lead, { familyId, childIds: [childId], meetingId });
    expect(blocksOf(await view()).find(({ id }) => id === 'meetings')).toMatchObject({
      rows: [{ day: '2026-03-20', text: 'Review child protection conference' }],
    });
    const listed = await performRead(at.core, listReports, { actor: at.lead, input: {} });
    expect(listed.written[0]).toMatchObject({ reportId, state: 'draft', meeting: { kind: 'review-conference' } });
    expect(listed.written[0]?.children).toEqual([{ personId: at.family.childId, name: 'Wren Example' }]);
    expect(listed.written).toHaveLength(2);
  });
});

describe('preview-report-version', () => {
  it('E8 keeps from a recipient what the author decides to keep, with the reason', async () => {
    const recipient = {
      kind: 'parent',
      personId: at.family.fatherId,
      childIds: [at.family.childId],
      knowsOfUnborn: false,
    };
    const seen = async () =>
      await performRead(at.core, previewReportVersion, { actor: at.lead, input: { reportId, recipient } });
    const texts = [{ block: 'worries', text: 'Nights are not calm.' }];
    await write({ texts });
    expect((await seen()).html).toContain('Nights are not calm.');
    const withheld = [
      { part: 'worries', recipient: 'parent', only: at.family.fatherId, reason: 'He would ask who said so' },
    ];
    await write({ texts, withheld }, 2);
    const after = await seen();
    expect(after.html).not.toContain('Nights are not calm.');
    expect(after.withheld.flatMap(({ reasons }) => reasons)).toContainEqual({
      code: 'chosen',
      because: 'He would ask who said so',
    });
  });

  it('shows one recipient’s version and what is withheld, before the recipient is chosen', async () => {
    const recipient = {
      kind: 'parent',
      personId: at.family.motherId,
      childIds: [at.family.childId],
      knowsOfUnborn: false,
    };
    const shown = await performRead(at.core, previewReportVersion, { actor: at.lead, input: { reportId, recipient } });
    expect(shown.version?.audience).toBe('family');
    expect(shown.html).not.toContain('Kit Example');
    expect(shown.withheld.map(({ title }) => title)).toContain('Kit Example');
    expect((await view()).draft.recipients).toEqual([]);
  });
});
