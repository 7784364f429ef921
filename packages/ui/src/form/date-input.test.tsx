import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { DateInput, type DateValue } from './date-input.tsx';

const seen: DateValue[] = [];

const Held = ({ initial = '' }: { readonly initial?: DateValue }) => {
  const [value, setValue] = useState<DateValue>(initial);
  return (
    <>
      <DateInput
        name="receivedOn"
        label="Received"
        value={value}
        onChange={(next) => {
          seen.push(next);
          setValue(next);
        }}
      />
      <button type="button" onClick={() => setValue('2025-12-25')}>
        Other
      </button>
    </>
  );
};

const shown = () => ['Day', 'Month', 'Year'].map((part) => screen.getByLabelText<HTMLInputElement>(part).value);

describe('DateInput', () => {
  it('gives back YYYY-MM-DD as soon as the fields are a day, and leaves "jan" as it was typed', async () => {
    render(<Held />);
    await userEvent.type(screen.getByLabelText('Day'), '9');
    await userEvent.type(screen.getByLabelText('Month'), 'jan');
    expect(seen.at(-1)).toEqual({ day: '9', month: 'jan', year: '' });
    await userEvent.type(screen.getByLabelText('Year'), '2026');
    expect(seen.at(-1)).toBe('2026-01-09');
    expect(shown()).toEqual(['9', 'jan', '2026']);
  });

  it('keeps an impossible date as it was typed and gives back its parts (S38)', async () => {
    render(<Held initial="2026-02-28" />);
    await userEvent.clear(screen.getByLabelText('Day'));
    await userEvent.type(screen.getByLabelText('Day'), '30');
    expect(seen.at(-1)).toEqual({ day: '30', month: '2', year: '2026' });
    expect(shown()).toEqual(['30', '2', '2026']);
  });

  it('shows another day when one comes from outside', async () => {
    render(<Held initial="2026-02-28" />);
    await userEvent.click(screen.getByText('Other'));
    expect(shown()).toEqual(['25', '12', '2025']);
  });

  it('marks only the fields that are wrong and describes the group by the error', () => {
    const { container } = render(
      <DateInput
        name="bornOn"
        label="Date of birth"
        value={{ day: '4', month: '6', year: '' }}
        error="Date of birth must include a year"
      />,
    );
    const wrong = [...container.querySelectorAll('.govuk-input--error')].map(({ id }) => id);
    expect(wrong).toEqual(['bornOn-year']);
    const group = screen.getByRole('group', { name: 'Date of birth' });
    expect(group.getAttribute('aria-describedby')).toBe('bornOn-error');
  });

  it('marks all three when only the form knows what is wrong', () => {
    const { container } = render(
      <DateInput name="on" label="Date" value="2027-01-01" error="Date must be today or in the past" />,
    );
    expect(container.querySelectorAll('.govuk-input--error')).toHaveLength(3);
  });
});
