import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TextArea } from './text-area.tsx';

afterEach(() => {
  vi.useRealTimers();
});

describe('TextArea', () => {
  it('counts what is left at once and keeps what is typed beyond the limit (S38)', async () => {
    const { container } = render(<TextArea name="words" label="Words" limit={5} defaultValue="abcd" />);
    const status = container.querySelector('.govuk-character-count__status');
    expect(status?.textContent).toBe('You have 1 character remaining');
    await userEvent.type(screen.getByLabelText('Words'), 'efg');
    expect(status?.textContent).toBe('You have 2 characters too many');
    expect(screen.getByLabelText<HTMLTextAreaElement>('Words').value).toBe('abcdefg');
    expect(screen.getByLabelText('Words').classList).toContain('govuk-textarea--error');
  });

  it('reads the count out politely only after typing pauses', () => {
    vi.useFakeTimers();
    const { container } = render(<TextArea name="words" label="Words" limit={5} defaultValue="abcd" />);
    const spoken = container.querySelector('[aria-live="polite"]');
    expect(spoken?.textContent).toBe('');
    act(() => vi.advanceTimersByTime(1000));
    expect(spoken?.textContent).toBe('You have 1 character remaining');
  });

  it('describes the field by its limit', () => {
    render(<TextArea name="words" label="Words" hint="Own words" limit={5} />);
    expect(screen.getByLabelText('Words').getAttribute('aria-describedby')).toBe('words-info words-hint');
  });
});
