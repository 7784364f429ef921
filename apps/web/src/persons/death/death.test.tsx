import { screen, waitFor, within } from '@testing-library/react';
import type { DeathsView } from '@waymark/contracts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeApi, type FakeApi, problemAnswer } from '../../api/fake-api.test-support.ts';
import { configure, openPage, signInAs } from '../../application/open-page.test-support.tsx';
import { dana, priya } from '../../family/fake-family.test-support.ts';
import { idOf } from '../../unsent/samples.test-support.ts';
import { samplePersonView } from '../page/sample-person.test-support.ts';

const deathPath = `/persons/${dana}/death`;
const deathId = idOf(931);
const nothing: DeathsView = {
  personId: dana,
  name: 'Dana Reyes',
  dateOfBirth: '1991-06-21',
  diedOn: null,
  standing: null,
  statements: [],
};
const recorded: DeathsView = {
  ...nothing,
  diedOn: '2026-06-02',
  standing: deathId,
  statements: [
    {
      deathId,
      diedOn: '2026-06-02',
      howKnown: 'Told by the hospital',
      isTakenBack: false,
      reason: null,
      recordedAt: '2026-06-03T09:00:00.000Z',
      recordedBy: 'Priya Nair',
    },
  ],
};

let api: FakeApi;
beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers({ toFake: ['Date', 'performance'], now: new Date('2026-06-04T17:50:00.000Z') });
  api = createFakeApi();
  configure(api);
  signInAs(api, priya);
  vi.stubGlobal('fetch', api.fetch);
  api.on('GET', '/persons/:id', () => samplePersonView());
  api.on('GET', '/persons/:id/deaths', () => nothing);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const posts = () => api.calls.filter(({ method }) => method === 'POST');
const fill = async (day: string) => {
  const { user, history } = openPage(deathPath);
  const died = within(await screen.findByRole('group', { name: 'Date of death' }));
  await user.type(died.getByLabelText('Day'), day);
  await user.type(died.getByLabelText('Month'), '6');
  await user.type(died.getByLabelText('Year'), '2026');
  await user.type(screen.getByRole('textbox', { name: 'How is it known?' }), 'Told by the hospital');
  await user.click(screen.getByRole('button', { name: 'Record the death' }));
  return history;
};

describe('recording a death', () => {
  it('is led to from the person’s page, and says what stops before anything is sent', async () => {
    const { user } = openPage(`/persons/${dana}`);
    await user.click(await screen.findByRole('link', { name: 'Record a death' }));
    expect(await screen.findByText(/messages about this person stop at once/)).toBeTruthy();
    expect(posts()).toEqual([]);
  });

  it('sends the day and how it is known, and goes back to the person', async () => {
    api.on('POST', '/persons/:id/deaths', () => ({ deathId, isNew: true }));
    const history = await fill('2');
    await waitFor(() => expect(history.location.pathname).toBe(`/persons/${dana}`));
    expect(posts()).toMatchObject([
      { path: `/persons/${dana}/deaths`, body: { diedOn: '2026-06-02', howKnown: 'Told by the hospital' } },
    ]);
  });

  it('S38: sends no day to come, and keeps what was typed when the server refuses', async () => {
    await fill('5');
    await screen.findByRole('link', { name: 'Date of death must be today or in the past' });
    expect(posts()).toEqual([]);
  });

  it('S38: leads to the field the server refuses, with what was typed', async () => {
    const message = 'Date of death must be on or after the date of birth';
    const errors = [{ path: 'diedOn', code: 'before-birth', message }];
    api.on('POST', '/persons/:id/deaths', () => problemAnswer(422, 'before-birth', { errors }));
    await fill('2');
    await screen.findByRole('link', { name: message });
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'How is it known?' }).value).toBe(
      'Told by the hospital',
    );
  });
});

describe('a death that is recorded', () => {
  it('is shown with how it is known and who said so, and is taken back with a reason', async () => {
    api.on('GET', '/persons/:id/deaths', () => recorded);
    api.on('POST', '/persons/:id/deaths/:death/take-back', () => ({ deathId, isNew: true }));
    const { user, history } = openPage(deathPath);
    await screen.findByRole('heading', { level: 1, name: 'The death of Dana Reyes' });
    expect(screen.getByText(/Died on 2 June 2026\. Told by the hospital/)).toBeTruthy();
    expect(screen.getByText(/Priya Nair/, { selector: '.waymark-quiet' })).toBeTruthy();
    await user.click(screen.getByText('It was recorded in error'));
    await user.type(screen.getByRole('textbox', { name: 'How did the error come about?' }), 'Another person');
    await user.click(screen.getByRole('button', { name: 'Take it back' }));
    await waitFor(() => expect(history.location.pathname).toBe(`/persons/${dana}`));
    expect(posts()).toMatchObject([
      { path: `/persons/${dana}/deaths/${deathId}/take-back`, body: { why: 'Another person' } },
    ]);
  });

  it('is corrected, with what stands already filled in', async () => {
    api.on('GET', '/persons/:id/deaths', () => recorded);
    api.on('POST', '/persons/:id/deaths', () => ({ deathId: idOf(932), isNew: true }));
    const { user } = openPage(deathPath);
    await user.click(await screen.findByText('Correct the date, or how it is known'));
    await user.type(screen.getByRole('textbox', { name: 'Why is it corrected?' }), 'The certificate');
    await user.click(screen.getByRole('button', { name: 'Record the correction' }));
    await waitFor(() => expect(posts()).toHaveLength(1));
    expect(posts()).toMatchObject([
      {
        body: {
          diedOn: '2026-06-02',
          howKnown: 'Told by the hospital',
          supersedes: { factId: deathId, reason: 'The certificate' },
        },
      },
    ]);
  });
});
