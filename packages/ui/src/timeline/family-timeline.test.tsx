import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FamilyTimeline } from './family-timeline.tsx';
import { sample } from './sample.ts';

const draw = () => render(<FamilyTimeline title="Who was seen" data={sample} />);
const words = () => screen.getByRole('status').textContent;

/** Stands in for the browser's measuring, which jsdom lacks. */
const measured = (width: number) =>
  vi.stubGlobal(
    'ResizeObserver',
    class {
      readonly #tell: (entries: readonly { contentRect: { width: number } }[]) => void;
      constructor(tell: (entries: readonly { contentRect: { width: number } }[]) => void) {
        this.#tell = tell;
      }
      observe() {
        this.#tell([{ contentRect: { width } }]);
      }
      disconnect() {}
    },
  );

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('FamilyTimeline', () => {
  it('says what it shows and as at which day', () => {
    draw();
    expect(screen.getByRole('figure').textContent).toContain('1 January to 30 June 2026. As at 4 June 2026.');
  });

  it('is one stop for Tab, and the arrow keys go from fact to fact, naming each with its source', async () => {
    draw();
    const stops = screen.getAllByRole('button').filter((button) => button.getAttribute('tabindex') === '0');
    expect(stops).toHaveLength(1);
    await userEvent.tab();
    expect(document.activeElement).toBe(stops[0]);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{End}{ArrowLeft}');
    expect(words()).toBe('2 April 2026. Marcus, Small Steps. Session 2: missed.Source: register.');
    expect(document.activeElement?.getAttribute('aria-label')).toBe(
      '2 April 2026, Marcus, Small Steps: Session 2: missed',
    );
    expect(document.activeElement?.getAttribute('tabindex')).toBe('0');
  });

  it('names a fact when it is pointed at or tapped', () => {
    draw();
    fireEvent.pointerEnter(screen.getByRole('button', { name: /Session 1: seen/ }));
    expect(words()).toContain('Session 1: seen');
    fireEvent.click(screen.getByRole('button', { name: /3 of 8 kept/ }));
    expect(words()).toContain('Source: midwife, 9 March 2026.');
  });

  it('says the same as a table, one row for each fact', () => {
    draw();
    const table = screen.getByRole('table');
    expect(within(table).getAllByRole('row')).toHaveLength(1 + 11);
    expect(within(table).getByRole('row', { name: /Session 3: not expected/ })).toBeTruthy();
  });

  it('puts the picture first where there is room and the table first on a phone', () => {
    const isTableFirst = () => {
      const picture = document.querySelector('svg[role="group"]');
      const position = picture?.compareDocumentPosition(screen.getByRole('table')) ?? 0;
      return (position & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
    };
    measured(900);
    const { unmount } = draw();
    expect(isTableFirst()).toBe(false);
    unmount();
    measured(290);
    draw();
    expect(isTableFirst()).toBe(true);
    const toPicture = screen.getByRole('link', { name: 'See it as a picture' }).getAttribute('href');
    expect(document.getElementById(toPicture?.slice(1) ?? '')?.querySelector('svg[role="group"]')).toBeTruthy();
  });

  it('scrolls inside its own region, which the keyboard can reach, when the picture is wider', () => {
    measured(290);
    draw();
    expect(screen.getByRole('region', { name: 'Who was seen: picture' }).getAttribute('tabindex')).toBe('0');
  });

  it('has a picture for paper that nobody hears or reaches twice', () => {
    const { container } = draw();
    const paper = container.querySelector('.waymark-timeline__paper');
    expect(paper?.getAttribute('aria-hidden')).toBe('true');
    expect(paper?.querySelectorAll('[tabindex], [role="button"]')).toHaveLength(0);
    expect(Number(paper?.querySelector('svg.waymark-timeline__picture')?.getAttribute('width'))).toBeLessThanOrEqual(
      850,
    );
  });
});
