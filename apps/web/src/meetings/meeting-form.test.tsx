import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeApi, type FakeApi, problemAnswer } from '../api/fake-api.test-support.ts';
import { configure, openPage, signInAs } from '../application/open-page.test-support.tsx';
import { ella, familyId, familyPath, noah, priya, sampleFamily } from '../family/fake-family.test-support.ts';
import { checkStart, startsAt } from './starts-at.ts';

describe('the start of a meeting', () => {
  it('is on the clock of London, in summer and in winter', () => {
    expect(startsAt('2026-06-12', '10am')).toBe('2026-06-12T09:00:00.000Z');
    expect(startsAt('2026-12-11', '10.30 am')).toBe('2026-12-11T10:30:00.000Z');
  });

  it('is a time that exists, and says so in words', () => {
    expect(checkStart('5:30pm', '2026-06-12')).toBe(true);
    expect(checkStart('half five', '2026-06-12')).toBe('Time must be a time, like 5:30pm');
    expect(checkStart('01:30', '2026-03-29')).toBe('Time must be one that exists: the clocks go forward that night');
    expect(startsAt('2026-03-29', '01:30')).toBeUndefined();
  });
});

describe('arranging a meeting', () => {
  let api: FakeApi;
  beforeEach(() => {
    localStorage.clear();
    vi.useFakeTimers({ toFake: ['Date', 'performance'], now: new Date('2026-06-04T17:50:00.000Z') });
    api = createFakeApi();
    configure(api);
    signInAs(api, priya);
    vi.stubGlobal('fetch', api.fetch);
    api.on('GET', '/families/:id', () => sampleFamily());
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  const fill = async (user: ReturnType<typeof openPage>['user']) => {
    await user.selectOptions(await screen.findByLabelText('Kind of meeting'), 'Core group');
    await user.type(screen.getByRole('textbox', { name: 'Day' }), '12');
    await user.type(screen.getByRole('textbox', { name: 'Month' }), 'june');
    await user.type(screen.getByRole('textbox', { name: 'Year' }), '2026');
    await user.type(screen.getByLabelText('Time'), '10am');
  };
  const posts = () => api.calls.filter(({ method }) => method === 'POST');

  it('is about every child of the family unless one is taken out', async () => {
    api.on('POST', '/families/:id/meetings', ({ body }) => ({ meetingId: (body as { meetingId: string }).meetingId }));
    const { user, history } = openPage(`${familyPath}/meetings/new`);
    await fill(user);
    await user.click(screen.getByRole('button', { name: 'Arrange it' }));
    await waitFor(() => expect(history.location.pathname).toBe(familyPath));
    await screen.findByText('The meeting is arranged');
    const [sent] = posts();
    expect(sent?.path).toBe(`/families/${familyId}/meetings`);
    expect(sent?.body).toMatchObject({
      kind: 'core-group',
      startsAt: '2026-06-12T09:00:00.000Z',
      childIds: [ella, noah],
    });
    expect(sent?.body).not.toHaveProperty('place');
  });

  it('asks for at least one child', async () => {
    const { user } = openPage(`${familyPath}/meetings/new`);
    await fill(user);
    await user.click(screen.getByRole('checkbox', { name: /Ella Bell/ }));
    await user.click(screen.getByRole('checkbox', { name: /Noah Bell/ }));
    await user.click(screen.getByRole('button', { name: 'Arrange it' }));
    expect(
      within(await screen.findByRole('alert')).getByRole('link', { name: 'Choose at least one child' }),
    ).toBeTruthy();
    expect(posts()).toEqual([]);
  });

  it('keeps what was entered when it is refused', async () => {
    api.on('POST', '/families/:id/meetings', () => problemAnswer(429, 'too-many-requests'));
    const { user } = openPage(`${familyPath}/meetings/new`);
    await fill(user);
    await user.click(screen.getByRole('button', { name: 'Arrange it' }));
    await screen.findByText('There is a problem');
    expect(screen.getByLabelText<HTMLInputElement>('Time').value).toBe('10am');
  });
});
