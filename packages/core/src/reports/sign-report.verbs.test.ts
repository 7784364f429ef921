import { type Id, newId, type ReportBlock, reportSchema } from '@waymark/contracts';
import { systemActor } from '@waymark/database';
import type { EnrolmentForReport, ReportSections } from '@waymark/plugin-api/server';
import { asc, eq } from 'drizzle-orm';
import { afterEach, describe, expect, it } from 'vitest';
import { refreshReach } from '../access/refresh-reach.ts';
import { conflicts } from '../access/tables.ts';
import { disclosures } from '../disclosures/tables.ts';
import { answerPrompts, keepRecord } from '../records/index.ts';
import { addStaff } from '../testing/index.ts';
import { fullSmallProgramme, markFather, type PlacedFather, placeFather } from '../testing/placed-father.ts';
import { everyRecipient, startedReport, writeSoundDraft } from '../testing/report-drafts.ts';
import { testDocuments } from '../testing/test-documents.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import { listReports, signReport, viewReport, viewReportVersion } from './index.ts';
import { reports } from './tables.ts';

const sharing = { basis: 'public-task', condition: 'safeguarding', consent: 'not-asked-other', consentNote: 'A duty.' };

let at: PlacedFather;
let reportId: Id;
afterEach(() => at.core.remove());

const begin = async (reportSections?: ReportSections) => {
  at = await placeFather(fullSmallProgramme(reportSections === undefined ? {} : { reportSections }));
  await markFather(at, 1, 'attended');
  await markFather(at, 2, 'absent-no-contact');
  at.core.clock.set('2026-02-13T09:00:00Z');
  reportId = await startedReport(at.core, at.lead, { familyId: at.family.familyId, childIds: [at.family.childId] });
  const { version } = await writeSoundDraft(at.core, at.lead, reportId, everyRecipient(at));
  return version;
};
const sign = (version: number, idempotencyKey: string = newId()) =>
  performVerb(at.core, signReport, { actor: at.lead, idempotencyKey, input: { reportId, version, sharing } });
const view = () => performRead(at.core, viewReport, { actor: at.lead, input: { reportId } });
const open = (recipientId: Id, actor = at.lead) =>
  performRead(at.core, viewReportVersion, { actor, input: { reportId, recipientId } });

describe('sign-report', () => {
  it('S25 freezes the model and one document for each recipient, with hashes that can be made again', async () => {
    const signed = await sign(await begin());
    const [row] = await at.core.store.write(
      async (unit) => await unit.db.select().from(reports).where(eq(reports.id, reportId)),
    );
    expect(row).toMatchObject({ state: 'signed', hash: signed.hash });
    const again = reportSchema.parse(JSON.parse(row?.snapshot ?? ''));
    expect(testDocuments.hashOf(testDocuments.canonicalJson(again))).toBe(signed.hash);
    expect(again.signed).toMatchObject({ by: { name: 'Lee Example' }, at: at.core.store.now() });
    expect(signed.versions.map(({ recipient }) => recipient.kind)).toEqual([
      'chair',
      'lead-practitioner',
      'parent',
      'parent',
    ]);
    for (const { recipient, hash } of signed.versions) {
      const version = await open(recipient.id);
      expect(version).toMatchObject({ recipient, hash });
      expect(testDocuments.hashOf(version.html)).toBe(hash);
    }
  });

  it('stays as it was, whatever is recorded afterwards', async () => {
    await sign(await begin());
    const before = { view: await view(), his: await open(at.family.fatherId) };
    await markFather(at, 3, 'attended');
    at.core.clock.set('2026-03-20T09:00:00Z');
    expect(await view()).toEqual(before.view);
    expect(await open(at.family.fatherId)).toEqual(before.his);
    expect(before.view).toMatchObject({ state: 'signed', canSign: false, signed: { versions: [{}, {}, {}, {}] } });
  });

  it('is one signature for one key, and no second one', async () => {
    const version = await begin();
    const key = newId();
    const first = await sign(version, key);
    expect(await sign(version, key)).toEqual(first);
    await expect(sign(version + 1)).rejects.toMatchObject({
      code: 'illegal-move',
      detail: { facts: { from: 'signed', to: 'signed' } },
    });
  });

  it('refuses while a check stands, with codes and no words, and while the author saw an older draft', async () => {
    const version = await begin();
    await expect(sign(version - 1)).rejects.toMatchObject({ code: 'stale-version' });
    const recipients = everyRecipient(at);
    const changed = await writeSoundDraft(at.core, at.lead, reportId, recipients, {
      texts: [{ block: 'reason', text: 'Both are as bad as one another.' }],
    });
    const refused = await sign(changed.version).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'checks-stand', kind: 'conflict' });
    expect(JSON.stringify(refused)).not.toContain('as bad as');
    expect((await view()).state).toBe('draft');
  });

  it('E17 lets a statement of progress stand only with what explains it', async () => {
    await begin();
    const recipients = everyRecipient(at);
    const told = { block: 'going-well', text: 'He has made good progress.' };
    const texts = (await view()).draft.texts;
    const without = await writeSoundDraft(at.core, at.lead, reportId, recipients, { texts: [...texts, told] });
    const found = without.findings.filter(({ code }) => code.startsWith('progress-against'));
    expect(found.length).toBeGreaterThan(0);
    const explained = { ...told, explanation: 'At home, says the school; he still missed a session.' };
    const with_ = await writeSoundDraft(at.core, at.lead, reportId, recipients, { texts: [...texts, explained] });
    expect(with_.findings.filter(({ code }) => code.startsWith('progress-against'))).toEqual([]);
  });

  it('E8 records for every recipient what is shared about whom, and what is not and why', async () => {
    await sign(await begin());
    const rows = await at.core.store.write(
      async (unit) =>
        await unit.db.select().from(disclosures).where(eq(disclosures.reportId, reportId)).orderBy(asc(disclosures.id)),
    );
    const of = (withWhom: string, decision: string) =>
      rows.filter((row) => row.withWhom === withWhom && row.decision === decision).map(({ personId }) => personId);
    const { fatherId, motherId, childId } = at.family;
    expect(of('Cameron Example, chair', 'shared').toSorted()).toEqual([fatherId, motherId, childId].toSorted());
    expect(of('Kit Example, parent', 'shared').toSorted()).toEqual([fatherId, childId].toSorted());
    expect(of('Robin Example, parent', 'shared').toSorted()).toEqual([motherId, childId].toSorted());
    const withheld = rows.find((row) => row.withWhom === 'Kit Example, parent' && row.decision === 'not-shared');
    expect(withheld).toMatchObject({ level: 'professionals', basis: 'public-task', consent: 'not-asked-other' });
    expect(withheld?.why).toContain('It is about a person whose part this recipient may not have.');
    expect(withheld?.why).not.toContain('Robin');
  });

  it('needs someone to be given it to', async () => {
    await begin();
    const { version } = await writeSoundDraft(at.core, at.lead, reportId, []);
    await expect(sign(version)).rejects.toMatchObject({ code: 'no-recipient' });
  });
});

describe('view-report-version', () => {
  it('opens for the chair it is addressed to and for the author, and exists for nobody else', async () => {
    await sign(await begin());
    const chairs = await open(at.chair.staffId, at.chair);
    expect(chairs.html).toContain('Kit Example');
    expect((await performRead(at.core, listReports, { actor: at.chair, input: {} })).addressed).toMatchObject([
      { reportId, recipientId: at.chair.staffId, children: [{ personId: at.family.childId, name: 'Wren Example' }] },
    ]);
    const other = await addStaff(at.core, at.house, 'Ola Example', ['chair']);
    const missing = { kind: 'not-found', code: 'not-found' };
    await expect(open(at.chair.staffId, other)).rejects.toMatchObject(missing);
    await expect(open(at.family.fatherId, at.chair)).rejects.toMatchObject(missing);
    await expect(open(newId())).rejects.toMatchObject(missing);
    await expect(performRead(at.core, viewReport, { actor: at.chair, input: { reportId } })).rejects.toMatchObject(
      missing,
    );
  });

  it('S47 does not exist for a chair in conflict with the family, nor can such a one be chosen', async () => {
    const version = await begin();
    await sign(version);
    await at.core.store.write(async (unit) => {
      const { staffId } = at.chair;
      const recorded = { recordedAt: unit.now, recordedBy: systemActor };
      await unit.db.insert(conflicts).values({ id: newId(), staffId, personId: at.family.motherId, ...recorded });
      await refreshReach(unit, [staffId]);
      unit.audit({ actorId: systemActor, action: 'test', outcome: 'done', recordIds: [], personIds: [] });
    });
    await expect(open(at.chair.staffId, at.chair)).rejects.toMatchObject({ kind: 'not-found' });
    expect((await performRead(at.core, listReports, { actor: at.chair, input: {} })).addressed).toEqual([]);
    reportId = await startedReport(at.core, at.lead, { familyId: at.family.familyId, childIds: [at.family.childId] });
    await expect(writeSoundDraft(at.core, at.lead, reportId, everyRecipient(at))).rejects.toMatchObject({
      code: 'not-a-recipient',
    });
  });
});

describe('the part of a programme', () => {
  const statement = (enrolment: EnrolmentForReport, changes: Partial<ReportBlock> = {}): ReportBlock =>
    ({
      kind: 'statement',
      id: `small-steps-${enrolment.enrolmentId}`,
      title: null,
      text: `${enrolment.records.length} records by ${enrolment.records.map(({ writtenBy }) => writtenBy.name).join()}; ${JSON.stringify(enrolment.prompts)}`,
      level: 'shared',
      about: [enrolment.personId],
      withheldFrom: [],
      holds: [],
      neededBecause: null,
      ...changes,
    }) as ReportBlock;
  const blocks = async () => (await view()).report.sections.flatMap((section) => section.blocks);
  const gaps = async () => (await blocks()).filter(({ kind }) => kind === 'not-available');

  it('stands with the person it is about, from the records and answers of the period', async () => {
    await begin(async ({ enrolments }) => enrolments.map((enrolment) => statement(enrolment)));
    const actor = at.offering.facilitator;
    await performVerb(at.core, keepRecord, {
      actor,
      input: {
        recordId: newId(),
        about: { kind: 'enrolment', enrolmentId: at.enrolmentId },
        kind: 'referrer-contact',
        document: { with: 'Lee', progress: 'Takes part' },
      },
    });
    const answers = [{ answerId: newId(), promptId: 'homework', reply: 'yes' }];
    const input = { sessionId: at.sessionIds[0], personId: at.family.fatherId, answers };
    await performVerb(at.core, answerPrompts, { actor, input });
    const part = (await blocks()).find(({ id }) => id.startsWith('small-steps-'));
    expect(part).toMatchObject({
      text: '1 records by Finn Example; [{"promptId":"homework","reply":"yes","times":1}]',
      about: [at.family.fatherId],
    });
  });

  it.each([
    ['that throws', async () => Promise.reject(new Error('broken'))],
    ['that waits', async () => await new Promise<never>(() => undefined)],
    ['about somebody else', async ({ enrolments }) => enrolments.map((one) => statement(one, { about: [newId()] }))],
    ['under another’s name', async ({ enrolments }) => enrolments.map((one) => statement(one, { id: 'attendance-x' }))],
    ['without a guard', async () => [{ kind: 'statement' }] as unknown as ReportBlock[]],
  ] satisfies [string, ReportSections][])(
    '%s is told as not available, and signed only when its gap is accepted',
    async (_, sections) => {
      await begin(sections);
      expect(await gaps()).toMatchObject([
        { what: 'The part of Small Steps', reference: expect.stringMatching(/^SMALLSTEPS-/) },
      ]);
      const withoutAcceptance = await writeSoundDraft(at.core, at.lead, reportId, everyRecipient(at), {
        acceptedGaps: [],
      });
      await expect(sign(withoutAcceptance.version)).rejects.toMatchObject({
        code: 'checks-stand',
        detail: { facts: { codes: ['gap-not-accepted'] } },
      });
      const { version } = await writeSoundDraft(at.core, at.lead, reportId, everyRecipient(at));
      expect(await gaps()).toMatchObject([{ accepted: { by: { name: 'Lee Example' }, on: '2026-02-13' } }]);
      expect((await view()).findings).toEqual([]);
      await sign(version);
      expect((await open(at.family.fatherId)).html).toContain('The part of Small Steps');
      expect((await open(at.family.motherId)).html).not.toContain('Small Steps');
    },
  );
});
