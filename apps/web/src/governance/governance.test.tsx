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
