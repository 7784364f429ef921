import { screen } from '@testing-library/react';
import type { VenueWarningsView } from '@waymark/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FakeApi } from '../api/fake-api.test-support.ts';
import { beginWork, endWork, openPage, sentTo } from '../referrals/open-work.test-support.ts';
import { nadia } from '../referrals/sample-work.test-support.ts';
import { idOf } from '../unsent/samples.test-support.ts';

const warning: VenueWarningsView['warnings'][number] = {
  warningId: idOf(901),
  personId: idOf(902),
  name: 'Robin Harper',
  otherName: 'Kit Harper',
  kind: 'same-place',
  place: 'Northgate Hall',
  startsAt: '2026-06-11T09:00:00.000Z',
  endsAt: '2026-06-11T10:00:00.000Z',
  otherStartsAt: '2026-06-11T11:00:00.000Z',
  otherEndsAt: '2026-06-11T13:00:00.000Z',
  askedAt: null,
};

let api: FakeApi;
beforeEach(() => {
  api = beginWork({ ...nadia, roles: ['partner-support'] });
  api.on('GET', '/venue-warnings', () => ({ warnings: [warning] }));
});
afterEach(endWork);

describe('bookings too close together', () => {
  it('S46: says where and when, and asks for the other session to be moved', async () => {
    api.on('POST', '/venue-warnings/:id/ask', () => ({
      warningId: warning.warningId,
      askedAt: '2026-06-04T17:40:00.000Z',
    }));
    const { user } = openPage('/venue-warnings');
    expect(await screen.findByText('1 booking needs to be put apart.')).toBeTruthy();
    expect(screen.getByText('Kit Harper is expected')).toBeTruthy();
    expect(screen.getByText(/reads only that the place cannot be used/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Ask for the other session to be moved' }));
    expect(sentTo(api, '/ask')).toHaveLength(1);
  });

  it('S46: sends to the manager where both are in one session', async () => {
    api.on('GET', '/venue-warnings', () => ({ warnings: [{ ...warning, kind: 'same-session' }] }));
    openPage('/venue-warnings');
    expect(await screen.findByText(/Speak to the manager/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Ask/ })).toBeNull();
  });
});
