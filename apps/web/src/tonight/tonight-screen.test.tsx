import { act, screen, waitFor, within } from '@testing-library/react';
import type { TonightRow } from '@waymark/contracts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeApi, type FakeApi, problemAnswer } from '../api/fake-api.test-support.ts';
import { configure, openPage, signInAs } from '../application/open-page.test-support.tsx';
import { dana } from '../family/fake-family.test-support.ts';
import { idOf } from '../unsent/samples.test-support.ts';
import { moira, sampleEvent, sampleNotice, sampleRow } from './fake-tonight.test-support.ts';
import { tonightQuery } from './queries.ts';

const now = '2026-06-04T17:51:00.000Z';

let api: FakeApi;
beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers({ toFake: ['Date', 'performance'], now: new Date(now) });
  api = createFakeApi();
  configure(api);
  signInAs(api, moira);
  vi.stubGlobal('fetch', api.fetch);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const serve = (...rows: readonly TonightRow[]) => api.on('GET', '/tonight', () => ({ asAt: now, rows }));
const card = async (name: string): Promise<HTMLElement> => {
  const found = (await screen.findByRole('heading', { level: 3, name })).closest('article');
  if (found === null) throw new Error('the name stands outside a card');
  return found;
};
const posts = () => api.calls.filter(({ method }) => method === 'POST');

describe('Tonight', () => {
  it('S41: is where a partner’s worker begins: who has not arrived, with safe times and words beside', async () => {
    serve(sampleRow({ notice: sampleNotice() }));
    const { history } = openPage('/');
    const shown = within(await card('Dana Reyes'));
    expect(history.location.pathname).toBe('/tonight');
    expect(shown.getByText(/Has not arrived\. Expected at 6:30pm\./)).toBeTruthy();
    expect(shown.getByText('Call by 7:50pm')).toBeTruthy();
    expect(shown.getByText('Weekdays, before 7pm')).toBeTruthy();
    expect(shown.getByText('Calling from the dentist')).toBeTruthy();
    expect(shown.getByText('Never leave one')).toBeTruthy();
    expect(shown.getByText('His mother')).toBeTruthy();
    expect(shown.getByRole('link', { name: '07700 900123' }).getAttribute('href')).toBe('tel:07700900123');
  });

  it('says where help is when nobody watches, and names nobody and no programme in its title', async () => {
    serve();
    openPage('/tonight');
    await screen.findByText('Nothing tonight');
    expect(screen.getByText('In danger now: 999.').parentElement?.textContent).toBe(
      'In danger now: 999. Nobody watches this system at night.',
    );
    expect(document.title).toBe('Tonight – Waymark');
  });

  it('F3: takes nothing as safe that nobody has said is', async () => {
    serve(sampleRow({ card: null, cardConfirmedOn: null }));
    openPage('/tonight');
    expect(within(await card('Dana Reyes')).getByText('No safe way to reach this person is recorded.')).toBeTruthy();
  });

  it('“I have this” takes the notice once and shows when', async () => {
    serve(sampleRow({ notice: sampleNotice() }));
    api.on('POST', '/notices/:id/acknowledge', () => {
      serve(sampleRow({ notice: sampleNotice({ acknowledgedAt: now }) }));
      return { noticeId: idOf(580), acknowledgedAt: now };
    });
    const { user } = openPage('/tonight');
    await user.click(within(await card('Dana Reyes')).getByRole('button', { name: /^I have this/ }));
    await screen.findByText(/Taken at/);
    expect(posts().map(({ path }) => path)).toEqual([`/notices/${idOf(580)}/acknowledge`]);
  });

  it('offers no “I have this” for a partner whose notice nobody got: someone must ring', async () => {
    signInAs(api, { ...moira, roles: ['duty'] });
    serve(sampleRow({ hasWorker: false, notice: sampleNotice(), events: [], personId: null, personName: null }));
    openPage('/tonight');
    const shown = within(await card('Dana Reyes'));
    expect(shown.getByText('No worker')).toBeTruthy();
    expect(shown.queryByRole('button', { name: /I have this/ })).toBeNull();
    expect(shown.getByRole('button', { name: /^Log a call/ })).toBeTruthy();
  });

  it('S41: logs a call in two taps, with the hour and what came of it', async () => {
    serve(sampleRow());
    api.on('POST', '/persons/:id/contact-attempts', ({ body }) => {
      serve(sampleRow({ lastCall: { at: now, result: 'spoken-to' } }));
      return { attemptId: (body as { attemptId: string }).attemptId, isNew: true };
    });
    const { user } = openPage('/tonight');
    await user.click(within(await card('Dana Reyes')).getByRole('button', { name: /^Log a call/ }));
    await user.click(screen.getByRole('button', { name: 'Spoken to' }));
    await screen.findByRole('heading', { level: 2, name: 'Answered' });
    const [sent] = posts();
    expect(sent?.path).toBe(`/persons/${dana}/contact-attempts`);
    expect(sent?.body).toMatchObject({ channel: 'phone', direction: 'to-person', at: now, result: 'spoken-to' });
  });

  it('says that a call is not logged, and sends the same call when the result is tapped again', async () => {
    serve(sampleRow());
    api.on('POST', '/persons/:id/contact-attempts', () => problemAnswer(503, 'closing'));
    const { user } = openPage('/tonight');
    await user.click(within(await card('Dana Reyes')).getByRole('button', { name: /^Log a call/ }));
    await user.click(screen.getByRole('button', { name: 'No answer' }));
    await screen.findByText(/^Not logged\./);
    api.on('POST', '/persons/:id/contact-attempts', ({ body }) => ({
      attemptId: (body as { attemptId: string }).attemptId,
      isNew: true,
    }));
    vi.advanceTimersByTime(60_000);
    await user.click(screen.getByRole('button', { name: 'No answer' }));
    await screen.findByText('Logged at 6:51pm: no answer.');
    const [first, second] = posts();
    expect(second?.body).toEqual(first?.body);
  });

  it('S41: looks again every half minute', () => {
    expect(tonightQuery().refetchInterval).toBe(30_000);
  });

  it('keeps the list in sight when it cannot be asked for again, and says of when it is', async () => {
    serve(sampleRow());
    const { application } = openPage('/tonight');
    await card('Dana Reyes');
    api.on('GET', '/tonight', () => problemAnswer(503, 'closing'));
    await act(() => application.queries.invalidateQueries({ queryKey: tonightQuery().queryKey }));
    await waitFor(() => expect(screen.getByText(/Not up to date: this is what was known at/)).toBeTruthy());
    expect(screen.getByRole('heading', { level: 3, name: 'Dana Reyes' })).toBeTruthy();
  });

  it('shows nothing of what happened in a session but what a partner’s worker may know', async () => {
    serve(sampleRow({ events: [sampleEvent('left-early'), sampleEvent('started', { statusId: idOf(571) })] }));
    openPage('/tonight');
    const shown = within(await card('Dana Reyes'));
    expect(shown.getByText(/Left the session of 6:30pm early\./)).toBeTruthy();
    expect(shown.getByText('Starts tonight at 6:30pm.')).toBeTruthy();
    expect(shown.queryByText(/mark|missed|engaged/i)).toBeNull();
  });
});
