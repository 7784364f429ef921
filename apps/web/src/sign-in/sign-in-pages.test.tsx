import { screen, waitFor } from '@testing-library/react';
import { roles } from '@waymark/contracts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answer, createFakeApi, type FakeApi, problemAnswer } from '../api/fake-api.test-support.ts';
import { configure, grace, openPage, signInAs, signInWith } from '../application/open-page.test-support.tsx';
import { homeOf } from '../navigation/navigation-for.ts';
import { tokenIn } from './use-set-up-token.ts';

let api: FakeApi;

beforeEach(() => {
  localStorage.clear();
  api = createFakeApi();
  configure(api);
  signInAs(api, grace);
  api.isSignedIn = false;
  api.on('GET', '/today', () => ({ today: [], unfinished: [] }));
  vi.stubGlobal('fetch', api.fetch);
});
afterEach(() => {
  vi.unstubAllGlobals();
  history.replaceState(null, '', '/');
});

const heading = (name: string) => screen.findByRole('heading', { level: 1, name });

describe('signing in', () => {
  it('leads to the page that was asked for', async () => {
    const { user, history: pages } = openPage('/today');
    await heading('Sign in');
    expect(pages.location.search).toBe('?next=%2Ftoday');
    await signInWith(user);
    await heading('Today');
    expect(pages.location.pathname).toBe('/today');
  });

  it('leads to the first page of the role where none was asked for', async () => {
    const { user, history: pages } = openPage('/');
    await heading('Sign in');
    await signInWith(user);
    await heading('Today');
    expect(pages.location.pathname).toBe('/today');
  });

  it('never leads to another site', async () => {
    const { user, history: pages } = openPage('/sign-in?next=%2F%2Fexample.org%2Ftoday');
    await signInWith(user);
    await heading('Today');
    expect(pages.location.pathname).toBe('/today');
  });

  it('says what is missing, keeps what was typed and moves the focus to the errors', async () => {
    const { user } = openPage('/sign-in');
    await user.type(await screen.findByLabelText('Email address'), 'grace at example');
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    const summary = await screen.findByRole('alert');
    expect([...summary.querySelectorAll('a')].map(({ textContent }) => textContent)).toEqual([
      'Enter an email address in the correct format, like name@example.com',
      'Enter your password',
    ]);
    expect(document.activeElement).toBe(summary.parentElement);
    expect(document.title).toBe('Error: Sign in – Waymark');
    expect(screen.getByLabelText<HTMLInputElement>('Email address').value).toBe('grace at example');
    expect(api.calls.some(({ path }) => path === '/sign-in')).toBe(false);
  });

  it.each([
    ['sign-in-failed', 401, 'Email address or password is not right'],
    ['too-many-attempts', 429, 'There have been too many attempts. Wait, then try again.'],
  ])('tells %s in the server’s words and stays', async (code, status, detail) => {
    api.on('POST', '/sign-in', () => problemAnswer(status, code, { detail }));
    const { user } = openPage('/sign-in');
    await signInWith(user);
    expect((await screen.findByRole('alert')).textContent).toContain(detail);
    expect(screen.getByLabelText<HTMLInputElement>('Email address').value).toBe('grace@example.org');
  });

  it('tells a server that is not reached from a wrong password', async () => {
    const { user } = openPage('/sign-in');
    await heading('Sign in');
    api.isOnline = false;
    await signInWith(user);
    expect((await screen.findByRole('alert')).textContent).toContain('Waymark cannot be reached');
  });
});

describe('a demonstration', () => {
  const morgan = { ...grace, staffId: '0197a000-0000-7000-8000-000000000710', name: 'Morgan Ellis' };
  const staff = [{ ...morgan, roles: ['lead-practitioner'] }];

  it('offers its invented staff, each with role and what they will find', async () => {
    configure(api, { isDemonstration: true, isEnterAsOffered: true });
    api.on('GET', '/enter-as', () => ({ staff }));
    api.on('POST', '/enter-as', ({ body }) => {
      expect(body).toEqual({ staffId: morgan.staffId });
      return { staffId: morgan.staffId, expiresAt: '' };
    });
    const { user } = openPage('/today');
    await heading('Enter as one of the invented staff');
    expect(screen.getByText('Invented people')).toBeTruthy();
    expect(await screen.findByText(/what waits for an answer/)).toBeTruthy();
    expect(screen.getByText('Lead practitioner')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Enter as Morgan Ellis' }));
    await heading('Today');
  });

  it('says for every role whether it has a screen, and names those who do the same work once', async () => {
    configure(api, { isDemonstration: true, isEnterAsOffered: true });
    const named = (name: string, index: number, role: string) => ({
      ...morgan,
      staffId: `0197a000-0000-7000-8000-0000000007${20 + index}`,
      name,
      roles: [role],
    });
    const all = [
      named('Morgan Ellis', 0, 'lead-practitioner'),
      named('Priya Raman', 1, 'lead-practitioner'),
      ...roles
        .filter((role) => role !== 'lead-practitioner')
        .map((role, index) => named(`Person ${index}`, index + 2, role)),
    ];
    api.on('GET', '/enter-as', () => ({ staff: all }));
    openPage('/enter-as');
    expect(await screen.findAllByText(/what waits for an answer/)).toHaveLength(1);
    expect(screen.getAllByRole('button', { name: /^Enter as / })).toHaveLength(all.length);
    const without = screen.getAllByText('There is no screen for this role yet.');
    const withScreen = roles.filter((role) => homeOf([role]) !== undefined);
    expect(roles.length - without.length).toBe(withScreen.length);
  });

  it('says when there is nobody to enter as, or when it is not offered here', async () => {
    configure(api, { isDemonstration: true, isEnterAsOffered: true });
    api.on('GET', '/enter-as', () => ({ staff }));
    api.on('POST', '/enter-as', () => problemAnswer(403, 'enter-as-not-offered'));
    const { user } = openPage('/enter-as');
    await user.click(await screen.findByRole('button', { name: 'Enter as Morgan Ellis' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Your role does not allow this');
  });
});

describe('a one-time link', () => {
  const token = 'a'.repeat(43);

  it('sets a password with the token from behind the #, and takes it out of the address', async () => {
    history.replaceState(null, '', `/set-up#${token}`);
    api.on('POST', '/set-up', ({ body }) => {
      expect(body).toEqual({ token, password: 'three unrelated words' });
      return answer(204);
    });
    const { user } = openPage('/set-up');
    await heading('Choose a password');
    expect(location.hash).toBe('');
    await user.type(screen.getByLabelText('Password'), 'three unrelated words');
    await user.click(screen.getByRole('button', { name: 'Save password' }));
    await heading('Your password is set');
    expect(screen.getByRole('link', { name: 'Sign in' }).getAttribute('href')).toBe('/sign-in');
  });

  it('shows the server’s reason beside the field and keeps what was typed', async () => {
    history.replaceState(null, '', `/set-up#token=${token}`);
    const message = 'Password must be harder to guess, for example three unrelated words';
    const errors = [{ path: 'password', code: 'password-too-common', message }];
    api.on('POST', '/set-up', () => problemAnswer(422, 'password-too-common', { errors, detail: message }));
    const { user } = openPage('/set-up');
    await user.type(await screen.findByLabelText('Password'), 'password1234');
    await user.click(screen.getByRole('button', { name: 'Save password' }));
    expect(await screen.findByRole('link', { name: message })).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Password').value).toBe('password1234');
  });

  it('says that a link is not complete, used or too old', async () => {
    openPage('/set-up');
    await heading('This link is not complete');
    expect(tokenIn('#abc')).toBeUndefined();
    expect(tokenIn(`#${token}`)).toBe(token);
  });
});

describe('signing out', () => {
  it('ends the session, forgets what was read and shows the way in', async () => {
    api.isSignedIn = true;
    api.on('POST', '/sign-out', () => {
      api.isSignedIn = false;
      return answer(204);
    });
    const { user, application } = openPage('/today');
    await heading('Today');
    await user.click(screen.getByRole('button', { name: 'Sign out' }));
    await heading('Sign in');
    expect(application.session.state()).toEqual({ kind: 'out' });
    expect(application.queries.getQueryData(['today', 'view'])).toBeUndefined();
    expect(screen.queryByText('Grace Whitfield')).toBeNull();
  });

  it('says so when the server is not reached, and stays', async () => {
    api.isSignedIn = true;
    const { user } = openPage('/today');
    await heading('Today');
    api.isOnline = false;
    await user.click(screen.getByRole('button', { name: 'Sign out' }));
    expect(await screen.findByText('You are still signed in')).toBeTruthy();
    await waitFor(() => expect(screen.getByText('Grace Whitfield')).toBeTruthy());
  });
});
