import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Checkboxes } from './checkboxes.tsx';
import { Radios } from './radios.tsx';
import { Select } from './select.tsx';
import { TextInput } from './text-input.tsx';

const choices = [
  { value: 'yes', text: 'Yes', conditional: <TextInput name="what" label="What was he told?" /> },
  { value: 'no', text: 'No', hint: 'Not yet' },
];

describe('Radios', () => {
  it('puts the question, hint and error on the group and the own id on the first choice', () => {
    render(<Radios name="told" label="Does he know?" hint="A hint" error="Say whether he knows" choices={choices} />);
    const group = screen.getByRole('group', { name: 'Does he know?' });
    expect(group.getAttribute('aria-describedby')).toBe('told-hint told-error');
    expect(screen.getByLabelText('Yes').id).toBe('told');
    expect(screen.getByLabelText('No').id).toBe('told-2');
    expect(screen.getByLabelText('No').getAttribute('aria-describedby')).toBe('told-2-item-hint');
  });

  it('asks a conditional question only while its choice is taken', async () => {
    const onChange = vi.fn();
    render(<Radios name="told" label="Does he know?" choices={choices} onChange={onChange} />);
    expect(screen.queryByLabelText('What was he told?')).toBeNull();
    await userEvent.click(screen.getByLabelText('Yes'));
    expect(screen.getByLabelText('What was he told?')).toBeTruthy();
    await userEvent.click(screen.getByLabelText('No'));
    expect(screen.queryByLabelText('What was he told?')).toBeNull();
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  it('shows the choice that the screen holds', () => {
    render(<Radios name="told" label="Does he know?" choices={choices} value="no" onChange={() => undefined} />);
    expect(screen.getByLabelText<HTMLInputElement>('No').checked).toBe(true);
  });
});

describe('Checkboxes', () => {
  it('takes several, each with its own conditional question', async () => {
    render(<Checkboxes name="told" label="Which?" choices={choices} defaultValues={['no']} />);
    await userEvent.click(screen.getByLabelText('Yes'));
    expect(screen.getByLabelText<HTMLInputElement>('Yes').checked).toBe(true);
    expect(screen.getByLabelText<HTMLInputElement>('No').checked).toBe(true);
    expect(screen.getByLabelText('What was he told?')).toBeTruthy();
  });
});

describe('Select', () => {
  it('begins with the empty choice when there is one', () => {
    render(<Select name="reason" label="Reason" emptyText="Choose a reason" options={[{ value: 'a', text: 'A' }]} />);
    expect(screen.getByLabelText<HTMLSelectElement>('Reason').value).toBe('');
  });
});
