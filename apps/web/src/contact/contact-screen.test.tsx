import { screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeApi, type FakeApi, problemAnswer } from '../api/fake-api.test-support.ts';
import { configure, openPage, signInAs } from '../application/open-page.test-support.tsx';
import { dana, priya } from '../family/fake-family.test-support.ts';
import { sampleCard } from '../tonight/fake-tonight.test-support.ts';
import { idOf } from '../unsent/samples.test-support.ts';
import { cardOf, enteredOf, mostChannels } from './card-entered.ts';
import type { ContactView } from './contact-body.tsx';

const path = `/persons/${dana}/contact`;
const view = (more: Partial<ContactView> = {}): ContactView => ({
  personId: dana,
  name: 'Dana Reyes',
  card: sampleCard,
  cardId: idOf(590),
  confirmedOn: '2026-05-28',
  confirmedBy: 'Pat Example',
  sharedChannels: [],
  contact: { attempts: [], lastSpokenOn: null, lastSeenAloneOn: null, contactsSinceAlone: 0 },
  whereabouts: [],
  ...more,
});

describe('a contact card in a form', () => {
  it('comes back as it was', () => {
    expect(cardOf(enteredOf(sampleCard))).toEqual(sampleCard);
  });

  it('F3: has room for a few ways, and drops what was left empty', () => {
    expect(enteredOf(null).channels).toHaveLength(mostChannels);
    const half = { channel: 'phone', detail: ' ', note: '' };
    expect(cardOf({ ...enteredOf(null), channels: [half] }).channels).toEqual([]);
    expect(cardOf({ ...enteredOf(null), neverUse: ' work \n\n e-mail ' })).toMatchObject({
      channels: [],
      neverUse: ['work', 'e-mail'],
      voicemail: 'not-asked',
    });
  });
});

describe('the contact card', () => {
  let api: FakeApi;
  beforeEach(() => {
    localStorage.clear();
    vi.useFakeTimers({ toFake: ['Date', 'performance'], now: new Date('2026-06-04T17:51:00.000Z') });
    api = createFakeApi();
    configure(api);
    signInAs(api, priya);
    vi.stubGlobal('fetch', api.fetch);
    api.on('GET', '/persons/:id/contact', () => view());
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  const openings = () => api.calls.filter(({ method, path: asked }) => method === 'GET' && asked === path);
  const open = async (user: ReturnType<typeof openPage>['user']) =>
    await user.click(await screen.findByRole('button', { name: 'Open the card' }));

  it('F3: is asked for only after the reader has read that opening it is recorded', async () => {
    const { user } = openPage(path);
    await screen.findByText(/Opening this card is recorded with your name and the time/);
    expect(openings()).toEqual([]);
    await open(user);
    await screen.findByRole('heading', { level: 2, name: 'Dana Reyes' });
    expect(openings()).toHaveLength(1);
    expect(document.title).toBe('Contact card – Waymark');
  });

  it('F1: says what must never be used and who must never learn of it', async () => {
    const { user } = openPage(path);
    await open(user);
    expect((await screen.findByText('Never use')).nextElementSibling?.textContent).toBe('The landline');
    expect(screen.getByText('Never tell').nextElementSibling?.textContent).toBe('His mother');
    expect(screen.getByText('Voicemail').nextElementSibling?.textContent).toBe('Never leave one');
  });

  it('F4: shows an address to those who have it, with the word not to pass it on', async () => {
    const whereabouts = [
      { whereaboutsId: idOf(591), address: '12 Invented Row', isSafeAccommodation: true, from: '2026-05-04', to: null },
    ];
    api.on('GET', '/persons/:id/contact', () => view({ whereabouts }));
    const { user } = openPage(path);
    await open(user);
    expect((await screen.findByText(/12 Invented Row/)).textContent).toContain('(safe accommodation)');
    expect(screen.getByText(/Never pass an address on/)).toBeTruthy();
  });

  it('says so where no way is safe, and offers no card to write to a role that may not', async () => {
    signInAs(api, { ...priya, roles: ['duty'] });
    api.on('GET', '/persons/:id/contact', () => view({ card: null, cardId: null, confirmedOn: null }));
    const { user } = openPage(path);
    await open(user);
    await screen.findByText('No safe way to reach this person is recorded');
    expect(screen.queryByRole('button', { name: 'Record a new card' })).toBeNull();
  });

  it('records a card in place of the one before, with why', async () => {
    api.on('POST', '/persons/:id/contact-card', ({ body }) => ({
      cardId: (body as { cardId: string }).cardId,
      isNew: true,
    }));
    const { user } = openPage(path);
    await open(user);
    await user.click(await screen.findByRole('button', { name: 'Record a new card' }));
    await user.clear(screen.getByLabelText('Safe times'));
    await user.type(screen.getByLabelText('Safe times'), 'after 1pm');
    await user.type(screen.getByLabelText('Why does the card change?'), 'New shifts');
    await user.click(screen.getByRole('button', { name: 'Record this card' }));
    await screen.findByText('The contact card is recorded');
    const sent = api.calls.find(({ method }) => method === 'POST');
    expect(sent?.body).toMatchObject({
      card: { ...sampleCard, times: 'after 1pm' },
      supersedes: { factId: idOf(590), reason: 'New shifts' },
    });
  });

  it('says that another card was recorded in the meantime and keeps what was typed', async () => {
    api.on('POST', '/persons/:id/contact-card', () => problemAnswer(409, 'fact-no-longer-live'));
    const { user } = openPage(path);
    await open(user);
    await user.click(await screen.findByRole('button', { name: 'Record a new card' }));
    await user.type(screen.getByLabelText('Why does the card change?'), 'New shifts');
    await user.click(screen.getByRole('button', { name: 'Record this card' }));
    await screen.findByText(/Another card was recorded in the meantime/);
    expect(screen.getByLabelText<HTMLInputElement>('Why does the card change?').value).toBe('New shifts');
  });

  it('asks for a way and a number together', async () => {
    const { user } = openPage(path);
    await open(user);
    await user.click(await screen.findByRole('button', { name: 'Record a new card' }));
    await user.click(screen.getByRole('button', { name: 'Add another way' }));
    await user.selectOptions(screen.getByLabelText('Way 2'), 'E-mail');
    await user.type(screen.getByLabelText('Why does the card change?'), 'New');
    await user.click(screen.getByRole('button', { name: 'Record this card' }));
    const summary = within(await screen.findByRole('alert'));
    expect(summary.getByRole('link', { name: 'Enter the number or address' }).getAttribute('href')).toBe(
      '#channels-1-detail',
    );
  });
});
