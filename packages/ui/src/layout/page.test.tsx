import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { NotificationBanner } from '../content/notification-banner.tsx';
import { ArrivalContext } from './arrival.ts';
import { Page } from './page.tsx';

const errors = [{ path: 'a', message: 'Enter a name' }];

describe('Page', () => {
  it('names the page in the browser, with Error: before it while there are errors', () => {
    const { rerender } = render(<Page title="Make a referral">x</Page>);
    expect(document.title).toBe('Make a referral – Waymark');
    rerender(
      <Page title="Make a referral" errors={errors}>
        x
      </Page>,
    );
    expect(document.title).toBe('Error: Make a referral – Waymark');
  });

  it('keeps a person’s name out of the browser’s history on demand', () => {
    render(
      <Page title="Marcus Bell" titleInBrowser="Person">
        x
      </Page>,
    );
    expect(document.title).toBe('Person – Waymark');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Marcus Bell');
  });

  it('leaves focus alone on the first page and moves it to the heading of the next', () => {
    const arrival = { hasArrived: false };
    const { rerender } = render(
      <ArrivalContext value={arrival}>
        <Page key="1" title="Today">
          x
        </Page>
      </ArrivalContext>,
    );
    expect(document.activeElement).toBe(document.body);
    rerender(
      <ArrivalContext value={arrival}>
        <Page key="2" title="Register">
          x
        </Page>
      </ArrivalContext>,
    );
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'Register' }));
  });

  it('leaves focus where a banner or error summary has taken it', () => {
    render(
      <ArrivalContext value={{ hasArrived: true }}>
        <Page title="Register">
          <NotificationBanner kind="done" heading="Saved" />
        </Page>
      </ArrivalContext>,
    );
    expect(document.activeElement).toBe(screen.getByRole('alert'));
  });
});
