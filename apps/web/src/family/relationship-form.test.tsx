import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeApi, type FakeApi } from '../api/fake-api.test-support.ts';
import { configure, openPage, signInAs } from '../application/open-page.test-support.tsx';
import { dana, familyPath, marcusBell, priya, sampleFamily } from './fake-family.test-support.ts';

let api: FakeApi;
beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers({ toFake: ['Date', 'performance'], now: new Date('2026-06-04T17:50:00.000Z') });
  api = createFakeApi();
  configure(api);
  signInAs(api, priya);
  vi.stubGlobal('fetch', api.fetch);
  api.on('GET', '/families/:id', () => sampleFamily());
  api.on('POST', '/persons/:id/relationships', ({ body }) => ({
    relationshipId: (body as { relationshipId: string }).relationshipId,
    isNew: true,
  }));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

type User = ReturnType<typeof openPage>['user'];

const choose = async (user: User, question: string, answer: RegExp | string) => {
  const group = (await screen.findByText(question)).closest('fieldset');
  if (group === null) throw new Error('the question stands outside a fieldset');
  await user.click(within(group).getByRole('radio', { name: answer }));
};
const between = async (user: User, first: RegExp, second: RegExp) => {
  await choose(user, 'First person', first);
  await user.selectOptions(screen.getByLabelText('The first person is'), 'Partner of');
  await choose(user, 'Second person', second);
};
const record = async (user: User) => {
  await user.click(screen.getByRole('button', { name: 'Record it' }));
};
const harmQuestion = 'Does the first person cause harm to the second?';
const posts = () => api.calls.filter(({ method }) => method === 'POST');

describe('recording a relationship', () => {
  it('G5: records harm only with how it was established', async () => {
    const { user, history } = openPage(`${familyPath}/relationships/new`);
    await between(user, /Marcus Bell/, /Dana Reyes/);
    await choose(user, harmQuestion, 'Yes, harm is established');
    await record(user);
    const link = await screen.findByRole('link', { name: 'Choose how the harm was established' });
    expect(link.getAttribute('href')).toBe('#harmEstablishedBy');
    expect(posts()).toEqual([]);
    await user.selectOptions(screen.getByLabelText(/How was it established/), 'Professional assessment');
    vi.advanceTimersByTime(1000);
    await record(user);
    await waitFor(() => expect(history.location.pathname).toBe(familyPath));
    const [sent] = posts();
    expect(sent?.path).toBe(`/persons/${marcusBell}/relationships`);
    expect(sent?.body).toMatchObject({
      otherPersonId: dana,
      kind: 'partner-of',
      harm: 'causes-harm-to',
      harmEstablishedBy: 'professional-assessment',
    });
  });

  it('G5: says “not determined” as such, and sends no half of an earlier choice', async () => {
    const { user } = openPage(`${familyPath}/relationships/new`);
    await between(user, /Marcus Bell/, /Dana Reyes/);
    await choose(user, harmQuestion, 'Yes, harm is established');
    await user.selectOptions(screen.getByLabelText('How was it established?'), 'Conviction');
    await choose(user, harmQuestion, 'Not determined');
    await record(user);
    await waitFor(() => expect(posts()).toHaveLength(1));
    expect(posts()[0]?.body).toMatchObject({ harm: 'not-determined' });
    expect(posts()[0]?.body).not.toHaveProperty('harmEstablishedBy');
  });

  it('C15: takes roles from what is recorded, whoever is named first, and refuses one person twice', async () => {
    const { user } = openPage(`${familyPath}/relationships/new`);
    await between(user, /Dana Reyes/, /Dana Reyes/);
    await choose(user, harmQuestion, 'Nothing to record about harm');
    await record(user);
    await screen.findByRole('link', { name: 'Choose two different people' });
    await choose(user, 'Second person', /Marcus Bell/);
    vi.advanceTimersByTime(1000);
    await record(user);
    await waitFor(() => expect(posts()).toHaveLength(1));
    expect(posts()[0]?.path).toBe(`/persons/${dana}/relationships`);
    expect(posts()[0]?.body).not.toHaveProperty('harm');
  });
});
