import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeApi, type FakeApi, problemAnswer } from '../api/fake-api.test-support.ts';
import { dana } from '../family/fake-family.test-support.ts';
import { LogCall } from './log-call.tsx';

let api: FakeApi;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'], now: new Date('2026-06-04T17:51:00.000Z') });
  api = createFakeApi();
  vi.stubGlobal('fetch', api.fetch);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const accepts = () =>
  api.on('POST', '/persons/:id/contact-attempts', ({ body }) => ({
    attemptId: (body as { attemptId: string }).attemptId,
    isNew: true,
  }));
const bodies = () => api.calls.map(({ body }) => body as { attemptId: string; at: string; result: string });
const shown = () => {
  const onLogged = vi.fn();
  render(
    <QueryClientProvider client={new QueryClient()}>
      <LogCall personId={dana} name="Dana Reyes" onLogged={onLogged} />
    </QueryClientProvider>,
  );
  return { user: userEvent.setup(), onLogged };
};
type User = ReturnType<typeof shown>['user'];
const open = (user: User) => user.click(screen.getByRole('button', { name: /^Log a call/ }));
const choose = (user: User, result: string) => user.click(screen.getByRole('button', { name: result }));

describe('logging a call', () => {
  it('F5: takes two taps, and says when and what was logged', async () => {
    accepts();
    const { user, onLogged } = shown();
    await open(user);
    await choose(user, 'No answer');
    expect(await screen.findByText('Logged at 6:51pm: no answer.')).toBeTruthy();
    expect(onLogged).toHaveBeenCalledOnce();
    expect(bodies()).toMatchObject([{ at: '2026-06-04T17:51:00.000Z', result: 'no-answer' }]);
  });

  it('says that it is not logged, and the same result again is the same call at its own time', async () => {
    api.on('POST', '/persons/:id/contact-attempts', () => problemAnswer(503, 'busy'));
    const { user, onLogged } = shown();
    await open(user);
    await choose(user, 'Spoken to');
    expect(await screen.findByText(/^Not logged\. .*Choose the result again\.$/)).toBeTruthy();
    expect(onLogged).not.toHaveBeenCalled();
    vi.advanceTimersByTime(120_000);
    accepts();
    await choose(user, 'Spoken to');
    await screen.findByText('Logged at 6:51pm: spoken to.');
    expect(new Set(bodies().map(({ attemptId }) => attemptId)).size).toBe(1);
  });

  it('takes another result for another call', async () => {
    api.on('POST', '/persons/:id/contact-attempts', () => problemAnswer(503, 'busy'));
    const { user } = shown();
    await open(user);
    await choose(user, 'Spoken to');
    await screen.findByText(/^Not logged/);
    await choose(user, 'No answer');
    await screen.findByText(/^Not logged/);
    expect(new Set(bodies().map(({ attemptId }) => attemptId)).size).toBe(2);
  });

  it('lets go of a call that was not logged: what is logged after it is another one, at its own time', async () => {
    api.on('POST', '/persons/:id/contact-attempts', () => problemAnswer(503, 'busy'));
    const { user } = shown();
    await open(user);
    await choose(user, 'Spoken to');
    await screen.findByText(/^Not logged/);
    await choose(user, 'Do not log');
    expect(screen.queryByText(/^Not logged/)).toBeNull();
    vi.advanceTimersByTime(3_600_000);
    accepts();
    await open(user);
    await choose(user, 'Spoken to');
    await screen.findByText('Logged at 7:51pm: spoken to.');
    expect(new Set(bodies().map(({ attemptId }) => attemptId)).size).toBe(2);
  });
});
