import { screen, waitFor, within } from '@testing-library/react';
import type { MatchList } from '@waymark/contracts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeApi, type FakeApi, problemAnswer } from '../api/fake-api.test-support.ts';
import { configure, grace, openPage, signInAs } from '../application/open-page.test-support.tsx';

let api: FakeApi;
beforeEach(() => {
  api = createFakeApi();
  configure(api);
  signInAs(api, { ...grace, roles: ['information-governance'] });
  vi.stubGlobal('fetch', api.fetch);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const id = (end: string) => `0197a000-0000-7000-8000-000000000${end}`;
const person = (end: string, name: string) => ({
  personId: id(end),
  name,
  dateOfBirth: '2018-04-17',
  expectedOn: null,
});
const match: MatchList['matches'][number] = {
  matchId: id('100'),
  likelihood: 'likely',
  because: ['name-spelt-alike', 'date-of-birth-same', 'sex-differs'],
  person: person('101', 'Wren Hartley'),
  other: person('102', 'Wrenn Hartly'),
  saidTheSame: null,
};

describe('duplicates', () => {
  it('S17 say why two records may be of one person, and are joined with a reason', async () => {
    api.on('GET', '/governance/matches', () => ({ matches: [match] }));
    api.on('POST', '/governance/merges', () => ({ mergeId: id('103'), isNew: true }));
    const { user } = openPage('/governance/duplicates');
    await screen.findByText(
      'Likely the same person: a name spelt much alike and the same date of birth. Against it: a different sex.',
    );
    const keep = (await screen.findByText(/^Join them and keep the second record/)).closest('details');
    if (keep === null) throw new Error('There is nothing to open');
    await user.click(within(keep).getByText(/^Join them/));
    await user.type(within(keep).getByLabelText('Why?'), 'Referred twice');
    await user.click(within(keep).getByRole('button', { name: 'Join the two records' }));
    await waitFor(() =>
      expect(api.calls.find(({ path }) => path.endsWith('/governance/merges'))?.body ?? null).toMatchObject({
        goneId: id('101'),
        keptId: id('102'),
        why: 'Referred twice',
      }),
    );
  });

  it('are not joined without a reason', async () => {
    api.on('GET', '/governance/matches', () => ({ matches: [match] }));
    const { user } = openPage('/governance/duplicates');
    const keep = (await screen.findByText(/^Join them and keep the first record/)).closest('details');
    if (keep === null) throw new Error('There is nothing to open');
    await user.click(within(keep).getByText(/^Join them/));
    await user.click(within(keep).getByRole('button', { name: 'Join the two records' }));
    await within(keep).findByRole('link', { name: 'Enter why' });
    expect(api.calls.filter(({ method }) => method === 'POST')).toEqual([]);
  });

  it('S38 say what stands in the way of joining, and keep what was typed', async () => {
    api.on('GET', '/governance/matches', () => ({ matches: [match] }));
    api.on('POST', '/governance/merges', () =>
      problemAnswer(422, 'both-in-marks', {
        errors: [{ path: 'goneId', code: 'both-in-marks', message: 'Both have a mark in one session' }],
      }),
    );
    const { user } = openPage('/governance/duplicates');
    const keep = (await screen.findByText(/^Join them and keep the first record/)).closest('details');
    if (keep === null) throw new Error('There is nothing to open');
    await user.click(within(keep).getByText(/^Join them/));
    await user.type(within(keep).getByLabelText('Why?'), 'Referred twice');
    await user.click(within(keep).getByRole('button', { name: 'Join the two records' }));
    await within(keep).findByText('Both have a mark in one session');
    expect(within(keep).getByLabelText('Why?')).toHaveProperty('value', 'Referred twice');
  });
});

describe('declaring a conflict', () => {
  it('S47 is thanked for in the same words whoever has a record here', async () => {
    api.on('POST', '/conflicts/declarations', () => ({ itemId: id('104') }));
    const { user } = openPage('/conflict-of-interest');
    await user.type(await screen.findByLabelText('Name of the person'), 'Robin Elsewhere');
    await user.type(screen.getByLabelText('How do you know them?'), 'My brother');
    await user.click(screen.getByRole('button', { name: 'Send it' }));
    await screen.findByText(/You are not told whether this person has a record here/);
  });
});

describe('what information governance looks at', () => {
  it('S47 a new member of staff with the family name of somebody here, and whose record that may be', async () => {
    const item = {
      ...{ itemId: id('501'), kind: 'staff-match', staffId: id('301'), staff: 'Kim Hartley', person: null },
      ...{ saidName: 'Kim Hartley', saidDateOfBirth: null, why: null, raisedAt: '2026-06-01T09:00:00.000Z' },
      candidates: [{ ...person('201', 'Kit Hartley'), knownAs: null, isRestricted: false }],
    };
    api.on('GET', '/governance/items', () => ({ items: [item] }));
    openPage('/governance');
    await screen.findByText('A new member of staff may be known here');
    const set = screen.getByRole('link', { name: /^Set a conflict/ });
    expect(set.getAttribute('href')).toBe(`/governance/conflicts/new?person=${id('201')}&staff=${id('301')}`);
  });
});

describe('conflicts and exceptions', () => {
  const found = { ...person('201', 'Kit Hartley'), knownAs: null, isRestricted: false };
  const colleague = {
    ...{ staffId: id('301'), name: 'Mo Lind', organisationId: id('302'), organisation: 'Northmoor Council' },
    ...{ teamId: null, team: null, isActive: true },
  };
  const search = async (user: ReturnType<typeof openPage>['user']) => {
    await user.type(await screen.findByLabelText('Name of the person, at least two letters'), 'Kit');
    await user.click(screen.getAllByRole('button', { name: 'Search' }).at(-1) ?? document.body);
    await user.click(await screen.findByRole('radio', { name: /^Kit Hartley/ }));
  };
  beforeEach(() => {
    api.on('POST', '/governance/persons/search', () => ({ persons: [found] }));
    api.on('GET', '/staff', () => ({ staff: [{ ...colleague, roles: ['team-manager'] }] }));
  });

  it('S47 are set with a whole family, whoever joins it', async () => {
    const family = { familyId: id('401'), reference: 'WM-4KQ2PX', from: '2026-01-05' };
    api.on('GET', '/governance/persons/:id/families', () => ({ personId: found.personId, families: [family] }));
    api.on('POST', '/governance/conflicts', () => ({ conflictId: id('402'), isNew: true }));
    api.on('GET', '/governance/conflicts', () => ({ conflicts: [], lifted: [] }));
    const { user } = openPage('/governance/conflicts/new');
    await search(user);
    await user.click(await screen.findByRole('radio', { name: 'The whole family WM-4KQ2PX' }));
    await user.selectOptions(screen.getByLabelText('Member of staff'), colleague.staffId);
    await user.type(screen.getByLabelText('Why?'), 'Her brother');
    await user.click(screen.getByRole('button', { name: 'Set the conflict' }));
    await screen.findByText('The conflict is set');
    const sent = api.calls.find(({ method, path }) => method === 'POST' && path.endsWith('/governance/conflicts'));
    expect(sent?.body).toMatchObject({ personId: found.personId, familyId: family.familyId, kind: 'set' });
  });

  it('S47 that were lifted stay readable, by whom and why', async () => {
    const lifted = {
      ...{ conflictId: id('403'), staff: 'Mo Lind', person: 'Kit Hartley', familyReference: null, why: 'Her brother' },
      ...{ since: '2026-05-01T09:00:00.000Z', liftedAt: '2026-06-01T09:00:00.000Z' },
      ...{ liftedBy: 'Grace Obi', liftedWhy: 'Somebody else of that name' },
    };
    api.on('GET', '/governance/conflicts', () => ({ conflicts: [], lifted: [lifted] }));
    openPage('/governance/conflicts');
    expect(await screen.findByText('Lifted: 1 conflict')).toBeTruthy();
    expect(screen.getByText(/lifted by Grace Obi/).textContent).toContain('Somebody else of that name');
  });

  it('S28 except a manager alone, for one person, and are ended with a reason', async () => {
    const exception = {
      ...{ exceptionId: id('404'), staff: 'Mo Lind', person: 'Kit Hartley', why: 'No other manager' },
      ...{ since: '2026-05-01T09:00:00.000Z', setBy: 'Grace Obi', endedAt: null, endedBy: null, endedWhy: null },
    };
    api.on('GET', '/staff', () => ({
      staff: [
        { ...colleague, roles: ['team-manager'] },
        { ...colleague, staffId: id('303'), name: 'Fay Ross', roles: ['facilitator'] },
      ],
    }));
    api.on('GET', '/governance/tie-exceptions', () => ({ exceptions: [exception] }));
    api.on('POST', '/governance/tie-exceptions', () => ({ exceptionId: id('405'), isNew: true }));
    api.on('POST', '/governance/tie-exceptions/:id/end', () => ({ exceptionId: exception.exceptionId }));
    const { user } = openPage('/governance/conflicts/exceptions');
    await search(user);
    expect(screen.queryByRole('option', { name: /Fay Ross/ })).toBeNull();
    await user.selectOptions(screen.getByLabelText('Manager'), colleague.staffId);
    await user.type(screen.getAllByLabelText('Why?').at(-1) ?? document.body, 'She is away');
    await user.click(screen.getByRole('button', { name: 'Record the exception' }));
    const end = (await screen.findByText(/^End it/)).closest('details');
    if (end === null) throw new Error('There is nothing to open');
    await user.click(within(end).getByText(/^End it/));
    await user.type(within(end).getByLabelText('Why?'), 'She is back');
    await user.click(within(end).getByRole('button', { name: 'End the exception' }));
    const posts = () => api.calls.filter(({ method, path }) => method === 'POST' && path.includes('tie-exceptions'));
    await waitFor(() => expect(posts()).toHaveLength(2));
    expect(posts()).toMatchObject([
      { body: { personId: found.personId, staffId: colleague.staffId, why: 'She is away' } },
      { path: `/governance/tie-exceptions/${exception.exceptionId}/end`, body: { why: 'She is back' } },
    ]);
  });
});
