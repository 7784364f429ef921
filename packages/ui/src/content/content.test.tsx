import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Card } from './card.tsx';
import { NotificationBanner } from './notification-banner.tsx';
import { SummaryList } from './summary-list.tsx';
import { Tag } from './tag.tsx';
import { Timeline } from './timeline.tsx';

describe('Tag', () => {
  it('is red for what must be done today, and for that alone', () => {
    const tones = ['neutral', 'information', 'done', 'attention', 'act-today'] as const;
    const red = tones.filter((tone) => render(<Tag tone={tone}>x</Tag>).container.innerHTML.includes('--red'));
    expect(red).toEqual(['act-today']);
  });
});

describe('SummaryList', () => {
  it('says what each action is about', async () => {
    const onSelect = vi.fn();
    const actions = [
      { text: 'Change', hiddenText: 'need-by date', href: '/change' },
      { text: 'Explain', hiddenText: 'need-by date', onSelect },
    ];
    render(<SummaryList rows={[{ key: 'Needed by', value: 'x', actions }]} />);
    expect(screen.getByRole('link', { name: /^Change ?need-by date$/ })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: /^Explain ?need-by date$/ }));
    expect(onSelect).toHaveBeenCalledOnce();
  });
});

describe('NotificationBanner', () => {
  it('takes focus for what was just done and stays quiet otherwise', () => {
    const { unmount } = render(<NotificationBanner heading="The conference is on Friday" />);
    expect(screen.getByRole('region', { name: 'Important' })).toBeTruthy();
    expect(document.activeElement).toBe(document.body);
    unmount();
    render(<NotificationBanner kind="done" heading="Saved" />);
    expect(document.activeElement).toBe(screen.getByRole('alert', { name: 'Done' }));
  });
});

describe('Card', () => {
  it('links its title alone, so that the buttons in it work', () => {
    render(<Card title="Ella" href="/ella" tone="act-today" actions={<button type="button">Answer</button>} />);
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Ella');
    expect(screen.getByRole('button').closest('a')).toBeNull();
    expect(screen.getByRole('article').className).toContain('waymark-card--act-today');
  });
});

describe('Timeline', () => {
  it('marks up a day as a day and an instant with its time', () => {
    render(
      <Timeline
        events={[
          { id: '1', title: 'Accepted', by: 'Tom Adeyemi', on: '2026-05-19T10:30:00.000Z' },
          { id: '2', title: 'Received', on: '2026-05-04' },
        ]}
      />,
    );
    expect(screen.getByText('19 May 2026 at 11:30am').getAttribute('datetime')).toBe('2026-05-19T10:30:00.000Z');
    expect(screen.getByText('4 May 2026').getAttribute('datetime')).toBe('2026-05-04');
  });
});
