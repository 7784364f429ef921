import { createMemoryHistory } from '@tanstack/react-router';
import { configure as configureTesting, render, screen } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { AccountView } from '@waymark/contracts';
import type { FakeApi } from '../api/fake-api.test-support.ts';
import { createMarkStore } from '../unsent/mark-store.ts';
import { createApplication } from './create-application.ts';
import { Waymark } from './waymark.tsx';

// A page's own modules are read when it is first opened, which takes its time on a busy machine.
configureTesting({ asyncUtilTimeout: 8000 });

export const grace: AccountView = {
  staffId: '0197a000-0000-7000-8000-000000000700',
  name: 'Grace Whitfield',
  organisation: 'Harbour Families',
  roles: ['facilitator'],
};

/** Whose session it is, while there is one. */
export const signInAs = (api: FakeApi, account: AccountView): void => {
  api.on('GET', '/account', () => account);
  api.on('POST', '/sign-in', () => ({ staffId: account.staffId, expiresAt: '2026-06-04T18:34:00.000Z' }));
};

/** Fills in the sign-in form that shows and sends it. */
export const signInWith = async (user: UserEvent): Promise<void> => {
  await user.type(await screen.findByLabelText('Email address'), 'grace@example.org');
  await user.type(screen.getByLabelText('Password'), 'three unrelated words');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
};

/** The configuration of a real service; a demonstration where `more` says so. */
export const configure = (api: FakeApi, more: Record<string, unknown> = {}): void => {
  const configuration = { productName: 'Waymark', version: '0.1.0', isDemonstration: false, isEnterAsOffered: false };
  api.on('GET', '/config.json', () => ({ ...configuration, ...more }));
};

/** The whole application at an address, as after a reload: only what the browser stores is older than it. */
export const openPage = (path: string) => {
  // jsdom has no layout, so there is nothing to scroll.
  window.scrollTo = () => {};
  Element.prototype.scrollIntoView = () => {};
  const waiting: (() => void)[] = [];
  const application = createApplication({
    markStore: createMarkStore(() => localStorage),
    schedule: (act) => {
      waiting.push(act);
      return () => waiting.splice(waiting.indexOf(act), 1);
    },
  });
  const history = createMemoryHistory({ initialEntries: [path] });
  const { unmount } = render(<Waymark application={application} history={history} />);
  return {
    application,
    history,
    user: userEvent.setup(),
    /** Runs what was put off until later. */
    runWaiting: () => {
      for (const act of waiting.splice(0)) act();
    },
    close: unmount,
  };
};
