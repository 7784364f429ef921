import { screen, within } from '@testing-library/react';
import type { OversightView } from '@waymark/contracts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeApi, type FakeApi } from '../api/fake-api.test-support.ts';
import { configure, grace, openPage, signInAs } from '../application/open-page.test-support.tsx';
import { idOf } from '../unsent/samples.test-support.ts';
import { oversightLead } from './oversight-words.ts';

const nothing: OversightView = {
  asAt: '2026-06-04T16:00:00.000Z',
  lateRegisters: [],
  undelivered: [],
  endings: [],
  notSeen: [],
  interruptions: [],
};
const place = { programme: 'Caring Dads', familyId: idOf(40), personId: idOf(801), enrolmentId: idOf(601) };
const view: OversightView = {
  ...nothing,
  lateRegisters: [
    {
      sessionId: idOf(900),
      programme: 'Caring Dads',
      groupTitle: null,
      number: 6,
      startsAt: '2026-06-02T17:30:00.000Z',
      endsAt: '2026-06-02T19:30:00.000Z',
      facilitators: ['Tom Adeyemi', 'Grace Whitfield'],
      people: [{ personId: idOf(801), name: 'Ben Ashworth' }],
      rule: 'register-unmarked-hours-24',
      ruleVersion: 'core-1',
    },
  ],
  undelivered: [
    {
      noticeId: idOf(50),
      aboutName: 'Dana Reyes',
      toName: null,
      kind: 'duty-call',
      since: '2026-06-04T15:00:00.000Z',
      callBy: '2026-06-04T16:00:00.000Z',
    },
  ],
  endings: [{ ...place, name: 'Kofi Mensah', since: '2026-06-01T09:00:00.000Z', isManagers: true }],
  notSeen: [
    { ...place, enrolmentId: idOf(602), name: 'Marcus Bell', lastSeenOn: '2026-05-01', days: 34 },
    { ...place, enrolmentId: idOf(603), name: 'Dai Morgan', familyId: null, lastSeenOn: null, days: 15 },
  ],
  interruptions: [{ staffId: idOf(701), name: 'Priya Nair', thisWeek: 6, lastWeek: 1, isTooMany: true }],
};

describe('Oversight', () => {
  let api: FakeApi;
  beforeEach(() => {
    localStorage.clear();
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-06-04T16:00:00.000Z') });
    api = createFakeApi();
    configure(api);
    signInAs(api, { ...grace, roles: ['team-manager'] });
    vi.stubGlobal('fetch', api.fetch);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('answers its question in a line, what nobody has heard of first', () => {
    expect(oversightLead(view)).toBe(
      '1 notice has reached nobody. 1 register is not finished. 1 ending waits for an answer. 2 people were not seen for 14 days, 1 of them for 28.',
    );
    expect(oversightLead(nothing)).toBe('Nothing here waits for you.');
  });

  it('S4: names the facilitators of a late register and who is not recorded', async () => {
    api.on('GET', '/oversight', () => view);
    openPage('/oversight');
    const late = await screen.findByRole('table', { name: 'Late registers' });
    const row = within(late).getByRole('row', { name: /Caring Dads, session 6/ });
    expect(row.textContent).toContain('Tuesday 2 June 2026, 2 days ago');
    expect(row.textContent).toContain('Tom Adeyemi and Grace Whitfield');
    expect(row.textContent).toContain('Ben Ashworth');
  });

  it('S24 S41: says what is the reader’s to act on, leads to the family, and marks rules that interrupt too often', async () => {
    api.on('GET', '/oversight', () => view);
    openPage('/oversight');
    expect(await screen.findByText('Call for duty, about Dana Reyes: nobody to send it to')).toBeTruthy();
    expect(screen.getByText(/It is yours to act: 3 days have passed/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Marcus Bell' }).getAttribute('href')).toBe(`/families/${idOf(40)}`);
    expect(screen.queryByRole('link', { name: 'Dai Morgan' })).toBeNull();
    expect(screen.getByText('Never seen, 15 days after the first session')).toBeTruthy();
    expect(screen.getByText('More than 5: look at the rules')).toBeTruthy();
  });

  it('is empty in words', async () => {
    api.on('GET', '/oversight', () => nothing);
    openPage('/oversight');
    expect(await screen.findByText('Nothing here waits for you.')).toBeTruthy();
    expect(screen.getByText('No register is late.')).toBeTruthy();
  });
});
