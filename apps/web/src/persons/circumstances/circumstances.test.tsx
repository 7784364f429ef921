import { screen, waitFor } from '@testing-library/react';
import type { CircumstancesView } from '@waymark/contracts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeApi, type FakeApi, problemAnswer } from '../../api/fake-api.test-support.ts';
import { configure, openPage, signInAs } from '../../application/open-page.test-support.tsx';
import { dana, priya } from '../../family/fake-family.test-support.ts';
import { idOf } from '../../unsent/samples.test-support.ts';
import { samplePersonView } from '../page/sample-person.test-support.ts';

const circumstanceId = idOf(941);
const said: CircumstancesView['standing'][number] = {
  circumstanceId,
  kind: 'moved',
  from: '2026-05-20',
  to: null,
  sourceName: 'Dana Reyes',
  sourceAgency: 'family',
  reliability: 'reported',
  note: null,
  recordedAt: '2026-05-21T09:00:00.000Z',
  recordedBy: 'Priya Nair',
};
const change = { until: '2026-06-01T09:00:00.000Z', changedBy: 'Ines Roy', reason: 'Another family' };
const view: CircumstancesView = {
  personId: dana,
  name: 'Dana Reyes',
  standing: [said],
  earlier: [
    { ...said, ...change, circumstanceId: idOf(942), kind: 'pregnancy', isWithdrawn: true },
    { ...said, circumstanceId: idOf(943), until: null, changedBy: null, reason: null, isWithdrawn: false },
  ],
};
const listPath = `/persons/${dana}/circumstances`;
const changePath = `${listPath}/${circumstanceId}`;

let api: FakeApi;
beforeEach(() => {
  localStorage.clear();
  api = createFakeApi();
  configure(api);
  signInAs(api, priya);
  vi.stubGlobal('fetch', api.fetch);
  api.on('GET', '/persons/:id', () => samplePersonView());
  api.on('GET', '/persons/:id/circumstances', () => view);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const posts = () => api.calls.filter(({ method }) => method === 'POST');

describe('the circumstances of a person', () => {
  it('are led to from the page of the person, with what was taken back, by whom and why', async () => {
    const { user } = openPage(`/persons/${dana}`);
    await user.click(await screen.findByRole('link', { name: /what was recorded before/i }));
    expect(await screen.findByText(/Taken back 1 June 2026.*, Ines Roy: Another family/)).toBeTruthy();
    expect(screen.getByText(/It does not stand any more\./)).toBeTruthy();
    expect(screen.getAllByText(/Recorded 21 May 2026.*, Priya Nair\./)).toHaveLength(3);
  });

  it('are corrected with a reason, with what stands already filled in', async () => {
    api.on('POST', '/persons/:id/circumstances', () => ({ circumstanceId: idOf(944), isNew: true }));
    const { user, history } = openPage(changePath);
    await user.type(await screen.findByRole('textbox', { name: 'Why is it corrected?' }), 'Confirmed since');
    await user.click(screen.getByRole('radio', { name: 'Confirmed' }));
    await user.click(screen.getByRole('button', { name: 'Record the correction' }));
    await waitFor(() => expect(history.location.pathname).toBe(`/persons/${dana}`));
    expect(posts()).toMatchObject([
      {
        body: {
          kind: 'moved',
          from: '2026-05-20',
          reliability: 'confirmed',
          supersedes: { factId: circumstanceId, reason: 'Confirmed since' },
        },
      },
    ]);
  });

  it('are taken back with a reason; what was typed stays when a colleague was quicker', async () => {
    api.on('POST', '/persons/:id/circumstances/:fact/withdraw', () =>
      problemAnswer(409, 'fact-no-longer-live', { detail: 'Someone has corrected this in the meantime' }),
    );
    const { user } = openPage(changePath);
    await user.click(await screen.findByText('It was recorded in error: take it back'));
    const why = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'How did the error come about?' });
    await user.type(why, 'Another family');
    await user.click(screen.getByRole('button', { name: 'Take it back' }));
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(why.value).toBe('Another family');
    expect(posts()).toMatchObject([
      { path: `/persons/${dana}/circumstances/${circumstanceId}/withdraw`, body: { why: 'Another family' } },
    ]);
  });
});
