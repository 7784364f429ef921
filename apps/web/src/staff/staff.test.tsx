import { screen } from '@testing-library/react';
import type { AccountView, StaffView } from '@waymark/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeApi, problemAnswer } from '../api/fake-api.test-support.ts';
import { beginWork, endWork, later, openPage, sentTo } from '../referrals/open-work.test-support.ts';
import { idOf } from '../unsent/samples.test-support.ts';

const kim: AccountView = {
  staffId: idOf(900),
  name: 'Kim Foster',
  organisation: 'Northtown Council',
  roles: ['administrator'],
};

const jo: StaffView = {
  staffId: idOf(901),
  name: 'Jo Blackwood',
  email: 'jo@example.test',
  organisationId: idOf(910),
  organisation: 'Northtown Council',
  teamId: null,
  team: null,
  isActive: true,
  version: 3,
  roles: [
    {
      roleId: idOf(920),
      role: 'facilitator',
      from: '2026-01-05',
      to: null,
      grantedBy: 'Kim Foster',
      secondGrantedBy: null,
    },
  ],
  waiting: [],
  handOver: [],
  history: [],
  signIn: { hasPassword: true, sessions: 1 },
};

const organisation = { organisationId: idOf(910), name: 'Northtown Council', kind: 'local-authority', area: null };

let api: FakeApi;
beforeEach(() => {
  api = beginWork(kim);
  api.on('GET', '/staff/:id', () => jo);
  api.on('GET', '/organisations', () => ({ organisations: [{ ...organisation, version: 1, teams: [], history: [] }] }));
});
afterEach(endWork);

const stale = () =>
  problemAnswer(409, 'stale-version', {
    facts: { version: 4, changedBy: 'Ada Reed', changedAt: '2026-06-04T17:30:00Z' },
  });

describe('S19 a page about staff that somebody else was quicker on', () => {
  it('says who, when and what is different, keeps what was typed, and saves for what is shown now', async () => {
    api.on('PUT', '/staff/:id', stale);
    const { user } = openPage(`/staff/${jo.staffId}/change`);
    const name = await screen.findByLabelText('Name');
    await user.clear(name);
    await user.type(name, 'Jo Reed');
    api.on('GET', '/staff/:id', () => ({ ...jo, version: 4, email: 'joanna@example.test' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Changed by Ada Reed');
    expect(screen.getByRole('row', { name: 'Email address jo@example.test joanna@example.test' })).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Jo Reed');
    later();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(sentTo(api, jo.staffId).map(({ headers }) => headers.get('if-match'))).toEqual(['"3"', '"4"']);
  });
});

describe('a role', () => {
  it('on the survivor’s side says before it is sent that two people grant it', async () => {
    const { user } = openPage(`/staff/${jo.staffId}/roles`);
    const choice = await screen.findByLabelText('Role');
    expect(screen.queryByText(/Two people grant this role/)).toBeNull();
    await user.selectOptions(choice, 'Partner-support worker');
    expect(screen.getByText(/Two people grant this role/)).toBeTruthy();
  });
});

describe('a sign-in link', () => {
  it('is shown where no mail could take it, and only the address where one did', async () => {
    const answer = { staffId: jo.staffId, email: 'jo@example.test', expiresAt: '2026-06-05T17:34:00.000Z' };
    api.on('POST', '/staff/:id/sign-in-link', () => ({ ...answer, link: 'https://waymark.example/set-up#abc' }));
    const { user } = openPage(`/staff/${jo.staffId}`);
    await user.click(await screen.findByRole('button', { name: 'Make a link for a new password' }));
    expect(await screen.findByText('https://waymark.example/set-up#abc')).toBeTruthy();
    api.on('POST', '/staff/:id/sign-in-link', () => ({ ...answer, link: null }));
    await user.click(screen.getByRole('button', { name: 'Make a link for a new password' }));
    expect(await screen.findByText('A link was sent to jo@example.test')).toBeTruthy();
    expect(screen.queryByText('https://waymark.example/set-up#abc')).toBeNull();
  });

  it('is not offered of oneself, nor is the end of one’s own work', async () => {
    api.on('GET', '/staff/:id', () => ({ ...jo, staffId: kim.staffId, name: 'Kim Foster' }));
    openPage(`/staff/${kim.staffId}`);
    expect(await screen.findByText(/Someone else must change your own roles/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /link/ })).toBeNull();
    expect(screen.queryByRole('link', { name: 'End their work here' })).toBeNull();
  });
});
