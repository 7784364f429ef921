import { screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeApi, type FakeApi, problemAnswer } from '../api/fake-api.test-support.ts';
import { configure, openPage, signInAs } from '../application/open-page.test-support.tsx';
import { familyPath, priya, samplePlan } from '../family/fake-family.test-support.ts';
import { idOf } from '../unsent/samples.test-support.ts';
import { answerBy, childrenInOrder } from './answer-by.ts';
import { childrenLead } from './children-lead.ts';
import { alertId, childrenOf, sampleAsk, sampleChild, secondChild } from './fake-children.test-support.ts';

const later = sampleAsk({ dueAt: '2026-06-09T16:00:00.000Z' });
const late = sampleAsk({ dueAt: '2026-06-04T09:00:00.000Z' });
const children = (count: number, more = {}) =>
  Array.from({ length: count }, (_, index) => sampleChild({ personId: idOf(900 + index), ...more }));

describe('childrenLead', () => {
  it.each([
    [children(6), 'Six children on plans. Nothing needs you today.'],
    [
      [...children(4), ...children(2, { toAnswer: [sampleAsk()] })],
      'Six children on plans. Two need something from you today.',
    ],
    [children(1, { toAnswer: [late] }), 'One child on a plan. One needs something from you today.'],
    [[...children(2), ...children(1, { plans: [] })], 'Three children, two of them on plans. Nothing needs you today.'],
    [children(11, { plans: [] }), '11 children, none on a plan. Nothing needs you today.'],
    [
      [...children(1), ...children(1, { toAnswer: [later] })],
      'Two children on plans. Nothing needs you today. One more waits for an answer on a later day.',
    ],
  ])('says first what needs the reader today', (own, words) => {
    expect(childrenLead(childrenOf(own))).toBe(words);
  });

  it('counts a plan that is no longer in the file, and not one that a record has ended', () => {
    const gone = sampleChild({ plans: [samplePlan({ notInFileAsAt: '2026-05-31' })] });
    const ended = secondChild({ plans: [samplePlan({ endsOn: '2026-06-01' })] });
    expect(childrenLead(childrenOf([gone, ended]))).toMatch(/^Two children, one of them on a plan\./);
  });
});

describe('answerBy', () => {
  const now = '2026-06-04T17:50:00.000Z';

  it('goes by the soonest, and by days in London', () => {
    expect(answerBy([later, sampleAsk()], now)).toEqual({ when: 'today', isLate: false });
    expect(answerBy([late], now)).toEqual({ when: 'today', isLate: true });
    expect(answerBy([sampleAsk({ dueAt: '2026-06-04T23:30:00.000Z' })], now)).toEqual({
      when: 'later',
      day: '2026-06-05',
    });
    expect(answerBy([sampleAsk({ dueAt: '2026-06-04T23:00:00.000Z' })], now)).toEqual({ when: 'today', isLate: false });
    expect(answerBy([], now)).toEqual({ when: 'never' });
  });

  it('puts what needs an answer today before what can wait', () => {
    const order = childrenInOrder(
      [
        sampleChild({ name: 'a' }),
        sampleChild({ name: 'b', toAnswer: [later] }),
        sampleChild({ name: 'c', toAnswer: [late] }),
      ],
      now,
    );
    expect(order.map(({ name }) => name)).toEqual(['c', 'b', 'a']);
  });
});

describe('My children', () => {
  let api: FakeApi;
  beforeEach(() => {
    localStorage.clear();
    api = createFakeApi();
    configure(api);
    signInAs(api, priya);
    vi.stubGlobal('fetch', api.fetch);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  const card = async (name: string): Promise<HTMLElement> => {
    const heading = await screen.findByRole('heading', { level: 2, name });
    const found = heading.closest('article');
    if (found === null) throw new Error('the name stands outside a card');
    return found;
  };

  it('is the first page of a lead practitioner', async () => {
    api.on('GET', '/my-children', () => childrenOf([sampleChild()]));
    const { history } = openPage('/');
    await card('Ella Bell, 7');
    expect(history.location.pathname).toBe('/my-children');
  });

  it('A1: gives the server’s sentence unchanged, with who and in which role, and a wait in its own quiet words', async () => {
    api.on('GET', '/my-children', () => childrenOf([sampleChild()]));
    openPage('/my-children');
    const shown = within(await card('Ella Bell, 7'));
    const [survivor, father] = shown.getAllByRole('listitem');
    expect(father?.textContent).toBe(
      'Marcus Bell, person causing harm: Caring Dads13 held for him: seen 9, missed 2 (1 cancelled late), could not attend 1, not recorded 1.',
    );
    expect(survivor?.textContent).toBe(
      'Dana Reyes, victim/survivor: For Baby’s SakeWaiting 94 days: receiving nothing yet.',
    );
    expect(shown.getByText('Waiting 94 days: receiving nothing yet.').className).toBe('waymark-service-lines__nothing');
    expect(shown.getByText(/^13 held/).className).toBe('waymark-service-lines__sentence');
  });

  it('S22: puts what must be answered first, with its reason, its hour and the link that answers it', async () => {
    api.on('GET', '/my-children', () => childrenOf([sampleChild(), secondChild({ toAnswer: [sampleAsk()] })]));
    openPage('/my-children');
    const shown = within(await card('Noah Bell, 4'));
    const [first] = screen.getAllByRole('article');
    expect(first && within(first).getByRole('heading').textContent).toBe('Noah Bell, 4');
    expect(shown.getByText('Answer today')).toBeTruthy();
    expect(shown.getByText('2 missed in a row: 21 and 28 May 2026.')).toBeTruthy();
    expect(shown.getByText(/Answer by 11:59pm today\.$/)).toBeTruthy();
    expect(shown.getByRole('link', { name: /^Answer/ }).getAttribute('href')).toBe(`/alerts/${alertId}`);
  });

  it('shows one link for an alert that asks two things of the same child', async () => {
    const twice = [sampleAsk(), sampleAsk({ recipientId: idOf(562), how: 'review' })];
    api.on('GET', '/my-children', () => childrenOf([sampleChild({ toAnswer: twice })]));
    openPage('/my-children');
    expect(within(await card('Ella Bell, 7')).getAllByRole('link', { name: /^Answer/ })).toHaveLength(1);
  });

  it('shows a plan that is no longer in the file as such, with its day', async () => {
    const plans = [samplePlan({ notInFileAsAt: '2026-05-31' })];
    api.on('GET', '/my-children', () => childrenOf([sampleChild({ plans, nextMeeting: null })]));
    openPage('/my-children');
    const shown = within(await card('Ella Bell, 7'));
    expect(shown.getByText(/No longer in the file, as at 31 May 2026/)).toBeTruthy();
    expect(shown.getByText('No meeting arranged.')).toBeTruthy();
    expect(shown.getByRole('link', { name: 'Ella Bell, 7' }).getAttribute('href')).toBe(familyPath);
  });

  it('says so when there is no child', async () => {
    api.on('GET', '/my-children', () => childrenOf([]));
    openPage('/my-children');
    await screen.findByText('No child is allocated to you');
  });

  it('says what went wrong, with the reference, and shows the children once it is mended', async () => {
    api.on('GET', '/my-children', () => problemAnswer(500, 'internal-error', { reference: 'q7' }));
    const { user } = openPage('/my-children');
    expect((await screen.findByRole('alert')).textContent).toContain('Reference: q7');
    api.on('GET', '/my-children', () => childrenOf([sampleChild()]));
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await card('Ella Bell, 7');
  });
});
