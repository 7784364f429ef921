import { screen, within } from '@testing-library/react';
import type { KeepApartView } from '@waymark/contracts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeApi } from '../api/fake-api.test-support.ts';
import { beginWork, endWork, openPage, sentTo } from '../referrals/open-work.test-support.ts';
import { nadia } from '../referrals/sample-work.test-support.ts';
import { idOf } from '../unsent/samples.test-support.ts';

const personId = idOf(902);
const pair: KeepApartView['pairs'][number] = {
  keepApartId: idOf(911),
  otherPersonId: idOf(903),
  otherName: 'Kit Harper',
  why: 'He waits for her',
  recordedAt: '2026-05-04T09:00:00.000Z',
  recordedBy: 'Nadia Osei',
};
const { otherPersonId: _otherPersonId, ...stood } = pair;
const ended = {
  ...stood,
  until: '2026-06-04T09:00:00.000Z',
  endedBy: 'Ines Roy',
  reason: 'He has moved abroad',
  isEnded: true,
};
const none = { personId, name: 'Robin Harper', pairs: [], earlier: [], others: [] } satisfies KeepApartView;

let api: FakeApi;
let view: KeepApartView;
beforeEach(() => {
  api = beginWork({ ...nadia, roles: ['partner-support'] });
  view = { ...none, pairs: [pair] };
  api.on('GET', '/persons/:id/keep-apart', () => view);
});
afterEach(endWork);

describe('whom somebody must not meet', () => {
  it('S46: is ended with a reason, which then stands with what was recorded', async () => {
    api.on('POST', '/persons/:id/keep-apart/:pair/end', () => {
      view = { ...none, earlier: [ended] };
      return { keepApartId: pair.keepApartId, isNew: true };
    });
    const { user } = openPage(`/persons/${personId}/keep-apart`);
    await user.click(await screen.findByText(/They may meet again/));
    await user.click(screen.getByRole('button', { name: 'End it' }));
    expect(screen.getAllByText('Enter why they may meet again')).toHaveLength(2);
    expect(sentTo(api, '/end')).toHaveLength(0);
    // The button takes a second press as one of the same press within a second.
    vi.advanceTimersByTime(1000);
    await user.type(screen.getByRole('textbox', { name: 'Why may they meet again?' }), 'He has moved abroad');
    await user.click(screen.getByRole('button', { name: 'End it' }));
    expect(await screen.findByText('It is ended')).toBeTruthy();
    expect(sentTo(api, '/end')).toHaveLength(1);
    const before = (await screen.findByText('Before: 1 entry')).closest('details');
    if (before === null) throw new Error('What stood before is not folded away');
    expect(within(before).getByText(/He waits for her/)).toBeTruthy();
    expect(within(before).getByText(/Ines Roy: He has moved abroad/)).toBeTruthy();
  });

  it('says once what was done last, where one is recorded and then ended on the page that stays open', async () => {
    view = { ...none, others: [{ personId: idOf(903), name: 'Kit Harper' }] };
    api.on('POST', '/persons/:id/keep-apart', () => {
      view = { ...none, pairs: [pair] };
      return { keepApartId: pair.keepApartId, isNew: true };
    });
    api.on('POST', '/persons/:id/keep-apart/:pair/end', () => {
      view = { ...none, earlier: [ended] };
      return { keepApartId: pair.keepApartId, isNew: true };
    });
    const { user } = openPage(`/persons/${personId}/keep-apart`);
    await user.click(await screen.findByRole('radio', { name: 'Kit Harper' }));
    await user.type(screen.getByRole('textbox', { name: 'Why?' }), 'He waits for her');
    await user.click(screen.getByRole('button', { name: 'Record it' }));
    expect(await screen.findByText('It is recorded')).toBeTruthy();
    vi.advanceTimersByTime(1000);
    await user.click(await screen.findByText(/They may meet again/));
    await user.type(screen.getByRole('textbox', { name: 'Why may they meet again?' }), 'He has moved abroad');
    await user.click(screen.getByRole('button', { name: 'End it' }));
    expect(await screen.findByText('It is ended')).toBeTruthy();
    expect(await screen.findByText('Before: 1 entry')).toBeTruthy();
    expect(screen.getAllByText('Done')).toHaveLength(1);
    expect(document.activeElement?.textContent).toContain('It is ended');
  });
});
