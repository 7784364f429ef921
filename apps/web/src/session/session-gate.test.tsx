import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeApi, type FakeApi } from '../api/fake-api.test-support.ts';
import { configure, grace, openPage, signInAs, signInWith } from '../application/open-page.test-support.tsx';
import { people, registerPath, serveRegister, sessionId } from '../register/fake-register.test-support.ts';
import { registerKeys } from '../register/queries.ts';
import { createMarkStore } from '../unsent/mark-store.ts';

let api: FakeApi;
const tom = { ...grace, staffId: '0197a000-0000-7000-8000-000000000701', name: 'Tom Adeyemi' };

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers({ toFake: ['Date', 'performance'], now: new Date('2026-06-04T17:34:00.000Z') });
  api = createFakeApi();
  configure(api);
  signInAs(api, grace);
  api.on('GET', '/today', () => ({ today: [], unfinished: [] }));
  vi.stubGlobal('fetch', api.fetch);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const rowOf = async (name: string) =>
  within((await screen.findByRole('heading', { name })).closest('li') ?? document.body);

describe('a session that ends under a page', () => {
  it('keeps what was typed, unseen, and shows it again to the same person', async () => {
    serveRegister(api, people(2));
    const { user } = openPage(registerPath);
    const ben = await rowOf('Ben Ashworth');
    await user.click(ben.getByRole('button', { name: 'Could not attend' }));
    await user.type(ben.getByLabelText('Note'), 'Shift moved');
    api.isSignedIn = false;
    await user.click((await rowOf('Marcus Bell')).getByRole('button', { name: 'Attended' }));
    await screen.findByRole('heading', { name: 'Sign in again' });
    expect(screen.queryByRole('heading', { name: 'Ben Ashworth' })).toBeNull();
    expect(screen.queryByText('Grace Whitfield')).toBeNull();
    await signInWith(user);
    expect((await rowOf('Ben Ashworth')).getByLabelText<HTMLTextAreaElement>('Note').value).toBe('Shift moved');
    expect(await (await rowOf('Marcus Bell')).findByText(/^Saved/)).toBeTruthy();
  });

  it('shows another person who signs in their own first page, and leaves the first one’s marks for the first one', async () => {
    const { marks } = serveRegister(api, people(1));
    const { user, history, application } = openPage(registerPath);
    const ben = await rowOf('Ben Ashworth');
    api.isSignedIn = false;
    await user.click(ben.getByRole('button', { name: 'Attended' }));
    await screen.findByRole('heading', { name: 'Sign in again' });
    const asked = api.calls.length;
    await application.unsent()?.flush();
    expect(api.calls).toHaveLength(asked);
    signInAs(api, tom);
    await signInWith(user);
    await screen.findByRole('heading', { level: 1, name: 'Today' });
    expect(history.location.pathname).toBe('/today');
    expect(await screen.findByText('Tom Adeyemi')).toBeTruthy();
    expect(marks.recorded).toEqual([]);
    expect(application.queries.getQueryData(registerKeys.view(sessionId))).toBeUndefined();
    const store = createMarkStore(() => localStorage);
    await waitFor(() => expect(store.read(grace.staffId)).toHaveLength(1));
    expect(store.read(tom.staffId)).toEqual([]);
  });
});
