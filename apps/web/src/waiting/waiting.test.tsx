import { screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeApi, problemAnswer } from '../api/fake-api.test-support.ts';
import { groups, staff } from '../groups/sample-groups.test-support.ts';
import { beginWork, endWork, later, openPage, sentTo } from '../referrals/open-work.test-support.ts';
import {
  catalogue,
  groupId,
  nadia,
  offerId,
  referralId,
  row,
  subjectId,
  waitingList,
  waitingReferral,
} from '../referrals/sample-work.test-support.ts';
import { idOf } from '../unsent/samples.test-support.ts';

let api: FakeApi;
beforeEach(() => {
  api = beginWork(nadia);
  api.on('GET', '/offerings/:id/waiting', () => waitingList());
  api.on('GET', '/offerings/:id/groups', () => groups);
  api.on('GET', `/referrals/${referralId}`, () => waitingReferral());
  api.on('GET', '/staff', () => staff);
});
afterEach(endWork);

const offerPath = `/referrals/${referralId}/offer?subject=${subjectId}`;
const offered = {
  offerId,
  subjectId,
  groupId,
  expiresAt: '2026-06-11T22:59:59.999Z',
  placesLeft: 2,
  partnerContact: 'in-place',
};

describe('the waiting list', () => {
  it('S16: the sentence comes first, then the rule, and each row its place and why', async () => {
    const second = row({ subjectId: idOf(399), name: 'Joel Abara', place: 2, because: ['Has waited 142 days.'] });
    api.on('GET', '/offerings/:id/waiting', () => waitingList([row(), second]));
    openPage('/waiting');
    expect(await screen.findByText(/^2 people are waiting, the longest 142 days/)).toBeTruthy();
    expect(screen.getByText(/^A conference or need-by date/)).toBeTruthy();
    const [first, other] = within(screen.getByRole('table')).getAllByRole('row').slice(1);
    expect(first?.textContent).toMatch(/^1\. Marcus Bell/);
    expect(first?.textContent).toContain('A child on a plan has a conference on 12 June 2026.');
    expect(first?.textContent).toContain('Thursday evening, 18 June 2026, 3 places left');
    expect(other?.textContent).toMatch(/^2\. Joel Abara/);
  });

  it('sends who has no owner to name one first, and who holds an offer to its answer', async () => {
    const holds = { offerId, groupId, group: 'Thursday evening', expiresAt: '2026-06-09T22:59:59.999Z' };
    api.on('GET', '/offerings/:id/waiting', () =>
      waitingList([row({ waitingPlan: null }), row({ subjectId: idOf(399), name: 'Kit Mallory', openOffer: holds })]),
    );
    openPage('/waiting');
    expect(await screen.findByRole('link', { name: 'Set who carries it first: Marcus Bell' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Record the answer of Kit Mallory' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: /^Offer a place/ })).toBeNull();
  });

  it('B5: names above the rows whose contact is due, whose wait nobody carries, and which offers run out first', async () => {
    const plan = row().waitingPlan;
    if (plan === null) throw new Error('the sample has no plan');
    const contactOn = (nextContactOn: string) => ({ waitingPlan: { ...plan, nextContactOn } });
    const offer = (expiresAt: string) => ({ openOffer: { offerId, groupId, group: 'Thursday evening', expiresAt } });
    api.on('GET', '/offerings/:id/waiting', () =>
      waitingList([
        row({ ...contactOn('2026-06-20') }),
        row({ subjectId: idOf(401), name: 'Kit Mallory', ...contactOn('2026-06-04') }),
        row({ subjectId: idOf(402), name: 'Joel Abara', ...contactOn('2026-05-30') }),
        row({ subjectId: idOf(403), name: 'Rui Costa', waitingPlan: null }),
        row({
          subjectId: idOf(404),
          name: 'Lee Shaw',
          ...contactOn('2026-06-20'),
          ...offer('2026-06-11T23:00:00.000Z'),
        }),
        row({
          subjectId: idOf(405),
          name: 'Ed Moss',
          ...contactOn('2026-06-20'),
          ...offer('2026-06-09T23:00:00.000Z'),
        }),
      ]),
    );
    openPage('/waiting');
    await screen.findByText('The next contact is due with:');
    const items = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(items.filter((words) => words?.includes(', '))).toEqual([
      'Joel Abara, 5 days ago',
      'Kit Mallory, today',
      'Rui Costa, waiting since 2 March 2026',
      'Ed Moss, Thursday evening: to be answered by 9 June 2026',
      'Lee Shaw, Thursday evening: to be answered by 11 June 2026',
    ]);
  });

  it('is an answer when nobody waits, and says what is wrong when it cannot be reached', async () => {
    api.on('GET', '/offerings/:id/waiting', () => waitingList([]));
    const first = openPage('/waiting');
    expect(await screen.findByText('Nobody is waiting')).toBeTruthy();
    first.close();
    api.on('GET', '/offerings/:id/waiting', () => problemAnswer(503, 'busy'));
    openPage('/waiting');
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeTruthy();
  });

  it('leads to the reader’s other offerings, and shows none to who works none', async () => {
    const [only] = catalogue.offerings;
    const other = { ...only, offeringId: idOf(301), title: 'Caring Dads, Southgate', area: 'Southgate' };
    api.on('GET', '/offerings', () => ({
      offerings: [only, other, { ...other, offeringId: idOf(302), isOwn: false }],
    }));
    const first = openPage('/waiting');
    const links = await screen.findByRole('navigation', { name: 'Offerings' });
    expect(within(links).getAllByRole('link')).toHaveLength(2);
    first.close();
    api.on('GET', '/offerings', () => ({ offerings: [{ ...only, isOwn: false }] }));
    openPage('/waiting');
    expect(await screen.findByText('You work no programme yet')).toBeTruthy();
  });
});

describe('offering a place', () => {
  it('S16: asks why this person comes first only when the order says that someone comes earlier', async () => {
    api.on('POST', '/offers', ({ body }) => {
      const { orderReason } = body as { orderReason?: string };
      if (orderReason !== undefined) return offered;
      return problemAnswer(422, 'order-reason-missing', {
        errors: [{ path: 'orderReason', code: 'order-reason-missing', message: 'Say why this person comes first' }],
        facts: { place: 2 },
      });
    });
    const { user, history } = openPage(offerPath);
    const button = await screen.findByRole('button', { name: 'Offer the place' });
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /^Thursday evening/ }).checked).toBe(true);
    expect(screen.queryByRole('textbox', { name: /^Why this person/ })).toBeNull();
    await user.click(button);
    const why = await screen.findByRole('textbox', { name: /^Why this person/ });
    expect(screen.getByText(/This person has place 2 in the order/)).toBeTruthy();
    await user.type(why, 'Released that week');
    later();
    await user.click(screen.getByRole('button', { name: 'Offer the place' }));
    expect(await screen.findByText('The place is offered')).toBeTruthy();
    expect(history.location.pathname).toBe('/waiting');
    const [first, second] = sentTo(api, '/offers');
    expect(second?.body).toMatchObject({ orderReason: 'Released that week', groupId, answerBy: '2026-06-11' });
    expect(second?.headers.get('idempotency-key')).not.toBe(first?.headers.get('idempotency-key'));
  });

  it('S16: the same offer sent again carries the same key, so that it is one offer', async () => {
    api.on('POST', '/offers', () => problemAnswer(503, 'busy'));
    const { user } = openPage(offerPath);
    await user.click(await screen.findByRole('button', { name: 'Offer the place' }));
    await screen.findByText(/Try again in a minute/);
    later();
    await user.click(screen.getByRole('button', { name: 'Offer the place' }));
    const keys = sentTo(api, '/offers').map(({ headers }) => headers.get('idempotency-key'));
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });

  it.each([
    ['already-placed', { group: 'Group A' }, 'This person has a place already: Group A'],
    [
      'group-full',
      { group: 'Thursday evening', placesLeft: 0, capacity: 12, nextGroup: 'Monday', nextStartOn: '2026-09-07' },
      'Thursday evening has 0 free places of 12. The next start is Monday on 7 September 2026',
    ],
    [
      'joins-closed',
      { group: 'Thursday evening', closedOn: '2026-06-02', nextGroup: null, nextStartOn: null },
      'Thursday evening takes nobody any more since 2 June 2026. No other start is planned',
    ],
  ])('S13: %s is told beside the group', async (code, facts, words) => {
    api.on('POST', '/offers', () => problemAnswer(409, code, { facts }));
    const { user } = openPage(offerPath);
    await user.click(await screen.findByRole('button', { name: 'Offer the place' }));
    expect(await screen.findByRole('link', { name: words })).toBeTruthy();
  });
});

describe('the answer to an offer', () => {
  const path = `/referrals/${referralId}/offers/${offerId}`;
  beforeEach(() => {
    const moves = ['enrolled', 'waiting', 'not-accepted', 'withdrawn'] as const;
    api.on('GET', `/referrals/${referralId}`, () =>
      waitingReferral({ state: 'offered', openOfferId: offerId, moves: [...moves] }),
    );
  });

  it('S19: answered meanwhile by somebody else, it is told by whom, and the choice stays', async () => {
    api.on('POST', `/offers/${offerId}/answer`, () =>
      problemAnswer(409, 'offer-answered', { facts: { answer: 'declined', changedBy: 'Sam Prentice' } }),
    );
    const { user } = openPage(path);
    await user.click(await screen.findByRole('radio', { name: /^Accepted/ }));
    await user.click(screen.getByRole('button', { name: 'Save the answer' }));
    expect(await screen.findByRole('link', { name: /answered already by Sam Prentice, differently/ })).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /^Accepted/ }).checked).toBe(true);
  });

  it('S15: declined needs a reason, and none about safety of someone who causes harm', async () => {
    api.on('POST', `/offers/${offerId}/answer`, () => ({
      offerId,
      answer: 'declined',
      state: 'waiting',
      enrolmentId: null,
    }));
    const { user } = openPage(path);
    await user.click(await screen.findByRole('radio', { name: 'Declined' }));
    await user.click(screen.getByRole('button', { name: 'Save the answer' }));
    expect(await screen.findByRole('link', { name: 'Choose why the offer was declined' })).toBeTruthy();
    const reasons = screen.getByRole('combobox', { name: 'Why was it declined?' });
    expect(within(reasons).queryByRole('option', { name: 'Must be kept apart from someone' })).toBeNull();
    await user.selectOptions(reasons, 'work-hours');
    later();
    await user.click(screen.getByRole('button', { name: 'Save the answer' }));
    expect(await screen.findByText('The offer is declined; the wait goes on as before')).toBeTruthy();
    expect(sentTo(api, '/answer')[0]?.body).toEqual({ answer: 'declined', reason: 'work-hours' });
  });

  it('nobody starts before partner contact is in place, and it is told beside the answer', async () => {
    api.on('POST', `/offers/${offerId}/answer`, () => problemAnswer(409, 'partner-contact-not-in-place'));
    const { user } = openPage(path);
    await user.click(await screen.findByRole('radio', { name: 'Accepted' }));
    await user.click(screen.getByRole('button', { name: 'Save the answer' }));
    const words = 'Partner contact is not in place yet: nobody starts before it is';
    expect(await screen.findByRole('link', { name: words })).toBeTruthy();
  });
});

describe('who carries a wait', () => {
  it('B5 names an owner, a plan for others and a next contact, for the version on screen', async () => {
    api.on('POST', `/referrals/${referralId}/waiting-plan`, () => ({ referralId, state: 'waiting', version: 6 }));
    const { user } = openPage(`/referrals/${referralId}/waiting-plan?subject=${subjectId}`);
    await user.click(await screen.findByRole('radio', { name: 'No plan for others yet' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('The wait has an owner')).toBeTruthy();
    const [call] = sentTo(api, '/waiting-plan');
    expect(call?.headers.get('if-match')).toBe('"5"');
    expect(call?.body).toMatchObject({
      ownerId: nadia.staffId,
      planForOthers: 'not-in-place',
      nextContactOn: '2026-06-10',
    });
  });
});
