import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { TextInput } from './text-input.tsx';

describe('TextInput', () => {
  it('ties label, hint and error to the field, hint first', () => {
    render(<TextInput name="people.0.knownAs" label="Known as" hint="As he says it" error="Enter a name" />);
    const field = screen.getByLabelText('Known as');
    expect(field.id).toBe('people-0-knownAs');
    expect(field.getAttribute('aria-describedby')).toBe('people-0-knownAs-hint people-0-knownAs-error');
    expect(field.classList).toContain('govuk-input--error');
    expect(document.getElementById('people-0-knownAs-error')?.textContent).toBe('Error: Enter a name');
  });

  it('is not wrong while there is no error', () => {
    render(<TextInput name="a" label="A" error={undefined} />);
    expect(screen.getByLabelText('A').className).toBe('govuk-input');
    expect(screen.getByLabelText('A').getAttribute('aria-describedby')).toBeNull();
  });

  it('takes what a form library registers: name, ref, change and blur', async () => {
    const registered = { name: 'a', ref: vi.fn(), onChange: vi.fn(), onBlur: vi.fn() };
    render(<TextInput {...registered} label="A" />);
    await userEvent.type(screen.getByLabelText('A'), 'x');
    await userEvent.tab();
    expect(registered.ref).toHaveBeenCalledWith(screen.getByLabelText('A'));
    expect(registered.onChange).toHaveBeenCalledOnce();
    expect(registered.onBlur).toHaveBeenCalledOnce();
  });
});
