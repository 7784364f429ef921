import { screen, within } from '@testing-library/react';
import type { FigureCell, FigureTable } from '@waymark/contracts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeApi, type FakeApi } from '../api/fake-api.test-support.ts';
import { configure, openPage, signInAs } from '../application/open-page.test-support.tsx';
import { priya } from '../family/fake-family.test-support.ts';
import { idOf } from '../unsent/samples.test-support.ts';
import { cellNotes, cellWords } from './cell-words.ts';
import { figuresSearch } from './figures-search.ts';
import { monthWords } from './month-words.ts';

const count = (value: number): FigureCell => ({ shown: 'count', value });
const days = (value: number): FigureCell => ({ shown: 'days', value });

const waitSentence =
  'Half of those referred to Caring Dads started within 74 days, 9 in 10 within 160 days; about 30 are waiting now.';
const row = { programme: 'Caring Dads', offering: 'Caring Dads North', area: 'Northmoor', sentence: '', curve: [] };

const waits: FigureTable = {
  id: 'waits',
  title: 'How long people wait for a first session',
  definition: 'People still waiting are counted.',
  columns: [
    { id: 'half', title: 'Half started within', unit: 'days' },
    { id: 'ninety', title: '9 in 10 started within', unit: 'days' },
  ],
  rows: [
    {
      ...row,
      sentence: waitSentence,
      cells: [days(74), days(160)],
      curve: [
        { days: 0, percent: 0 },
        { days: 14, percent: 25 },
        { days: 28, percent: 90 },
      ],
    },
  ],
  total: null,
};

const started: FigureTable = {
  id: 'referrals',
  title: 'People referred and started',
  definition: 'People referred in the twelve months.',
  columns: [
    { id: 'referred', title: 'Referred', unit: 'people' },
    { id: 'started', title: 'Started', unit: 'people' },
  ],
  rows: [{ ...row, cells: [{ shown: 'fewer-than', value: 5 }, { shown: 'left-out' }] }],
  total: [count(30), count(20)],
};

const release = (tables: readonly FigureTable[]) => ({
  months: ['2026-05', '2026-04'],
  release: {
    releaseId: idOf(630),
    month: '2026-05',
    from: '2025-06-01',
    to: '2026-05-31',
    publishedAt: '2026-06-02T03:00:00.000Z',
    note: 'Rounded, may not add up.',
    tables: [...tables],
  },
});

describe('cellWords', () => {
  it.each([
    [count(35), '35'],
    [{ shown: 'fewer-than', value: 5 }, 'fewer than 5'],
    [{ shown: 'left-out' }, 'not told'],
    [days(1), '1 day'],
    [{ shown: 'not-reached' }, 'not reached yet'],
    [{ shown: 'percent', value: 80 }, '80%'],
    [{ shown: 'too-few', needed: 10 }, 'fewer than 10 people'],
  ] as const)('S33: puts %j into words', (cell, words) => {
    expect(cellWords(cell)).toBe(words);
  });

  it('S33: says once why a number is not told', () => {
    const small = { shown: 'fewer-than', value: 5 } as const;
    expect(cellNotes([count(5), small, small, { shown: 'left-out' }])).toEqual([
      '“Fewer than”: a number this small could point to somebody.',
      '“Not told”: a small number elsewhere could be worked out from it.',
    ]);
    expect(cellNotes([count(5)])).toEqual([]);
  });
});

describe('the month asked about', () => {
  it('is a month or nothing', () => {
    expect(figuresSearch({ month: '2026-05' })).toEqual({ month: '2026-05' });
    expect(figuresSearch({ month: '2026-13' })).toEqual({});
    expect(monthWords('2026-05')).toBe('May 2026');
  });
});

describe('Figures', () => {
  let api: FakeApi;
  beforeEach(() => {
    localStorage.clear();
    api = createFakeApi();
    configure(api);
    signInAs(api, { ...priya, roles: ['commissioner'] });
    vi.stubGlobal('fetch', api.fetch);
    api.on('GET', '/figures', () => release([started, waits]));
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });
  const opened = () => screen.findByRole('heading', { level: 2, name: 'People referred and started' });

  it('is the commissioner’s first page, and answers first how long people wait', async () => {
    const { history } = openPage('/');
    await opened();
    expect(history.location.pathname).toBe('/figures');
    expect(document.querySelector('.waymark-lead')?.textContent).toBe(waitSentence);
  });

  it('S33: shows small numbers in words with the reason, the total beside, and that they are rounded', async () => {
    openPage('/figures');
    await opened();
    const table = screen.getByRole('table', { name: 'People referred and started' });
    expect(within(table).getByRole('row', { name: /Caring Dads North.*fewer than 5.*not told/ })).toBeTruthy();
    expect(within(table).getByRole('row', { name: /^All.*30.*20/ })).toBeTruthy();
    expect(screen.getByText(/1 June 2025 to 31 May 2026\. Rounded, may not add up\./)).toBeTruthy();
    expect(screen.getByText(/a small number elsewhere could be worked out from it/)).toBeTruthy();
  });

  it('puts the table beside the picture, and what is counted one click away', async () => {
    openPage('/figures');
    await opened();
    const picture = screen.getByRole('img', { name: /had not started, by days since the referral/ });
    expect(picture.getAttribute('aria-label')).toContain(waitSentence);
    expect(screen.getByRole('table', { name: 'How long people wait for a first session' })).toBeTruthy();
    expect(screen.getAllByText('What is counted')).toHaveLength(2);
  });

  it('leads to nobody: no link of the page goes anywhere but along the figures', async () => {
    openPage('/figures');
    await opened();
    const links = within(screen.getByRole('main')).getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href')).filter((href) => href?.startsWith('#') !== true)).toEqual([]);
  });

  it('asks for another month', async () => {
    // A path of the fake is a pattern.
    api.on('GET', '/figures\\?month=2026-04', () => release([started]));
    const { user, history } = openPage('/figures');
    await opened();
    await user.selectOptions(screen.getByLabelText('Published at the end of'), 'April 2026');
    await screen.findByRole('heading', { level: 2, name: 'People referred and started' });
    expect(history.location.search).toBe('?month=2026-04');
    expect(api.calls.map(({ path }) => path)).toContain('/figures?month=2026-04');
  });

  it('says so before anything is published', async () => {
    api.on('GET', '/figures', () => ({ months: [], release: null }));
    openPage('/figures');
    await screen.findByText('No figures are published yet');
  });
});
