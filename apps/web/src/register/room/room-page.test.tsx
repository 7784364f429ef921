import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeApi, type FakeApi } from '../../api/fake-api.test-support.ts';
import { configure, grace, openPage, signInAs } from '../../application/open-page.test-support.tsx';
import { people, registerPath, serveRegister } from '../fake-register.test-support.ts';

let api: FakeApi;
const more = [{ notes: ['Interpreter: Bulgarian'], owes: [2] }, { isExpected: false }];

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers({ now: new Date('2026-06-04T17:34:00.000Z'), shouldAdvanceTime: true });
  api = createFakeApi();
  configure(api);
  signInAs(api, grace);
  vi.stubGlobal('fetch', api.fetch);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const openRoom = async () => {
  const register = serveRegister(api, people(2, more));
  const page = openPage(`${registerPath}?view=room`);
  await screen.findByRole('heading', { name: 'Ben A' });
  return { ...register, ...page };
};
const wait = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));

describe('the room view', () => {
  it('shows first names and initials, and no family name, note, flag or history', async () => {
    await openRoom();
    const main = screen.getByRole('main').textContent;
    expect(main).toContain('Marcus B');
    expect(main).not.toMatch(/Ashworth|Bell|Interpreter|Owes|Not expected|Child-centred/);
    expect(document.title).not.toMatch(/Ashworth|Bell/);
    expect(screen.queryByLabelText('Find a person')).toBeNull();
    expect(screen.queryByRole('link', { name: 'Today' })).toBeNull();
  });

  it('records as the register does, and leaves what needs words for the register', async () => {
    const { user, marks } = await openRoom();
    const [attended] = screen.getAllByRole('button', { name: 'Attended' });
    if (attended) await user.click(attended);
    await screen.findByText(/^Saved/);
    const [couldNot] = screen.getAllByRole('button', { name: 'Could not attend' }).slice(1);
    if (couldNot) await user.click(couldNot);
    expect(screen.getByText('Not saved: leave the room view to say more')).toBeTruthy();
    expect(screen.queryByRole('radio')).toBeNull();
    expect(marks.recorded).toHaveLength(1);
  });

  it('locks after 60 seconds without a tap, showing nobody, until who records goes on', async () => {
    const { user } = await openRoom();
    await wait(50_000);
    await user.click(screen.getByRole('main'));
    await wait(59_000);
    expect(screen.getByText('Ben A')).toBeTruthy();
    await wait(1500);
    expect(screen.queryByText('Ben A')).toBeNull();
    expect(screen.getByRole('heading', { level: 1, name: 'Locked' })).toBe(document.activeElement);
    await user.click(screen.getByRole('button', { name: 'Continue as Grace Whitfield' }));
    expect(screen.getByText('Ben A')).toBeTruthy();
    await wait(60_500);
    expect(screen.queryByText('Ben A')).toBeNull();
  });

  it('is locked when a phone wakes whose timers slept', async () => {
    await openRoom();
    vi.setSystemTime(new Date('2026-06-04T17:40:00.000Z'));
    act(() => {
      document.dispatchEvent(new Event('visibilitychange'));
    });
    expect(screen.queryByText('Ben A')).toBeNull();
  });
});
