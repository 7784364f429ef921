import { screen, within } from '@testing-library/react';
import type { AppointmentView } from '@waymark/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeApi, problemAnswer } from '../api/fake-api.test-support.ts';
import { beginWork, endWork, later, openPage, sentTo } from '../referrals/open-work.test-support.ts';
import { nadia, referral, referralId } from '../referrals/sample-work.test-support.ts';
import { idOf } from '../unsent/samples.test-support.ts';

const appointmentId = idOf(91);
const path = `/referrals/${referralId}`;

const appointment = (more: Partial<AppointmentView> = {}): AppointmentView => ({
  appointmentId,
  attempt: 1,
  startsAt: '2026-06-02T13:00:00.000Z',
  endsAt: '2026-06-02T14:00:00.000Z',
  place: 'Room 2',
  mode: 'in-person',
  mark: null,
  ...more,
});

const missed = appointment({
  mark: {
    markId: idOf(92),
    code: 'absent-no-contact',
    cancelledBy: null,
    note: null,
    by: 'Nadia Hussain',
    recordedAt: '2026-06-02T14:10:00.000Z',
  },
});

const assessed = (appointments: readonly AppointmentView[]) => {
  const view = referral({ state: 'assessing' });
  const people = view.people.map((person) => ({
    ...person,
    state: 'assessing' as const,
    appointments: [...appointments],
  }));
  return { ...view, people };
};

let api: FakeApi;
beforeEach(() => {
  api = beginWork(nadia);
});
afterEach(endWork);

describe('appointments before a place', () => {
  it('A1 stand in the referral with what came of them; one that nobody recorded reads so, and waits for that', async () => {
    api.on('GET', path, () => assessed([missed, appointment({ appointmentId: idOf(93), attempt: 2 })]));
    openPage(path);
    const table = within(await screen.findByRole('table', { name: 'Appointments of Marcus Bell' }));
    expect(
      table.getByRole('row', { name: /1\. Tuesday 2 June 2026, 2pm Room 2 Did not come, no contact/ }),
    ).toBeTruthy();
    expect(table.getByRole('row', { name: /2\. .*Not recorded/ })).toBeTruthy();
    expect(screen.queryByRole('link', { name: /^Book/ })).toBeNull();
  });

  it('S14 a missed one leads to booking a new attempt, which is sent once whatever the network does', async () => {
    api.on('GET', path, () => assessed([missed]));
    api.on('POST', `${path}/appointments`, () => problemAnswer(503, 'busy'));
    const { user } = openPage(path);
    await user.click(await screen.findByRole('link', { name: 'Book another appointment' }));
    await screen.findByRole('heading', { level: 1, name: 'Book again with Marcus Bell' });
    for (const [label, typed] of [
      ['Day', '9'],
      ['Month', '6'],
      ['Year', '2026'],
      ['From', '2pm'],
      ['To', '3pm'],
      ['Where?', 'Room 2'],
    ] as const)
      await user.type(screen.getByLabelText(label), typed);
    const send = async () => {
      later();
      await user.click(screen.getByRole('button', { name: 'Book the appointment' }));
    };
    await send();
    await screen.findByText(/Try again in a minute/);
    await send();
    const sent = sentTo(api, '/appointments').map(({ body }) => body);
    expect(sent[0]).toMatchObject({ day: '2026-06-09', from: '14:00', to: '15:00', place: 'Room 2' });
    expect(sent[1]).toEqual(sent[0]);
  });

  it('records what came of it, and asks who cancelled', async () => {
    api.on('GET', path, () => assessed([appointment()]));
    api.on('POST', '/appointments/:id/marks', ({ body }) => ({
      markId: (body as { markId: string }).markId,
      isNew: true,
    }));
    const { user } = openPage(`${path}/appointments/${appointmentId}`);
    await user.click(await screen.findByRole('radio', { name: 'Cancelled' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('link', { name: 'Choose who cancelled' })).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'The person themselves' }));
    later();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('What came of the appointment is recorded')).toBeTruthy();
    expect(sentTo(api, '/marks')[0]?.body).toMatchObject({ code: 'cancelled', cancelledBy: 'person' });
  });

  it('S6 a correction needs why, and names the mark it takes the place of', async () => {
    api.on('GET', path, () => assessed([missed]));
    api.on('POST', '/appointments/:id/marks', () =>
      problemAnswer(409, 'mark-no-longer-live', { detail: 'Someone has recorded what came of it in the meantime' }),
    );
    const { user } = openPage(`${path}/appointments/${appointmentId}`);
    await user.click(await screen.findByRole('radio', { name: 'Attended' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('link', { name: 'Enter why you correct it' })).toBeTruthy();
    await user.type(screen.getByLabelText(/^Why do you correct/), 'Wrong line');
    later();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findAllByText(/in the meantime/);
    expect(sentTo(api, '/marks')[0]?.body).toMatchObject({
      code: 'attended',
      supersedes: { factId: idOf(92), reason: 'Wrong line' },
    });
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Attended' }).checked).toBe(true);
  });
});
