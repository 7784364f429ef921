import { screen, within } from '@testing-library/react';
import type { AnsweredOfferRow, OffersView, OpenOfferRow } from '@waymark/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeApi, problemAnswer } from '../api/fake-api.test-support.ts';
import { beginWork, endWork, openPage } from '../referrals/open-work.test-support.ts';
import { nadia, offerId, offeringId, referralId, waitingList } from '../referrals/sample-work.test-support.ts';
import { idOf } from '../unsent/samples.test-support.ts';

let api: FakeApi;
beforeEach(() => {
  api = beginWork(nadia);
});
afterEach(endWork);

const made = {
  offerId,
  referralId,
  personId: idOf(801),
  name: 'Marcus Bell',
  group: 'Thursday evening',
  madeAt: '2026-05-28T09:00:00.000Z',
  madeBy: 'Nadia Okafor',
};
const open = (more: Partial<OpenOfferRow> = {}): OpenOfferRow => ({
  ...made,
  expiresAt: '2026-06-11T23:00:00.000Z',
  nextContactOn: '2026-06-20',
  ...more,
});
const answered: AnsweredOfferRow = {
  ...made,
  offerId: idOf(351),
  name: 'Kit Mallory',
  answer: 'declined',
  answeredAt: '2026-06-02T09:00:00.000Z',
  reason: 'work-hours',
};
const offers = (more: Partial<OffersView> = {}): OffersView => ({
  offeringId,
  offering: 'Caring Dads, Northgate',
  open: [],
  answered: [],
  answeredSince: '2026-05-07',
  ...more,
});

describe('the offers', () => {
  it('S16: says first how many have today as their last day, and leads from each to its answer', async () => {
    const today = open({ offerId: idOf(352), name: 'Joel Abara', expiresAt: '2026-06-04T23:00:00.000Z' });
    api.on('GET', '/offerings/:id/offers', () =>
      offers({
        open: [{ ...today, nextContactOn: '2026-06-02' }, open({ nextContactOn: null })],
        answered: [answered],
      }),
    );
    openPage('/offers');
    expect(await screen.findByText('2 offers are open; 1 has today as the last day for an answer.')).toBeTruthy();
    const [openTable, answeredTable] = screen.getAllByRole('table');
    if (openTable === undefined || answeredTable === undefined) throw new Error('a table is missing');
    const [first, second] = within(openTable).getAllByRole('row').slice(1);
    expect(first?.textContent).toMatch(/^Joel Abara.*by Nadia Okafor.*Today.*Due 2 days ago/);
    expect(second?.textContent).toMatch(/11 June 2026.*Not set/);
    const link = within(openTable).getByRole('link', { name: 'Record the answer of Joel Abara' });
    expect(link.getAttribute('href')).toBe(`/referrals/${referralId}/offers/${idOf(352)}`);
    expect(answeredTable.textContent).toContain('Declined: work hours');
  });

  it('say that none is open, until when the first stands, and that one ran out', async () => {
    api.on('GET', '/offerings/:id/offers', () => offers());
    const none = openPage('/offers');
    expect(await screen.findAllByText('No offer is open.')).not.toEqual([]);
    expect(screen.getByText('No offer was answered since 7 May 2026.')).toBeTruthy();
    none.close();
    api.on('GET', '/offerings/:id/offers', () => offers({ open: [open()] }));
    const one = openPage('/offers');
    expect(await screen.findByText('1 offer is open; it runs out on 11 June 2026.')).toBeTruthy();
    one.close();
    api.on('GET', '/offerings/:id/offers', () => offers({ open: [open({ expiresAt: '2026-06-01T23:00:00.000Z' })] }));
    openPage('/offers');
    expect(await screen.findByText('Ran out on 1 June 2026')).toBeTruthy();
  });

  it('are linked from the waiting list, and say what is wrong when they do not come', async () => {
    api.on('GET', '/offerings/:id/waiting', () => waitingList([]));
    const first = openPage('/waiting');
    const link = await screen.findByRole('link', { name: 'Offers and their answers' });
    expect(link.getAttribute('href')).toBe(`/offers?offering=${offeringId}`);
    first.close();
    api.on('GET', '/offerings/:id/offers', () => problemAnswer(503, 'busy'));
    openPage('/offers');
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeTruthy();
  });
});
