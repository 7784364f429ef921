import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { RegisterRow } from './register-row.tsx';

const marks = [{ code: 'attended', label: 'Attended', shape: 'seen' as const }];

describe('MoreMarksButton', () => {
  it('stands at the end of the marks, belongs to the person and says whether it is open', async () => {
    const onToggle = vi.fn();
    const onMark = vi.fn();
    const row = (isOpen: boolean) => (
      <RegisterRow
        name="Dai M"
        marks={marks}
        moreMarks={{ isOpen, onToggle }}
        save={{ state: 'none' }}
        onMark={onMark}
      />
    );
    const { rerender } = render(row(false));
    const more = screen.getByRole('button', { name: 'More marks', description: 'Dai M' });
    expect(screen.getAllByRole('button').at(-1)).toBe(more);
    expect(more.getAttribute('aria-expanded')).toBe('false');
    await userEvent.click(more);
    expect(onToggle).toHaveBeenCalledExactlyOnceWith(true);
    expect(onMark).not.toHaveBeenCalled();
    rerender(row(true));
    expect(screen.getByRole('button', { name: 'Fewer marks' }).getAttribute('aria-expanded')).toBe('true');
  });
});
