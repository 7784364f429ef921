import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DateInput } from './date-input.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { TextInput } from './text-input.tsx';

const errors = [
  { path: 'people.0.knownAs', message: 'Enter a name' },
  { path: 'bornOn', message: 'Date of birth must include a year' },
  { message: 'This group is full' },
];

const Form = ({ attempt }: { readonly attempt: number }) => (
  <>
    <ErrorSummary errors={errors} attempt={attempt} />
    <TextInput name="people.0.knownAs" label="Known as" error="Enter a name" />
    <DateInput name="bornOn" label="Born" value={{ day: '4', month: '6', year: '' }} error="x" />
  </>
);

beforeEach(() => {
  // jsdom draws nothing, so it has no way to scroll.
  Element.prototype.scrollIntoView = vi.fn();
});

describe('ErrorSummary', () => {
  it('takes focus when it appears and again on every new attempt', async () => {
    const { rerender, container } = render(<Form attempt={1} />);
    const summary = container.querySelector('.govuk-error-summary');
    expect(document.activeElement).toBe(summary);
    await userEvent.click(screen.getByLabelText('Known as'));
    expect(document.activeElement).not.toBe(summary);
    rerender(<Form attempt={2} />);
    expect(document.activeElement).toBe(summary);
  });

  it('leads to the field, in a date to the part that is wrong', async () => {
    render(<Form attempt={1} />);
    await userEvent.click(screen.getByRole('link', { name: 'Enter a name' }));
    expect(document.activeElement?.id).toBe('people-0-knownAs');
    await userEvent.click(screen.getByRole('link', { name: 'Date of birth must include a year' }));
    expect(document.activeElement?.id).toBe('bornOn-year');
    expect(location.hash).toBe('');
  });

  it('says what belongs to no field without a link', () => {
    render(<Form attempt={1} />);
    expect(screen.getByRole('alert').textContent).toContain('This group is full');
    expect(screen.queryByRole('link', { name: 'This group is full' })).toBeNull();
  });

  it('is not there without errors', () => {
    const { container } = render(<ErrorSummary errors={[]} />);
    expect(container.innerHTML).toBe('');
  });
});
