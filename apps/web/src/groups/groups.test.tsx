import { screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeApi, problemAnswer } from '../api/fake-api.test-support.ts';
import { beginWork, endWork, later, openPage, sentTo } from '../referrals/open-work.test-support.ts';
import { groupId, nadia } from '../referrals/sample-work.test-support.ts';
import { calendar, cancelling, group, groups, moving, preview, staff, telling } from './sample-groups.test-support.ts';

let api: FakeApi;
beforeEach(() => {
  api = beginWork(nadia);
  api.on('GET', '/offerings/:id/groups', () => groups);
  api.on('GET', '/groups/:id', () => group);
  api.on('GET', '/staff', () => staff);
  api.on('POST', '/offerings/:id/schedule-preview', () => preview);
  api.on('GET', '/calendar', () => calendar);
  api.on('GET', '/sessions/:id/cancel-preview', () => cancelling);
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
    expect(screen.getByText('Accreditation lapses after 30 June 2026')).toBeTruthy();
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
    const shown = sentTo(api, '/schedule-preview').find(({ body }) => 'venue' in (body as object));
    const [added] = sentTo(api, '/groups');
    expect(added?.body).toMatchObject({ ...(shown?.body as object), title: 'Thursday evening', capacity: 12 });
    expect(shown?.body).toEqual({
      startsOn: '2026-05-21',
      slots: [{ weekday: 4, from: '18:30', to: '20:30' }],
      datesLeftOut: ['2026-05-28'],
      venue: 'Northgate Hall',
      mode: 'in-person',
    });
    expect(added?.body).toMatchObject({ evenIfBooked: false });
  });

  it('S9: says while it is typed how many sessions there will be, until when, and what is left out and why', async () => {
    const { user } = openPage('/groups/new');
    await fillIn(user);
    const words = /^3 sessions together, the last on 18 June 2026\. Nothing on 28 May 2026 \(left out\)/;
    expect(await screen.findByText(words)).toBeTruthy();
    expect(sentTo(api, '/groups')).toHaveLength(0);
  });

  it('S9: meets twice a week and leaves out the school holidays of its area', async () => {
    api.on('POST', '/groups', () => ({ groupId, isNew: true, version: 1, sessions: 15 }));
    const { user } = openPage('/groups/new');
    await fillIn(user);
    await user.click(screen.getByRole('button', { name: 'It meets more than once a week' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Weekday of the second time' }), 'Tuesday');
    await user.type(screen.getByRole('textbox', { name: /^From of the second time/ }), '10am');
    await user.click(screen.getByRole('button', { name: 'Show the dates' }));
    expect(await screen.findByRole('link', { name: 'Enter the end of the session' })).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: /^To of the second time/ }), '12:00');
    await user.selectOptions(await screen.findByRole('combobox', { name: /^School holidays/ }), 'Northtown');
    later();
    await user.click(screen.getByRole('button', { name: 'Show the dates' }));
    await screen.findByRole('table', { name: 'The dates of the group' });
    later();
    await user.click(screen.getByRole('button', { name: 'Add the group' }));
    await screen.findByText(/^The group is added/);
    expect(sentTo(api, '/groups')[0]?.body).toMatchObject({
      slots: [
        { weekday: 4, from: '18:30', to: '20:30' },
        { weekday: 2, from: '10:00', to: '12:00' },
      ],
      schoolHolidaysOf: 'Northtown',
    });
  });

  it('S9: says where the room is booked already, and adds the group all the same only after that', async () => {
    const [first] = preview.items;
    if (first === undefined) throw new Error('the sample has a first session');
    const { startsAt, endsAt } = first;
    const alreadyBooked = [{ what: 'place', staffId: null, startsAt, endsAt }];
    api.on('POST', '/offerings/:id/schedule-preview', () => ({ ...preview, alreadyBooked }));
    api.on('POST', '/groups', () => ({ groupId, isNew: true, version: 1, sessions: 15 }));
    const { user } = openPage('/groups/new');
    await fillIn(user);
    await user.click(screen.getByRole('button', { name: 'Show the dates' }));
    const told = await screen.findByRole('region', { name: 'Already booked then' });
    expect(told.textContent).toContain('The place: 21 May 2026 at 6:30pm');
    later();
    await user.click(screen.getByRole('button', { name: 'Add the group' }));
    await screen.findByText(/^The group is added/);
    expect(sentTo(api, '/groups')[0]?.body).toMatchObject({ evenIfBooked: true });
  });

  it('S38 what the server finds wrong with the time is told at its field; what was typed stays', async () => {
    const message = 'A session of this programme needs 120 minutes';
    api.on('POST', '/offerings/:id/schedule-preview', () =>
      problemAnswer(422, 'slot-too-short', { errors: [{ path: 'slots.0.to', code: 'slot-too-short', message }] }),
    );
    const { user } = openPage('/groups/new');
    await fillIn(user);
    await user.click(screen.getByRole('button', { name: 'Show the dates' }));
    expect((await screen.findByRole('link', { name: message })).getAttribute('href')).toBe('#slots-0-to');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Name of the group' }).value).toBe('Thursday evening');
  });

  it('S38 a date left out that is none is refused before anything is sent', async () => {
    const { user } = openPage('/groups/new');
    await fillIn(user);
    await user.type(screen.getByRole('textbox', { name: /^Days left out/ }), '{enter}30 2 2026');
    await user.click(screen.getByRole('button', { name: 'Show the dates' }));
    expect(await screen.findByRole('link', { name: /^Each date left out must be a real date/ })).toBeTruthy();
    expect(screen.queryByRole('table', { name: 'The dates of the group' })).toBeNull();
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

  it('S28 names who is already booked then, not by whom, and saves it all the same when told to once more', async () => {
    const bookings = [`${staff.staff[1]?.staffId} 2026-06-11T17:30:00.000Z`];
    api.on('PUT', '/groups/:id/staff', () => {
      api.on('PUT', '/groups/:id/staff', () => ({ groupId, version: 5 }));
      return problemAnswer(409, 'already-booked', { detail: 'Already booked then', facts: { bookings } });
    });
    const { user } = openPage(`/groups/${groupId}/staff`);
    await screen.findByRole('combobox', { name: 'Grace Whitfield' });
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const told = await screen.findByRole('region', { name: 'Already booked then' });
    expect(told.textContent).toContain('Grace Whitfield: 11 June 2026 at 6:30pm');
    later();
    await user.click(screen.getByRole('button', { name: 'Save all the same' }));
    expect(await screen.findByText('Who leads the group is set')).toBeTruthy();
    expect(sentTo(api, '/staff').map(({ body }) => (body as { evenIfBooked: boolean }).evenIfBooked)).toEqual([
      false,
      true,
    ]);
  });

  it('S8 plans cover for some days by a colleague who is not in the group', async () => {
    api.on('POST', '/groups/:id/covers', () => ({ coverId: groupId, isNew: true }));
    const { user } = openPage(`/groups/${groupId}`);
    await user.click(await screen.findByRole('link', { name: 'Plan cover for some days' }));
    const who = await screen.findByRole('combobox', { name: 'Who covers?' });
    expect(within(who).queryByRole('option', { name: 'Grace Whitfield' })).toBeNull();
    await user.selectOptions(who, 'Sam Prentice');
    for (const [name, day] of [
      ['First day', '9'],
      ['Last day', '12'],
    ] as const) {
      const date = within(screen.getByRole('group', { name }));
      await user.type(date.getByRole('textbox', { name: 'Day' }), day);
      await user.type(date.getByRole('textbox', { name: 'Month' }), '6');
      await user.type(date.getByRole('textbox', { name: 'Year' }), '2026');
    }
    await user.click(screen.getByRole('button', { name: 'Plan the cover' }));
    expect(await screen.findByText('The cover is planned')).toBeTruthy();
    const body = { staffId: staff.staff[2]?.staffId, from: '2026-06-09', lastDay: '2026-06-12', evenIfBooked: false };
    expect(sentTo(api, '/covers')[0]?.body).toMatchObject(body);
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
    await user.click(await screen.findByRole('radio', { name: 'Held on 25 June 2026 at 6:30pm' }));
    expect(screen.getByText(/^Grace Whitfield, by e-mail/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Cancel the session' }));
    const told = await screen.findByRole('alert');
    expect(within(told).getByRole('row', { name: /^Session/ }).textContent).toMatch(/Planned.*Held/);
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Why is it cancelled?' }).value).toBe('No heating');
    expect(sentTo(api, '/cancel')[0]?.headers.get('if-match')).toBe('"1"');
    expect(sentTo(api, '/cancel')[0]?.body).toEqual({ why: 'No heating', makesUp: true });
  });

  it('S11: shows what moves, what stays and who is told, and moves just that', async () => {
    api.on('POST', '/sessions/:id/move-preview', () => moving);
    api.on('POST', '/sessions/:id/move', () => ({ groupId, groupVersion: 5, actId: groupId, moved: 2 }));
    const { user } = openPage(`/groups/${groupId}`);
    await user.click(await screen.findByRole('link', { name: 'Move session 3' }));
    await user.type(await screen.findByRole('textbox', { name: 'Why does it move?' }), 'The hall is taken');
    await user.click(screen.getByRole('button', { name: 'Show what moves' }));
    const moves = await screen.findByRole('table', { name: 'What moves' });
    expect(within(moves).getByRole('row', { name: /^3\. / }).textContent).toContain('Thursday 18 June 2026');
    expect(screen.getByText(/marks are recorded for it/)).toBeTruthy();
    expect(screen.getByText(/^You tell those expected yourself.*Marcus Bell/)).toBeTruthy();
    expect(sentTo(api, '/move')).toHaveLength(0);
    later();
    await user.click(screen.getByRole('button', { name: 'Move and tell everyone' }));
    expect(await screen.findByText('2 sessions are moved')).toBeTruthy();
    const [sent] = sentTo(api, '/move');
    expect(sent?.headers.get('if-match')).toBe('"4"');
    expect(sent?.body).toMatchObject({
      scope: 'this-and-rest',
      from: '18:30',
      shown: moving.moves.map(({ sessionId, startsAt }) => ({ sessionId, startsAt })),
    });
  });

  it('E2: says who was reached and how, and logs a call with one tap', async () => {
    api.on('GET', '/sessions/:id/telling', () => telling);
    api.on('POST', '/sessions/:id/tellings', () => ({ tellingId: groupId, isNew: true }));
    const { user } = openPage(`/groups/${groupId}`);
    await user.click(await screen.findByRole('link', { name: 'Who was told session 2' }));
    expect(await screen.findByText('Cancelled: The hall was flooded. 0 of 1 person has been told.')).toBeTruthy();
    expect(screen.getByRole('row', { name: /Grace Whitfield/ }).textContent).toContain('not yet seen');
    await user.click(screen.getByRole('button', { name: /^Not reached.*Marcus Bell/ }));
    expect(sentTo(api, '/tellings')[0]?.body).toMatchObject({ channel: 'phone', result: 'not-reached' });
  });
});
