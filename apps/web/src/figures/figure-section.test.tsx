import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { FigureTable as Figures } from '@waymark/contracts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FigureSection } from './figure-section.tsx';
import { figureRowName } from './figure-table.tsx';
import { isSaidInLead } from './figures-lead.ts';

const row: Figures['rows'][number] = {
  programme: 'Caring Dads',
  offering: 'Fathers’ group, Northmoor',
  area: 'Northmoor',
  sentence: 'Half of those referred to Caring Dads started within 74 days.',
  cells: [{ shown: 'fewer-than', value: 5 }, { shown: 'left-out' }],
  curve: [
    { days: 0, percent: 0 },
    { days: 14, percent: 25 },
  ],
};
const table = (more: Partial<Figures> = {}): Figures => ({
  id: 'waits',
  title: 'How long people wait for a first session',
  definition: 'People still waiting are counted.',
  columns: [
    { id: 'half', title: 'Half started within', unit: 'days' },
    { id: 'ninety', title: '9 in 10 started within', unit: 'days' },
  ],
  rows: [row],
  total: null,
  ...more,
});

describe('the name of a row', () => {
  it.each([
    [row, 'Caring Dads, Fathers’ group, Northmoor'],
    [{ ...row, area: 'Southmoor' }, 'Caring Dads, Fathers’ group, Northmoor, Southmoor'],
    [{ ...row, offering: 'Caring Dads' }, 'Caring Dads, Northmoor'],
    [{ ...row, offering: 'Caring Dads', area: 'Caring Dads' }, 'Caring Dads'],
    [{ ...row, offering: '', programme: '' }, 'Northmoor'],
  ])('says nothing twice and leaves nothing out', (named, words) => {
    expect(figureRowName(named)).toBe(words);
  });
});

describe('one question of the figures', () => {
  beforeEach(() => {
    vi.stubGlobal('matchMedia', (media: string) => ({
      matches: true,
      media,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }));
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('S33: reads a number that is not told out as words, in the cell itself', () => {
    render(<FigureSection table={table({ rows: [{ ...row, curve: [] }] })} leads={false} />);
    const cells = within(screen.getByRole('table')).getAllByRole('cell');
    expect(cells.map(({ textContent }) => textContent)).toEqual([
      'Half started withinfewer than 5',
      '9 in 10 started withinnot told',
    ]);
    expect(screen.queryByText(/^[1-4]$/)).toBeNull();
  });

  it('leads from the picture to the table behind it by the arrow keys alone', async () => {
    const user = userEvent.setup();
    render(<FigureSection table={table()} leads={false} />);
    expect(screen.queryByRole('tabpanel', { name: 'Picture' })).not.toBeNull();
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Picture' }));
    await user.keyboard('{ArrowRight}');
    const behind = screen.getByRole('tab', { name: 'Table' });
    expect(document.activeElement).toBe(behind);
    expect(behind.getAttribute('aria-selected')).toBe('true');
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(behind);
  });

  it('does not say again what the first line of the page says, and says what it left out', () => {
    const { rerender } = render(<FigureSection table={table()} leads={isSaidInLead(table())} />);
    expect(screen.queryByText(row.sentence)).toBeNull();
    const three = table({ rows: [row, { ...row, area: 'West' }, { ...row, area: 'East' }] });
    rerender(<FigureSection table={three} leads={isSaidInLead(three)} />);
    expect(screen.getAllByText(row.sentence)).toHaveLength(3);
    expect(isSaidInLead(table({ id: 'attendance' }))).toBe(false);
  });

  it('says so where there is nothing to count', () => {
    render(<FigureSection table={table({ rows: [] })} leads={false} />);
    expect(screen.getByText('None in these twelve months.')).toBeTruthy();
  });
});
