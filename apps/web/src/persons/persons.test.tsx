import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeApi, type FakeApi } from '../api/fake-api.test-support.ts';
import { configure, openPage, signInAs } from '../application/open-page.test-support.tsx';
import { ella, familyId, familyPath, priya, sampleFamily } from '../family/fake-family.test-support.ts';
import { idOf } from '../unsent/samples.test-support.ts';
import { searchFor } from './search-words.ts';

const found = {
  persons: [
    {
      personId: ella,
      name: 'Ella Bell',
      mayOpen: true,
      dateOfBirth: '2018-11-02',
      expectedOn: null,
      families: [{ familyId, reference: 'W-10427' }],
    },
    { personId: idOf(599), name: 'Bella Shah', mayOpen: false, dateOfBirth: null, expectedOn: null, families: [] },
  ],
};

let api: FakeApi;
beforeEach(() => {
  localStorage.clear();
  searchFor(priya.staffId, '');
  api = createFakeApi();
  configure(api);
  signInAs(api, priya);
  vi.stubGlobal('fetch', api.fetch);
  api.on('GET', '/my-children', () => ({ asAt: '2026-06-04T17:50:00.000Z', children: [] }));
  api.on('POST', '/persons/search', () => found);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const searches = () => api.calls.filter(({ path }) => path === '/persons/search');

describe('finding a person', () => {
  it('puts no name into an address, from the top bar to the answer', async () => {
    const { user, history } = openPage('/my-children');
    await user.type(await screen.findByLabelText('Find a person'), 'bell{Enter}');
    await screen.findByText('2 people found.');
    expect(history.location.href).toBe('/persons/find');
    expect(searches().map(({ body }) => body)).toEqual([{ name: 'bell' }]);
    expect(api.calls.every(({ path }) => !path.toLowerCase().includes('bell'))).toBe(true);
  });

  it('leads to the families the reader works with', async () => {
    const { user } = openPage('/my-children');
    await user.type(await screen.findByLabelText('Find a person'), 'bell{Enter}');
    const table = await screen.findByRole('table', { name: 'People found' });
    expect(within(table).getByRole('link', { name: 'Family W-10427' }).getAttribute('href')).toBe(familyPath);
    expect(within(table).getByRole('row', { name: /Bella Shah.*Not known.*None you work with/ })).toBeTruthy();
  });

  it('gives a role without the family page no link to it', async () => {
    signInAs(api, { ...priya, roles: ['facilitator'] });
    api.on('GET', '/today', () => ({ today: [], unfinished: [] }));
    api.on('POST', '/persons/search', () => ({
      persons: found.persons.map((person) => ({ ...person, mayOpen: false })),
    }));
    const { user } = openPage('/today');
    await user.type(await screen.findByLabelText('Find a person'), 'bell{Enter}');
    const table = await screen.findByRole('table', { name: 'People found' });
    expect(within(table).queryByRole('link')).toBeNull();
  });

  it('asks for two letters, and says that nobody else is found here', async () => {
    const { user } = openPage('/persons/find');
    const field = await screen.findByLabelText('Name, date of birth or number');
    await user.type(field, 'b{Enter}');
    await screen.findByText(/Enter at least two letters/);
    expect(searches()).toEqual([]);
    api.on('POST', '/persons/search', () => ({ persons: [] }));
    await user.type(screen.getByLabelText('Name, date of birth or number'), 'oole{Enter}');
    await screen.findByText('Nobody like that among the people you work with');
  });

  it('shows nobody what somebody else searched for', async () => {
    const { user, close } = openPage('/my-children');
    await user.type(await screen.findByLabelText('Find a person'), 'bell{Enter}');
    await screen.findByText('2 people found.');
    close();
    signInAs(api, { ...priya, staffId: idOf(703) });
    openPage('/persons/find');
    await screen.findByText(/Enter a name, a date of birth/);
  });

  it('has no search for a commissioner', async () => {
    signInAs(api, { ...priya, roles: ['commissioner'] });
    api.on('GET', '/figures', () => ({ months: [], release: null }));
    openPage('/figures');
    await screen.findByText('No figures are published yet');
    expect(screen.queryByRole('search')).toBeNull();
  });
});

describe('adding a person', () => {
  it('D9: takes a child who is not born yet, with the day expected and no date of birth', async () => {
    api.on('GET', '/families/:id', () => sampleFamily());
    api.on('POST', '/persons', ({ body }) => ({ personId: (body as { personId: string }).personId, isNew: true }));
    const { user, history } = openPage(`${familyPath}/persons/new`);
    await user.type(await screen.findByLabelText('Given names'), 'Baby');
    await user.type(screen.getByLabelText('Family name'), 'Reyes');
    await user.click(screen.getByRole('radio', { name: 'Not yet' }));
    await user.type(screen.getByRole('textbox', { name: 'Day' }), '20');
    await user.type(screen.getByRole('textbox', { name: 'Month' }), '8');
    await user.type(screen.getByRole('textbox', { name: 'Year' }), '2026');
    await user.click(screen.getByRole('radio', { name: 'Not recorded' }));
    await user.click(screen.getByRole('radio', { name: 'Not known' }));
    await user.click(screen.getByRole('button', { name: 'Add this person' }));
    await waitFor(() => expect(history.location.pathname).toBe(familyPath));
    const sent = api.calls.find(({ method, path }) => method === 'POST' && path === '/persons');
    expect(sent?.body).toMatchObject({
      givenNames: 'Baby',
      expectedOn: '2026-08-20',
      sex: 'not-recorded',
      ethnicity: 'not-asked',
      membership: { familyId },
    });
    expect(sent?.body).not.toHaveProperty('dateOfBirth');
    expect(sent?.body).not.toHaveProperty('membership.livesInHousehold');
  });
});
