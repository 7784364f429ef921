import { screen, waitFor, within } from '@testing-library/react';
import type { ReportView } from '@waymark/contracts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeApi, type FakeApi, problemAnswer } from '../api/fake-api.test-support.ts';
import { configure, openPage, signInAs } from '../application/open-page.test-support.tsx';
import { ella, familyId, familyPath, noah, priya, sampleFamily } from '../family/fake-family.test-support.ts';
import { idOf } from '../unsent/samples.test-support.ts';
import {
  chairId,
  reportId,
  reportPath,
  sampleDraft,
  sampleFinding,
  sampleReport,
  sampleReportView,
} from './fake-report.test-support.ts';

let api: FakeApi;
beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers({ toFake: ['Date', 'performance'], now: new Date('2026-06-04T17:50:00.000Z') });
  api = createFakeApi();
  configure(api);
  signInAs(api, priya);
  vi.stubGlobal('fetch', api.fetch);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const serve = (view: ReportView = sampleReportView()) => api.on('GET', '/reports/:id', () => view);
const life = () => screen.findByLabelText<HTMLTextAreaElement>('What it is like to be Ella now');
const puts = () => api.calls.filter(({ method }) => method === 'PUT');

describe('writing a report', () => {
  it('marks what comes from the records and what a person writes', async () => {
    serve();
    openPage(reportPath);
    await life();
    expect(document.querySelector('.waymark-lead')?.textContent).toBe(
      'One thing is to settle before it can be signed.',
    );
    const fact = screen.getByRole('heading', { level: 3, name: 'Marcus Bell: Caring Dads' }).parentElement;
    expect(fact?.textContent).toContain('From the records');
    const own = screen.getByRole('heading', { level: 3, name: /What it is like to be Ella now/ }).parentElement;
    expect(own?.textContent).toContain('Yours to write');
    expect(document.title).toBe('Report – Waymark');
  });

  it('S32: prints the server’s sentence and none of its own', async () => {
    serve();
    openPage(reportPath);
    await life();
    expect(screen.getByText('1 held for him: seen 1. Last seen 21 May 2026, 14 days ago.')).toBeTruthy();
  });

  it('saves the whole draft on the version that was on screen, and checks it', async () => {
    serve();
    api.on('PUT', '/reports/:id', ({ body }) => {
      serve(
        sampleReportView({
          version: 4,
          findings: [],
          canSign: true,
          draft: (body as { draft: ReportView['draft'] }).draft,
        }),
      );
      return { reportId, version: 4 };
    });
    const { user } = openPage(reportPath);
    await user.type(await life(), 'Mornings are calm.');
    expect(screen.getByText('Not saved yet', { selector: '[role=status]' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Save and check' }));
    await screen.findByText('Nothing is left to settle: it can be signed.');
    expect(screen.getByText('Saved')).toBeTruthy();
    const [sent] = puts();
    expect(sent?.headers.get('if-match')).toBe('"3"');
    expect(sent?.body).toEqual({
      draft: { ...sampleDraft(), texts: [{ block: 'life-ella', text: 'Mornings are calm.' }] },
    });
  });

  it('S19: says that it was saved elsewhere meanwhile, keeps every word, and saves it over when asked', async () => {
    serve();
    api.on('PUT', '/reports/:id', () =>
      problemAnswer(409, 'stale-version', { facts: { version: 7, changedBy: 'you' } }),
    );
    const { user } = openPage(reportPath);
    await user.type(await life(), 'Mine.');
    await user.click(screen.getByRole('button', { name: 'Save and check' }));
    await screen.findByText('This changed while you were working on it');
    expect((await life()).value).toBe('Mine.');
    api.on('PUT', '/reports/:id', ({ body }) => {
      serve(sampleReportView({ version: 8, draft: (body as { draft: ReportView['draft'] }).draft }));
      return { reportId, version: 8 };
    });
    await user.click(screen.getByRole('button', { name: 'Save mine over it' }));
    await screen.findByText('Saved');
    expect(puts().map(({ headers }) => headers.get('if-match'))).toEqual(['"3"', '"7"']);
    expect((await life()).value).toBe('Mine.');
  });

  it('shows what was saved meanwhile when the reader lets go of their own', async () => {
    serve();
    api.on('PUT', '/reports/:id', () => problemAnswer(409, 'stale-version', { facts: { version: 7 } }));
    const { user } = openPage(reportPath);
    await user.type(await life(), 'Mine.');
    await user.click(screen.getByRole('button', { name: 'Save and check' }));
    serve(sampleReportView({ version: 7, draft: sampleDraft({ texts: [{ block: 'life-ella', text: 'Theirs.' }] }) }));
    await user.click(await screen.findByRole('button', { name: 'Show what was saved, without mine' }));
    await waitFor(async () => expect((await life()).value).toBe('Theirs.'));
    expect(screen.queryByText('This changed while you were working on it')).toBeNull();
  });

  it('leads from an error of the server to the text it is about', async () => {
    serve();
    api.on('PUT', '/reports/:id', () =>
      problemAnswer(422, 'invalid-input', {
        errors: [{ path: 'draft.texts.0.text', code: 'too-big', message: 'This is too long or too large' }],
      }),
    );
    const { user } = openPage(reportPath);
    const field = await life();
    await user.type(field, 'Mine.');
    await user.click(screen.getByRole('button', { name: 'Save and check' }));
    await user.click(await screen.findByRole('link', { name: 'This is too long or too large' }));
    expect(document.activeElement).toBe(field);
  });

  it('asks before it lets go of what is not saved', async () => {
    serve();
    api.on('GET', '/reports', () => ({ written: [], addressed: [] }));
    const confirm = vi.fn(() => false);
    vi.stubGlobal('confirm', confirm);
    const { user, history } = openPage(reportPath);
    await user.type(await life(), 'Mine.');
    await user.click(screen.getByRole('link', { name: 'Reports' }));
    await waitFor(() => expect(confirm).toHaveBeenCalledTimes(1));
    expect(history.location.pathname).toBe(reportPath);
    await user.click(screen.getByRole('link', { name: 'Checks (1)' }));
    expect(await screen.findByText(/Say what it is like to be this child/)).toBeTruthy();
    expect(confirm).toHaveBeenCalledTimes(1);
  });
});

describe('the checks of a report', () => {
  it('D7: say what is missing and where, and lead there', async () => {
    serve();
    const { user } = openPage(`${reportPath}?step=checks`);
    await screen.findByText('Say what it is like to be this child now, and what has changed.');
    await user.click(screen.getByRole('button', { name: /^Go to this part/ }));
    await life();
    expect(document.activeElement?.id).toBe('block-life-ella');
  });

  it('C8: take a reason against a phrase, and none against what must be mended', async () => {
    const phrase = sampleFinding({
      code: 'family-problems',
      phrase: 'family problems',
      mayOverride: true,
      because: 'It hides who did what.',
    });
    serve(sampleReportView({ findings: [phrase, sampleFinding()] }));
    api.on('PUT', '/reports/:id', () => ({ reportId, version: 4 }));
    const { user } = openPage(`${reportPath}?step=checks`);
    const fields = await screen.findAllByLabelText('I keep it as it is, because');
    expect(fields).toHaveLength(1);
    if (fields[0]) await user.type(fields[0], 'A quotation.');
    await user.click(screen.getByRole('button', { name: 'Save and check' }));
    await waitFor(() => expect(puts()).toHaveLength(1));
    expect(puts()[0]?.body).toMatchObject({
      draft: { overrides: [{ code: 'family-problems', phrase: 'family problems', reason: 'A quotation.' }] },
    });
  });

  it('D2: adds a child that the family has gained, with the next save', async () => {
    serve(
      sampleReportView({
        findings: [sampleFinding({ code: 'child-not-in-report', person: noah, section: null, block: null })],
      }),
    );
    api.on('PUT', '/reports/:id', () => ({ reportId, version: 4 }));
    const { user } = openPage(`${reportPath}?step=checks`);
    await screen.findByText(/The child is added when you save/);
    await user.click(screen.getByRole('button', { name: 'Save and check' }));
    await waitFor(() => expect(puts()).toHaveLength(1));
    expect(puts()[0]?.body).toMatchObject({ childIds: [ella, noah] });
  });
});

describe('who gets what', () => {
  const parts = [
    {
      part: 'block' as const,
      section: 'section-ella',
      block: 'restricted-ella',
      title: 'Concerns',
      reasons: [{ code: 'level' as const, because: 'This compartment is not open to this recipient.' }],
    },
  ];

  it('E8: shows what is withheld from a recipient with the reason, and the document as it would be given', async () => {
    serve(sampleReportView({ withheld: [{ recipient: { kind: 'chair', id: chairId }, isVersionMade: true, parts }] }));
    api.on('POST', '/reports/:id/preview', () => ({
      reportId,
      about: [ella],
      version: null,
      withheld: parts,
      html: '<!doctype html><title>x</title><p>For the chair</p>',
    }));
    const { user } = openPage(`${reportPath}?step=share`);
    await screen.findByText('1 part is withheld.');
    await user.click(screen.getByRole('button', { name: /^Preview/ }));
    const table = await screen.findByRole('table', { name: /^Withheld from Ruth Adeyemi/ });
    expect(within(table).getByRole('row', { name: /Concerns.*not open to this recipient/ })).toBeTruthy();
    const frame = screen.getByTitle<HTMLIFrameElement>(/as Ruth Adeyemi, chair of the conference would get it/);
    expect(frame.getAttribute('sandbox')).toBe('allow-same-origin allow-modals');
    expect(frame.srcdoc).toContain('For the chair');
    expect(api.calls.find(({ method }) => method === 'POST')?.body).toEqual({
      recipient: { kind: 'chair', staffId: chairId },
    });
  });

  it('adds a parent, with the children of the report and without saying that a pregnancy is known', async () => {
    serve();
    api.on('GET', '/staff', () => ({ staff: [] }));
    api.on('PUT', '/reports/:id', () => ({ reportId, version: 4 }));
    const { user } = openPage(`${reportPath}?step=share`);
    await user.selectOptions(await screen.findByLabelText('Kind of recipient'), 'Parent');
    await user.click(screen.getByRole('button', { name: 'Add' }));
    expect(screen.getByText('Choose who gets it', { selector: '.govuk-error-message' })).toBeTruthy();
    await user.selectOptions(screen.getByLabelText(/^Who\?/), 'Marcus Bell');
    vi.advanceTimersByTime(1000);
    await user.click(screen.getByRole('button', { name: 'Add' }));
    await screen.findByText('Added; save the report to see this version.');
    await user.click(screen.getByRole('button', { name: 'Save and check' }));
    await waitFor(() => expect(puts()).toHaveLength(1));
    expect(puts()[0]?.body).toMatchObject({
      draft: { recipients: [{ kind: 'chair' }, { kind: 'parent', childIds: [ella], knowsOfUnborn: false }] },
    });
  });
});

describe('signing a report', () => {
  it.each([
    [sampleReportView(), 'Settle what the checks found first.'],
    [
      sampleReportView({ canSign: true, findings: [], report: sampleReport({ recipients: [] }) }),
      'Choose who gets the report first.',
    ],
  ])('is not offered while something stands in the way', async (view, words) => {
    serve(view);
    openPage(`${reportPath}?step=sign`);
    await screen.findByText(words);
    expect(screen.queryByRole('button', { name: 'Sign the report' })).toBeNull();
  });

  it('E9: records the basis and what is known of consent, and shows the documents as they are frozen', async () => {
    serve(sampleReportView({ canSign: true, findings: [] }));
    api.on('POST', '/reports/:id/sign', () => {
      const versions = [{ recipient: { kind: 'chair' as const, id: chairId }, hash: 'b'.repeat(64) }];
      serve(
        sampleReportView({
          state: 'signed',
          findings: [],
          signed: { at: '2026-06-04T17:51:00.000Z', hash: 'a'.repeat(64), versions },
        }),
      );
      return { reportId, hash: 'a'.repeat(64), versions: [{ versionId: idOf(620), ...versions[0] }] };
    });
    const { user } = openPage(`${reportPath}?step=sign`);
    await user.click(await screen.findByRole('radio', { name: /^Public task/ }));
    await user.click(screen.getByRole('radio', { name: /^Safeguarding/ }));
    await user.click(screen.getByRole('radio', { name: /other reason, written down/ }));
    await user.click(screen.getByRole('button', { name: 'Sign the report' }));
    await screen.findByRole('link', { name: 'Enter why consent was not asked for' });
    await user.type(screen.getByLabelText(/^Why it was not asked for/), 'The conference is on Friday.');
    vi.advanceTimersByTime(1000);
    await user.click(screen.getByRole('button', { name: 'Sign the report' }));
    const table = await screen.findByRole('table', { name: 'Signed documents' });
    expect(
      within(table)
        .getByRole('link', { name: /^Open and print/ })
        .getAttribute('href'),
    ).toBe(`${reportPath}/documents/${chairId}`);
    const sent = api.calls.find(({ path }) => path.endsWith('/sign'));
    expect(sent?.body).toEqual({
      version: 3,
      sharing: {
        basis: 'public-task',
        condition: 'safeguarding',
        consent: 'not-asked-other',
        consentNote: 'The conference is on Friday.',
      },
    });
    expect(sent?.headers.get('idempotency-key')).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('reports as a list and as documents', () => {
  it('shows a chair what is addressed to them, and the frozen document', async () => {
    signInAs(api, { ...priya, staffId: chairId, roles: ['chair'] });
    const madeAt = '2026-06-04T17:51:00.000Z';
    api.on('GET', '/reports', () => ({
      written: [],
      addressed: [
        {
          reportId,
          recipientId: chairId,
          reference: 'W-10427',
          children: [{ personId: ella, name: 'Ella Example' }],
          kind: 'conference',
          madeAt,
        },
      ],
    }));
    api.on('GET', '/reports/:id/versions/:recipient', () => ({
      reportId,
      versionId: idOf(620),
      personId: ella,
      recipient: { kind: 'chair', id: chairId },
      madeAt,
      hash: 'b'.repeat(64),
      html: '<!doctype html><title>x</title><p>Frozen</p>',
    }));
    const { user, history } = openPage('/');
    await screen.findByRole('cell', { name: 'Ella Example' });
    await user.click(await screen.findByRole('link', { name: 'Conference report W-10427' }));
    expect((await screen.findByTitle<HTMLIFrameElement>('Signed document')).srcdoc).toContain('Frozen');
    expect(history.location.pathname).toBe(`${reportPath}/documents/${chairId}`);
    expect(document.title).toBe('Document – Waymark');
  });

  it('says so when there is none', async () => {
    api.on('GET', '/reports', () => ({ written: [], addressed: [] }));
    openPage('/reports');
    await screen.findByText('No report yet');
  });

  it('D2: starts a report on every child of the family, for the meeting it was begun from', async () => {
    const meetingId = idOf(550);
    api.on('GET', '/families/:id', () =>
      sampleFamily({
        meetings: [{ meetingId, kind: 'review-conference', startsAt: '2026-06-12T09:00:00.000Z', place: null }],
      }),
    );
    serve();
    api.on('POST', '/reports', ({ body }) => ({
      reportId: (body as { reportId: string }).reportId,
      version: 1,
      isNew: true,
    }));
    const { user, history } = openPage(`${familyPath}/reports/new?meeting=${meetingId}`);
    await screen.findByText('About Ella Bell and Noah Bell: every child of the family is in it.');
    await user.click(screen.getByRole('button', { name: 'Start the report' }));
    await life();
    expect(history.location.pathname).toMatch(/^\/reports\//);
    expect(api.calls.find(({ method }) => method === 'POST')?.body).toMatchObject({
      familyId,
      kind: 'conference',
      meetingId,
      from: '2025-12-04',
      to: '2026-06-04',
      childIds: [ella, noah],
    });
  });
});
