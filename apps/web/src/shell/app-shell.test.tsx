import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Page } from '@waymark/ui';
import { describe, expect, it, vi } from 'vitest';
import { AppShell } from './app-shell.tsx';
import { applyBrand } from './brand.ts';

const navigation = [{ href: '/today', text: 'Today', current: 'page' as const }];

describe('AppShell', () => {
  it('puts skip link, bar, navigation, page and footer into landmarks, in this order', () => {
    render(
      <AppShell
        navigation={navigation}
        person={{ name: 'Priya Nair', role: 'Duty' }}
        onSignOut={() => undefined}
        footer="Run by Northmoor Council"
      >
        <Page title="Today">x</Page>
      </AppShell>,
    );
    const order = ['link', 'banner', 'navigation', 'main', 'contentinfo'].map((role) => screen.getAllByRole(role)[0]);
    expect(order[0]?.textContent).toBe('Skip to main content');
    const sorted = order.toSorted((one, other) =>
      one && other && one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
    );
    expect(order).toEqual(sorted);
  });

  it('has no empty footer', () => {
    render(
      <AppShell navigation={[]}>
        <Page title="Today">x</Page>
      </AppShell>,
    );
    expect(screen.queryByRole('contentinfo')).toBeNull();
  });

  it('says that the people are invented on every page of a demonstration, and only there', () => {
    const { rerender } = render(
      <AppShell navigation={[]} isDemonstration>
        <Page title="Today">x</Page>
      </AppShell>,
    );
    expect(screen.getByText('Invented people')).toBeTruthy();
    rerender(
      <AppShell navigation={[]}>
        <Page title="Today">x</Page>
      </AppShell>,
    );
    expect(screen.queryByText('Invented people')).toBeNull();
  });

  it('hands links inside the application to the router, and the rest to the browser', async () => {
    const onNavigate = vi.fn();
    render(
      <AppShell navigation={navigation} onNavigate={onNavigate}>
        <Page title="Today">
          <a href="#people">People on this page</a>
          <a href="/kept" onClick={(event) => event.preventDefault()}>
            Kept
          </a>
        </Page>
      </AppShell>,
    );
    await userEvent.click(screen.getByRole('link', { name: 'Today' }));
    await userEvent.click(screen.getByRole('link', { name: 'People on this page' }));
    await userEvent.click(screen.getByRole('link', { name: 'Kept' }));
    expect(onNavigate.mock.calls).toEqual([['/today']]);
  });

  it('moves focus to the heading of every page but the first', () => {
    const shell = (title: string) => (
      <AppShell navigation={[]}>
        <Page key={title} title={title}>
          x
        </Page>
      </AppShell>
    );
    const { rerender } = render(shell('Today'));
    expect(document.activeElement).toBe(document.body);
    rerender(shell('Register'));
    expect(document.activeElement?.textContent).toBe('Register');
  });
});

describe('applyBrand', () => {
  it('sets the council’s colours as custom properties', () => {
    applyBrand(document, { colour: '#5b2a6b', textColour: '#ffffff' });
    expect(document.documentElement.style.getPropertyValue('--waymark-brand-colour')).toBe('#5b2a6b');
    expect(document.documentElement.style.getPropertyValue('--waymark-brand-text-colour')).toBe('#ffffff');
  });
});
