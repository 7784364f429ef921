import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeApi, type FakeApi, problemAnswer } from '../api/fake-api.test-support.ts';
import { configure, grace, openPage, signInAs } from '../application/open-page.test-support.tsx';
import { people, registerPath, serveRegister } from '../register/fake-register.test-support.ts';

let api: FakeApi;

beforeEach(() => {
  localStorage.clear();
  api = createFakeApi();
  configure(api);
  signInAs(api, grace);
  vi.stubGlobal('fetch', api.fetch);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const heading = (name: string) => screen.findByRole('heading', { level: 1, name });

describe('the routes', () => {
  it('say so where no page has the address', async () => {
    openPage('/nothing-here');
    await heading('Page not found');
    expect(document.title).toBe('Page not found – Waymark');
  });

  it('say so where no screen is for the role', async () => {
    signInAs(api, { ...grace, roles: ['partner-agency'] });
    openPage('/');
    await heading('There is no screen for your role');
    expect(screen.getByText('You are here as Partner agency.')).toBeTruthy();
  });

  it('say so when the server cannot be asked who is here, and go on once it can', async () => {
    api.on('GET', '/today', () => ({ today: [], unfinished: [] }));
    api.on('GET', '/account', () => problemAnswer(503, 'closing'));
    const { user } = openPage('/today');
    await heading('This page could not be shown');
    expect(screen.getByText('Waymark is busy or being restarted')).toBeTruthy();
    signInAs(api, grace);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await heading('Today');
  });

  it('move the focus to the heading of the next page, and mark where one is', async () => {
    serveRegister(api, people(1));
    api.on('GET', '/today', () => ({ today: [], unfinished: [] }));
    const { user, history } = openPage(registerPath);
    expect((await heading('Session 6: Child-centred fathering')).tabIndex).toBe(-1);
    expect(document.activeElement).toBe(document.body);
    const [first] = screen.getAllByRole('link', { name: 'Today' });
    expect(first?.getAttribute('aria-current')).toBe('true');
    if (first) await user.click(first);
    const today = await heading('Today');
    await waitFor(() => expect(document.activeElement).toBe(today));
    expect(history.location.pathname).toBe('/today');
    expect(screen.getByRole('link', { name: 'Today' }).getAttribute('aria-current')).toBe('page');
  });
});
