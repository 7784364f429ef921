import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Announcer, useAnnounce } from './announcer.tsx';
import { InventedPeopleBanner } from './invented-people-banner.tsx';
import { ServiceNavigation } from './service-navigation.tsx';
import { ShellHeader } from './shell-header.tsx';
import { SkipLink } from './skip-link.tsx';

const items = [
  { href: '/today', text: 'Today', current: 'page' as const },
  { href: '/waiting', text: 'Waiting' },
];

const Speaker = () => {
  const announce = useAnnounce();
  return (
    <button type="button" onClick={() => announce('Saved')}>
      Save
    </button>
  );
};

describe('ServiceNavigation', () => {
  it('says which page is shown', () => {
    render(<ServiceNavigation items={items} />);
    expect(screen.getByRole('link', { name: 'Today' }).getAttribute('aria-current')).toBe('page');
    expect(screen.getByRole('link', { name: 'Waiting' }).getAttribute('aria-current')).toBeNull();
  });

  it('opens and closes the list of a phone and says so', async () => {
    render(<ServiceNavigation items={items} />);
    const menu = screen.getByRole('button', { name: 'Menu' });
    expect(menu.getAttribute('aria-expanded')).toBe('false');
    expect(document.getElementById('navigation')?.className).toContain('waymark-navigation__list--closed');
    await userEvent.click(menu);
    expect(menu.getAttribute('aria-expanded')).toBe('true');
    expect(document.getElementById('navigation')?.className).not.toContain('waymark-navigation__list--closed');
  });
});

describe('ShellHeader', () => {
  it('shows name of the product, person, role and sign out', async () => {
    const onSignOut = vi.fn();
    render(<ShellHeader productName="Waymark" person={{ name: 'Priya Nair', role: 'Duty' }} onSignOut={onSignOut} />);
    expect(screen.getByRole('link', { name: 'Waymark' }).getAttribute('href')).toBe('/');
    expect(screen.getByText('Duty')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Sign out' }));
    expect(onSignOut).toHaveBeenCalledOnce();
  });
});

describe('SkipLink', () => {
  it('moves focus to the page', async () => {
    render(
      <>
        <SkipLink />
        <main id="main-content">x</main>
      </>,
    );
    await userEvent.click(screen.getByRole('link', { name: 'Skip to main content' }));
    expect(document.activeElement?.id).toBe('main-content');
  });
});

describe('InventedPeopleBanner', () => {
  it('says that the people are invented, in a landmark of its own', () => {
    render(<InventedPeopleBanner />);
    expect(screen.getByRole('complementary', { name: 'Demonstration' }).textContent).toContain('Invented people');
  });
});

describe('Announcer', () => {
  it('says words politely, also the same words twice', async () => {
    render(
      <Announcer>
        <Speaker />
      </Announcer>,
    );
    await userEvent.click(screen.getByText('Save'));
    const first = screen.getByRole('status').firstElementChild;
    expect(first?.textContent).toBe('Saved');
    await userEvent.click(screen.getByText('Save'));
    expect(screen.getByRole('status').firstElementChild).not.toBe(first);
  });
});
