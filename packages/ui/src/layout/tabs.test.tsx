import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Tabs } from './tabs.tsx';

const tabs = [
  { id: 'picture', label: 'Picture', content: 'Half' },
  { id: 'table', label: 'Table', content: '16 of 32' },
];

const onScreen = (isWide: boolean) =>
  vi.stubGlobal('matchMedia', () => ({
    matches: isWide,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('Tabs', () => {
  it('shows one panel at a time and moves with the arrow keys where there is room', async () => {
    onScreen(true);
    render(<Tabs tabs={tabs} />);
    expect(screen.getByRole('tab', { name: 'Picture' }).getAttribute('aria-selected')).toBe('true');
    expect(document.getElementById('table')?.className).toContain('govuk-tabs__panel--hidden');
    screen.getByRole('tab', { name: 'Picture' }).focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Table' }));
    expect(document.getElementById('table')?.className).not.toContain('govuk-tabs__panel--hidden');
    expect(document.getElementById('picture')?.className).toContain('govuk-tabs__panel--hidden');
  });

  it('is a list of links to open panels on a phone', () => {
    onScreen(false);
    render(<Tabs tabs={tabs} />);
    expect(screen.queryByRole('tab')).toBeNull();
    expect(screen.getByRole('link', { name: 'Table' }).getAttribute('href')).toBe('#table');
    expect(document.querySelector('.govuk-tabs__panel--hidden')).toBeNull();
  });
});
