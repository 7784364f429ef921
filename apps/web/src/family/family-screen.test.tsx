import { screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeApi, type FakeApi, problemAnswer } from '../api/fake-api.test-support.ts';
import { configure, openPage, signInAs } from '../application/open-page.test-support.tsx';
import { idOf } from '../unsent/samples.test-support.ts';
import { dana, familyId, familyPath, priya, sampleFamily } from './fake-family.test-support.ts';

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

const serve = (view = sampleFamily()) => api.on('GET', '/families/:id', () => view);
const opened = async () => {
  await screen.findByRole('heading', { level: 1, name: 'Ella Bell and Noah Bell' });
};
const asked = () => api.calls.filter(({ path }) => path.startsWith('/families/')).map(({ path }) => path);

describe('Family', () => {
  it('A1: says first, in the server’s own sentence, who is receiving what, and a wait as a wait', async () => {
    serve();
    openPage(familyPath);
    await opened();
    expect(screen.getByText(/^13 held for him: seen 9, missed 2/)).toBeTruthy();
    expect(screen.getByText(/^Waiting 94 days: receiving nothing yet\.$/).className).toContain('waymark-quiet');
    const words = document.querySelector('.waymark-lead')?.textContent;
    expect(words).toBe(
      'Dana waits for For Baby’s Sake. Marcus has started Caring Dads. Ella and Noah receive nothing recorded here.',
    );
    const [picture] = screen.getAllByRole('figure');
    const sentence = screen.getByText(/^13 held/);
    expect(picture && sentence.compareDocumentPosition(picture) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  it('shows the same as a table, and that attendance is not safety', async () => {
    serve();
    openPage(familyPath);
    await opened();
    const table = screen.getByRole('table', { name: 'The same as a table, newest first' });
    expect(within(table).getByText(/Session 6: seen/)).toBeTruthy();
    expect(screen.getByText(/^Attendance is not safety/)).toBeTruthy();
  });

  it('keeps names out of the browser’s title', async () => {
    serve();
    openPage(familyPath);
    await opened();
    expect(document.title).toBe('Family – Waymark');
  });

  it('opens a family once for what is done about it, since each opening is recorded', async () => {
    serve();
    const { user } = openPage(familyPath);
    await opened();
    await user.click(screen.getByRole('link', { name: 'Arrange a meeting' }));
    await user.click(await screen.findByRole('link', { name: 'Back to the family' }));
    await opened();
    expect(asked()).toEqual([familyPath]);
  });

  it('asks for an earlier day, says that it is not today, and offers nothing to write there', async () => {
    serve();
    const { user, history } = openPage(familyPath);
    await opened();
    await user.click(screen.getByText('See what was known on an earlier day'));
    await user.type(screen.getByRole('textbox', { name: 'Day' }), '4');
    await user.type(screen.getByRole('textbox', { name: 'Month' }), 'march');
    await user.type(screen.getByRole('textbox', { name: 'Year' }), '2026');
    api.on('GET', '/families/:id', () => sampleFamily({ asAt: '2026-03-04T23:59:00.000Z' }));
    await user.click(screen.getByRole('button', { name: 'Show that day' }));
    await screen.findByText(/What was known on 4 March 2026, not what is known today/);
    expect(asked().at(-1)).toBe(`${familyPath}?asAt=2026-03-04T23%3A59%3A00.000Z`);
    expect(history.location.search).toContain('2026-03-04');
    expect(screen.queryByRole('link', { name: 'Record a circumstance' })).toBeNull();
  });

  it('refuses a day to come, and asks nothing', async () => {
    serve();
    const { user } = openPage(familyPath);
    await opened();
    await user.click(screen.getByText('See what was known on an earlier day'));
    for (const [field, typed] of [
      ['Day', '5'],
      ['Month', '6'],
      ['Year', '2027'],
    ] as const)
      await user.type(screen.getByRole('textbox', { name: field }), typed);
    await user.click(screen.getByRole('button', { name: 'Show that day' }));
    expect(screen.getByText(/Day must be today or in the past/)).toBeTruthy();
    expect(asked()).toEqual([familyPath]);
  });

  it('leads to a person’s contact card, to a referral for this family and to the report of a meeting', async () => {
    const meetingId = idOf(550);
    serve(
      sampleFamily({
        meetings: [{ meetingId, kind: 'review-conference', startsAt: '2026-06-12T09:00:00.000Z', place: 'Room 4' }],
      }),
    );
    openPage(familyPath);
    await opened();
    const href = (name: string | RegExp) => screen.getByRole('link', { name }).getAttribute('href');
    expect(href(/card of Dana Reyes$/)).toBe(`/persons/${dana}/contact`);
    expect(href('Make a referral')).toBe(`/referrals/new?family=${familyId}`);
    expect(href(/^Write the report/)).toBe(`/families/${familyId}/reports/new?meeting=${meetingId}`);
    expect(screen.getByText(/Friday 12 June 2026 at 10am, Room 4/)).toBeTruthy();
  });

  it('offers no report to duty, who writes none', async () => {
    signInAs(api, { ...priya, roles: ['duty'] });
    serve();
    openPage(familyPath);
    await opened();
    expect(screen.queryByRole('link', { name: 'Start a report' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Record a circumstance' })).toBeTruthy();
  });

  it('says the same of a family that does not exist and of one that is not the reader’s', async () => {
    api.on('GET', '/families/:id', () =>
      problemAnswer(404, 'not-found', { detail: 'This does not exist, or it is not yours to see' }),
    );
    openPage(familyPath);
    expect(await screen.findByText('This does not exist, or it is not yours to see.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Go to your first page' }).getAttribute('href')).toBe('/');
  });

  it('says that it cannot be reached, and shows the family once it can', async () => {
    serve();
    api.on('GET', '/families/:id', () => {
      if (!isThere) throw new TypeError('Failed to fetch');
      return sampleFamily();
    });
    let isThere = false;
    vi.useRealTimers();
    const { user } = openPage(familyPath);
    const retry = await screen.findByRole('button', { name: 'Try again' }, { timeout: 8000 });
    expect(screen.getByText('Waymark cannot be reached')).toBeTruthy();
    isThere = true;
    await user.click(retry);
    await opened();
  });
});

describe('what is recorded about a family', () => {
  const send = async (user: ReturnType<typeof openPage>['user']) => {
    await user.click(screen.getByRole('button', { name: 'Record it' }));
  };

  it('names every empty field, in the order of the page, and sends nothing', async () => {
    serve();
    const { user } = openPage(`${familyPath}/circumstances/new`);
    await screen.findByRole('radio', { name: /Marcus Bell/ });
    await send(user);
    const links = within(screen.getByRole('alert')).getAllByRole('link');
    expect(links.map(({ textContent }) => textContent)).toEqual([
      'Choose whose life it is in',
      'Choose what happened',
      'Enter the first day',
      'Enter who says so',
      'Enter where this person works, or “family”',
      'Choose how far it can be relied on',
    ]);
    expect(document.title).toBe('Error: Record a circumstance – Waymark');
    expect(api.calls.some(({ method }) => method === 'POST')).toBe(false);
  });

  const fill = async (user: ReturnType<typeof openPage>['user']) => {
    await user.click(await screen.findByRole('radio', { name: /Dana Reyes/ }));
    await user.selectOptions(screen.getByLabelText('What happened?'), 'Separated');
    const [from] = screen.getAllByRole('group', { name: /From which day/ });
    if (from === undefined) throw new Error('no first day');
    await user.type(within(from).getByRole('textbox', { name: 'Day' }), '4');
    await user.type(within(from).getByRole('textbox', { name: 'Month' }), '5');
    await user.type(within(from).getByRole('textbox', { name: 'Year' }), '2026');
    await user.type(screen.getByLabelText('Who says so?'), 'Dana Reyes');
    await user.type(screen.getByLabelText('From which agency?'), 'family');
    await user.click(screen.getByRole('radio', { name: 'Reported' }));
    await user.type(screen.getByLabelText('Note (optional)'), 'Told on the phone.');
  };

  it('E16: sends what was said with its source, then says on the family’s page that it is recorded', async () => {
    serve();
    api.on('POST', '/persons/:id/circumstances', ({ body }) => ({
      circumstanceId: (body as { circumstanceId: string }).circumstanceId,
      isNew: true,
    }));
    const { user, history } = openPage(`${familyPath}/circumstances/new`);
    await fill(user);
    await send(user);
    expect(await screen.findByText('The circumstance is recorded')).toBeTruthy();
    expect(history.location.pathname).toBe(familyPath);
    const sent = api.calls.find(({ method }) => method === 'POST');
    expect(sent?.path).toBe(`/persons/${dana}/circumstances`);
    expect(sent?.body).toMatchObject({
      kind: 'separation',
      from: '2026-05-04',
      sourceName: 'Dana Reyes',
      sourceAgency: 'family',
      reliability: 'reported',
      note: 'Told on the phone.',
    });
    expect(sent?.body).not.toHaveProperty('personId');
  });

  it('puts a refusal beside the field it is about and keeps what was typed', async () => {
    serve();
    api.on('POST', '/persons/:id/circumstances', () => problemAnswer(404, 'not-found'));
    const { user } = openPage(`${familyPath}/circumstances/new`);
    await fill(user);
    await send(user);
    const link = await screen.findByRole('link', { name: /You may not record this about this person/ });
    expect(link.getAttribute('href')).toBe('#kind');
    expect(screen.getByLabelText<HTMLTextAreaElement>('Note (optional)').value).toBe('Told on the phone.');
  });

  it('S2: sends the same fact again after an answer that never came', async () => {
    serve();
    let isThere = false;
    api.on('POST', '/persons/:id/circumstances', ({ body }) => {
      if (!isThere) throw new TypeError('Failed to fetch');
      return { circumstanceId: (body as { circumstanceId: string }).circumstanceId, isNew: false };
    });
    const { user } = openPage(`${familyPath}/circumstances/new`);
    await fill(user);
    await send(user);
    await screen.findByText(/Waymark cannot be reached/);
    isThere = true;
    // A second press within a second would be taken for the same one.
    vi.advanceTimersByTime(1000);
    await send(user);
    await screen.findByText('The circumstance is recorded');
    const ids = api.calls.filter(({ method }) => method === 'POST').map(({ body }) => body);
    expect(ids).toHaveLength(2);
    expect(ids[0]).toEqual(ids[1]);
  });
});
