import { screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeApi, problemAnswer } from '../api/fake-api.test-support.ts';
import { beginWork, endWork, later, openPage, sentTo } from '../referrals/open-work.test-support.ts';
import { groupId, nadia } from '../referrals/sample-work.test-support.ts';
import { group, groups, preview, staff } from './sample-groups.test-support.ts';

let api: FakeApi;
beforeEach(() => {
  api = beginWork(nadia);
  api.on('GET', '/offerings/:id/groups', () => groups);
  api.on('GET', '/groups/:id', () => group);
  api.on('GET', '/staff', () => staff);
  api.on('POST', '/offerings/:id/schedule-preview', () => preview);
});
afterEach(endWork);

const fillIn = async (user: ReturnType<typeof openPage>['user']) => {
  await user.type(await screen.findByRole('textbox', { name: 'Name of the group' }), 'Thursday evening');
  await user.type(screen.getByRole('textbox', { name: 'Where does it meet?' }), 'Northgate Hall');
  await user.type(screen.getByRole('textbox', { name: 'Day' }), '21');
  await user.type(screen.getByRole('textbox', { name: 'Month' }), 'may');
  await user.type(screen.getByRole('textbox', { name: 'Year' }), '2026');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Weekday' }), 'Thursday');
  await user.type(screen.getByRole('textbox', { name: /^From/ }), '6:30pm');
  await user.type(screen.getByRole('textbox', { name: /^To/ }), '8:30pm');
  await user.type(screen.getByRole('textbox', { name: /^Days left out/ }), '28 5 2026');
};

describe('the groups', () => {
  it('lists places left and whether each is still open to new people', async () => {
    openPage('/groups');
    expect(await screen.findByText('2 groups; 3 places are free in those still open to new people.')).toBeTruthy();
    expect(screen.getByRole('row', { name: /Tuesday morning/ }).textContent).toContain('Closed to new people');
  });

  it('S13: a group says its places and after which session joining closes; S10: which day it left out and why', async () => {
    openPage(`/groups/${groupId}`);
    const lead =
      /Thursdays, 6:30pm to 8:30pm, Northgate Hall\. 2 people, 3 places left; joining closes after session 3\./;
    expect(await screen.findByText(lead)).toBeTruthy();
    const why = await screen.findByText('Nothing on 28 May 2026 (left out): what follows moved on');
    const moved = screen.getByRole('row', { name: /^2\. / });
    expect(moved.contains(why)).toBe(true);
    expect(moved.textContent).toContain('Thursday 4 June 2026');
    expect(moved.textContent).toContain('The hall was flooded');
    expect(screen.getByText('Kit Mallory, until 9 June 2026')).toBeTruthy();
  });

  it('S10: shows the dates first, and adds the group they were shown for', async () => {
    api.on('POST', '/groups', () => ({ groupId, isNew: true, version: 1, sessions: 15 }));
    const { user, history } = openPage('/groups/new');
    await fillIn(user);
    await user.click(screen.getByRole('button', { name: 'Show the dates' }));
    const dates = await screen.findByRole('table', { name: 'The dates of the group' });
    expect(within(dates).getAllByRole('row')).toHaveLength(preview.items.length + 1);
    expect(sentTo(api, '/groups')).toHaveLength(0);
    later();
    await user.click(screen.getByRole('button', { name: 'Add the group' }));
    expect(await screen.findByText(/^The group is added/)).toBeTruthy();
    expect(history.location.pathname).toMatch(/^\/groups\/[0-9a-f-]{36}$/);
    const [shown] = sentTo(api, '/schedule-preview');
    const [added] = sentTo(api, '/groups');
    expect(added?.body).toMatchObject({ ...(shown?.body as object), title: 'Thursday evening', capacity: 12 });
    expect(shown?.body).toEqual({
      startsOn: '2026-05-21',
      slot: { weekday: 4, from: '18:30', to: '20:30' },
      datesLeftOut: ['2026-05-28'],
    });
  });

  it('S38 what the server finds wrong with the time is told at its field; what was typed stays', async () => {
    const message = 'A session of this programme needs 120 minutes';
    api.on('POST', '/offerings/:id/schedule-preview', () =>
      problemAnswer(422, 'slot-too-short', { errors: [{ path: 'slot.to', code: 'slot-too-short', message }] }),
    );
    const { user } = openPage('/groups/new');
    await fillIn(user);
    await user.click(screen.getByRole('button', { name: 'Show the dates' }));
    expect((await screen.findByRole('link', { name: message })).getAttribute('href')).toBe('#slot-to');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Name of the group' }).value).toBe('Thursday evening');
  });

  it('S38 a date left out that is none is refused before anything is sent', async () => {
    const { user } = openPage('/groups/new');
    await fillIn(user);
    await user.type(screen.getByRole('textbox', { name: /^Days left out/ }), '{enter}30 2 2026');
    await user.click(screen.getByRole('button', { name: 'Show the dates' }));
    expect(await screen.findByRole('link', { name: /^Each date left out must be a real date/ })).toBeTruthy();
    expect(sentTo(api, '/schedule-preview')).toHaveLength(0);
  });

  it('sets who leads for the version on screen, and not without a lead', async () => {
    api.on('PUT', '/groups/:id/staff', () => ({ groupId, version: 5 }));
    const { user } = openPage(`/groups/${groupId}/staff`);
    const grace = await screen.findByRole('combobox', { name: 'Grace Whitfield' });
    await user.selectOptions(grace, '');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('link', { name: 'Choose who leads the group' })).toBeTruthy();
    await user.selectOptions(grace, 'lead');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Sam Prentice' }), 'cover');
    later();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Who leads the group is set')).toBeTruthy();
    const [call] = sentTo(api, '/staff');
    expect(call?.headers.get('if-match')).toBe('"4"');
    expect(call?.body).toMatchObject({ staff: [{ role: 'lead' }, { role: 'cover' }] });
  });

  it('F6 cancels a session with why; S19: someone who was quicker is shown, and the why stays', async () => {
    const [, , third] = group.sessions;
    if (third === undefined) throw new Error('the sample has a third session');
    api.on('POST', '/sessions/:id/cancel', () => {
      api.on('GET', '/groups/:id', () => ({
        ...group,
        sessions: group.sessions.map((session) =>
          session === third ? { ...session, state: 'held', version: 2 } : session,
        ),
      }));
      return problemAnswer(409, 'stale-version', { facts: { version: 2, state: 'held', changedBy: 'another worker' } });
    });
    const { user } = openPage(`/groups/${groupId}`);
    await user.click(await screen.findByRole('link', { name: 'Cancel session 3' }));
    const why = await screen.findByRole('textbox', { name: 'Why is it cancelled?' });
    await user.type(why, 'No heating');
    await user.click(screen.getByRole('button', { name: 'Cancel the session' }));
    const told = await screen.findByRole('alert');
    expect(within(told).getByRole('row', { name: /^Session/ }).textContent).toMatch(/Planned.*Held/);
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Why is it cancelled?' }).value).toBe('No heating');
    expect(sentTo(api, '/cancel')[0]?.headers.get('if-match')).toBe('"1"');
  });
});
