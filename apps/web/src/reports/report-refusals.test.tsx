import { screen, waitFor, within } from '@testing-library/react';
import type { ReportView } from '@waymark/contracts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeApi, type FakeApi, problemAnswer } from '../api/fake-api.test-support.ts';
import { configure, openPage, signInAs } from '../application/open-page.test-support.tsx';
import { priya } from '../family/fake-family.test-support.ts';
import { idOf } from '../unsent/samples.test-support.ts';
import { reportId, reportPath, sampleDraft, sampleFinding, sampleReportView } from './fake-report.test-support.ts';

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

type User = ReturnType<typeof openPage>['user'];

const serve = (view: ReportView = sampleReportView()) => api.on('GET', '/reports/:id', () => view);
const sentTo = (end: string) => api.calls.filter(({ method, path }) => method !== 'GET' && path.endsWith(end));
const press = async (user: User, name: string): Promise<void> => {
  vi.advanceTimersByTime(1000);
  await user.click(screen.getByRole('button', { name }));
};
const chooseSharing = async (user: User): Promise<void> => {
  await user.click(await screen.findByRole('radio', { name: /^Public task/ }));
  await user.click(screen.getByRole('radio', { name: /^Safeguarding/ }));
  await user.click(screen.getByRole('radio', { name: 'Declined' }));
};

describe('a signing that is refused', () => {
  beforeEach(() => serve(sampleReportView({ canSign: true, findings: [] })));

  it('E9: names every question left open, takes the focus to the summary and leads to the first answer', async () => {
    const { user } = openPage(`${reportPath}?step=sign`);
    await user.click(await screen.findByRole('button', { name: 'Sign the report' }));
    const summary = await screen.findByRole('alert');
    await waitFor(() => expect(summary.parentElement).toBe(document.activeElement));
    expect(
      within(summary)
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual(['Choose the lawful basis', 'Choose the condition', 'Choose what is known about consent']);
    await user.click(within(summary).getByRole('link', { name: 'Choose the lawful basis' }));
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: /^Public task/ }));
    expect(document.title).toBe('Error: Report – Waymark');
    expect(sentTo('/sign')).toEqual([]);
  });

  it('S19: says in the server’s words why, keeps what was chosen, and is one signature when it is sent again', async () => {
    api.on('POST', '/reports/:id/sign', () =>
      problemAnswer(409, 'findings-open', { detail: 'Something was recorded meanwhile: 1 thing is to settle first' }),
    );
    const { user } = openPage(`${reportPath}?step=sign`);
    await chooseSharing(user);
    await press(user, 'Sign the report');
    expect((await screen.findByRole('alert')).textContent).toContain('1 thing is to settle first');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Declined' }).checked).toBe(true);
    api.isOnline = false;
    await press(user, 'Sign the report');
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('Waymark cannot be reached'));
    api.isOnline = true;
    await press(user, 'Sign the report');
    await waitFor(() => expect(sentTo('/sign')).toHaveLength(2));
    const keys = sentTo('/sign').map(({ headers }) => headers.get('idempotency-key'));
    expect(new Set(keys).size).toBe(1);
  });

  it('is not offered for what is typed and not saved, since what is signed is what was checked', async () => {
    const { user } = openPage(reportPath);
    await user.type(await screen.findByLabelText('What it is like to be Ella now'), 'Calm.');
    await user.click(screen.getByRole('link', { name: 'Sign' }));
    await screen.findByText(/^Save the report first/);
    expect(screen.queryByRole('button', { name: 'Sign the report' })).toBeNull();
    await user.click(screen.getByRole('link', { name: 'Write' }));
    const field = await screen.findByLabelText<HTMLTextAreaElement>('What it is like to be Ella now');
    expect(field.value).toBe('Calm.');
  });
});

describe('a save that fails', () => {
  it('keeps every word and says that it is not saved, and a later one saves it all', async () => {
    serve();
    const { user } = openPage(reportPath);
    const field = await screen.findByLabelText<HTMLTextAreaElement>('What it is like to be Ella now');
    await user.type(field, 'Calm.');
    api.isOnline = false;
    await press(user, 'Save and check');
    expect((await screen.findByRole('alert')).textContent).toContain('Not saved. Waymark cannot be reached');
    expect(field.value).toBe('Calm.');
    expect(screen.getByText('Not saved yet', { selector: '[role=status]' })).toBeTruthy();
    api.isOnline = true;
    api.on('PUT', '/reports/:id', ({ body }) => {
      serve(sampleReportView({ version: 4, draft: (body as { draft: ReportView['draft'] }).draft }));
      return { reportId, version: 4 };
    });
    await press(user, 'Save and check');
    await screen.findByText('Saved', { selector: '[role=status]' });
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('locates an error in what was sent, whatever was taken out since', async () => {
    const other = { block: 'elsewhere', text: 'Kept apart.' };
    serve(sampleReportView({ draft: sampleDraft({ texts: [other, { block: 'life-ella', text: 'Long.' }] }) }));
    let answerNow = () => {};
    const held = new Promise<void>((done) => {
      answerNow = done;
    });
    api.on('PUT', '/reports/:id', async () => {
      await held;
      return problemAnswer(422, 'invalid-input', {
        errors: [{ path: 'draft.texts.1.text', code: 'too-big', message: 'This is too long or too large' }],
      });
    });
    const { user } = openPage(reportPath);
    const field = await screen.findByLabelText<HTMLTextAreaElement>('What it is like to be Ella now');
    await user.type(field, ' More.');
    await press(user, 'Save and check');
    await user.clear(field);
    answerNow();
    const link = await screen.findByRole('link', { name: 'This is too long or too large' });
    expect(link.getAttribute('href')).toBe('#text-life-ella');
  });
});

describe('what was decided for a recipient', () => {
  const staff = {
    staffId: idOf(720),
    name: 'Ola Brook',
    organisationId: idOf(2),
    organisation: 'Northmoor Council',
    teamId: null,
    team: null,
    isActive: true,
    roles: ['duty'],
  };

  it('E8: withholds a part only with its reason, says whose part it is, and gives it after all when asked', async () => {
    serve();
    api.on('GET', '/staff', () => ({ staff: [staff] }));
    const { user } = openPage(`${reportPath}?step=share`);
    await user.click(await screen.findByText('Withhold a further part'));
    await press(user, 'Withhold it');
    expect(screen.getByText('Enter why it is withheld', { selector: '.govuk-error-message' })).toBeTruthy();
    await user.selectOptions(screen.getByLabelText(/^Which part\?/), 'Ella Bell: Concerns');
    await user.type(screen.getByLabelText(/^Why\?/), 'It names the school.');
    await press(user, 'Withhold it');
    expect(await screen.findByText(/Withheld by you: It names the school\./)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /^Give it after all/ }));
    expect(screen.queryByText(/Withheld by you/)).toBeNull();
  });

  it('asks for the job of another professional before one is added', async () => {
    serve();
    api.on('GET', '/staff', () => ({ staff: [staff] }));
    const { user } = openPage(`${reportPath}?step=share`);
    await user.selectOptions(await screen.findByLabelText('Kind of recipient'), 'Other professional');
    await user.selectOptions(screen.getByLabelText(/^Who\?/), screen.getByRole('option', { name: /Ola Brook/ }));
    await press(user, 'Add');
    expect(screen.getByText('Enter the job title', { selector: '.govuk-error-message' })).toBeTruthy();
    expect(screen.queryByText('Added; save the report to see this version.')).toBeNull();
    await user.type(screen.getByLabelText(/^Job title/), 'Health visitor');
    await press(user, 'Add');
    expect(await screen.findByText('Added; save the report to see this version.')).toBeTruthy();
  });

  it('E11: takes “not asked” for an answer only once it says why', async () => {
    serve(sampleReportView({ findings: [sampleFinding()] }));
    api.on('PUT', '/reports/:id', () => ({ reportId, version: 4 }));
    const { user } = openPage(reportPath);
    await user.click(await screen.findByRole('radio', { name: 'Not asked' }));
    await press(user, 'Save and check');
    await waitFor(() => expect(sentTo(reportId)).toHaveLength(1));
    expect(sentTo(reportId)[0]?.body).toMatchObject({ draft: { answers: [] } });
    await user.type(screen.getByLabelText('Why was it not asked?'), 'Away');
    await press(user, 'Save and check');
    await waitFor(() => expect(sentTo(reportId)).toHaveLength(2));
    expect(sentTo(reportId)[1]?.body).toMatchObject({
      draft: { answers: [{ answer: { answer: 'not-asked-because', note: 'Away' } }] },
    });
  });
});
