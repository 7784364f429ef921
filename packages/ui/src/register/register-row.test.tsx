import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { RegisterList, registerFoot } from './register-list.tsx';
import type { SaveState } from './register-mark.ts';
import { RegisterRow, type RegisterRowProps } from './register-row.tsx';
import { saveWords } from './save-words.ts';

const marks = [
  { code: 'attended', label: 'Attended', shape: 'seen' as const },
  { code: 'absent-no-contact', label: 'Did not come', shape: 'missed' as const },
];
const at = '2026-06-04T17:34:00.000Z';

const row = (props: Partial<RegisterRowProps>) => (
  <RegisterRow name="Dai M" marks={marks} save={{ state: 'none' }} onMark={() => undefined} {...props} />
);

describe('RegisterRow', () => {
  it('records with the first tap (S1)', async () => {
    const onMark = vi.fn();
    const onToggle = vi.fn();
    render(row({ onMark, onToggle, details: 'Minutes late' }));
    await userEvent.click(screen.getByRole('button', { name: 'Attended' }));
    expect(onMark).toHaveBeenCalledExactlyOnceWith('attended');
    expect(onToggle).not.toHaveBeenCalled();
  });

  it('opens the details with a second tap on the same mark and records nothing again (S2)', async () => {
    const onMark = vi.fn();
    const onToggle = vi.fn();
    render(row({ onMark, onToggle, chosen: 'attended', details: 'Minutes late' }));
    const chosen = screen.getByRole('button', { name: /^Attended/ });
    expect(chosen.getAttribute('aria-expanded')).toBe('false');
    await userEvent.click(chosen);
    expect(onToggle).toHaveBeenCalledWith(true);
    expect(onMark).not.toHaveBeenCalled();
  });

  it('changes the mark with a tap on another', async () => {
    const onMark = vi.fn();
    render(row({ onMark, onToggle: () => undefined, chosen: 'attended', details: 'Minutes late' }));
    await userEvent.click(screen.getByRole('button', { name: 'Did not come' }));
    expect(onMark).toHaveBeenCalledExactlyOnceWith('absent-no-contact');
  });

  it('shows the details only while they are open', () => {
    const props = { chosen: 'attended', onToggle: () => undefined, details: 'Minutes late' };
    const { rerender } = render(row({ ...props, isOpen: true }));
    expect(screen.getByText('Minutes late')).toBeTruthy();
    rerender(row({ ...props, isOpen: false }));
    expect(screen.queryByText('Minutes late')).toBeNull();
  });

  it('names its buttons by the person and says which is chosen', () => {
    render(row({ chosen: 'attended' }));
    const group = screen.getByRole('group', { name: 'Dai M' });
    const pressed = within(group)
      .getAllByRole('button')
      .map((button) => button.getAttribute('aria-pressed'));
    expect(pressed).toEqual(['true', 'false']);
  });

  it('says politely that a mark is saved or waiting to send (S3)', () => {
    const { rerender } = render(row({}));
    const status = screen.getByRole('status');
    expect(status.textContent).toBe('');
    rerender(row({ chosen: 'attended', save: { state: 'waiting', at } }));
    expect(status.textContent).toBe('Waiting to send, marked 6:34pm');
    rerender(row({ chosen: 'attended', save: { state: 'saved', at } }));
    expect(status.textContent).toBe('Saved 6:34pm');
  });

  it('takes no mark once the session is closed', async () => {
    const onMark = vi.fn();
    render(row({ onMark, isClosed: true }));
    await userEvent.click(screen.getByRole('button', { name: 'Attended' }));
    expect(onMark).not.toHaveBeenCalled();
  });
});

describe('saveWords', () => {
  it('says why a mark was refused', () => {
    const refused: SaveState = { state: 'refused', why: 'this session is closed' };
    expect(saveWords(refused)).toBe('Not saved: this session is closed');
    expect(saveWords({ state: 'saving' })).toBe('Saving');
  });
});

describe('RegisterList', () => {
  it('counts at the foot and shows no percentage', () => {
    render(
      <RegisterList label="Register" expected={10} recorded={9}>
        {row({})}
      </RegisterList>,
    );
    expect(registerFoot(10, 9)).toBe('10 expected, 9 recorded, 1 still to record');
    expect(screen.getByText('10 expected, 9 recorded, 1 still to record')).toBeTruthy();
    expect(document.body.textContent).not.toContain('%');
  });
});
