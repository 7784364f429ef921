import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { PasswordInput } from './password-input.tsx';
import { SearchForm } from './search-form.tsx';

describe('SearchForm', () => {
  it('hands the words over and puts nothing into the address', async () => {
    const onSearch = vi.fn();
    render(<SearchForm label="Search people" onSearch={onSearch} />);
    await userEvent.type(screen.getByLabelText('Search people'), ' Bell {enter}');
    expect(onSearch).toHaveBeenCalledWith('Bell');
    expect(fireEvent.submit(screen.getByRole('button', { name: 'Search' }))).toBe(false);
  });
});

describe('PasswordInput', () => {
  it('shows the password on demand, says so, and lets managers fill it in', async () => {
    render(<PasswordInput name="password" label="Password" />);
    const field = screen.getByLabelText('Password');
    expect(field.getAttribute('type')).toBe('password');
    expect(field.getAttribute('autocomplete')).toBe('current-password');
    await userEvent.click(screen.getByRole('button', { name: 'Show password' }));
    expect(field.getAttribute('type')).toBe('text');
    expect(screen.getByText('Your password is visible')).toBeTruthy();
  });
});
