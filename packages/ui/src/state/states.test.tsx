import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Problem } from '@waymark/contracts';
import { describe, expect, it, vi } from 'vitest';
import { ConflictState } from './conflict-state.tsx';
import { describeProblem } from './describe-problem.ts';
import { EmptyState } from './empty-state.tsx';
import { ErrorState } from './error-state.tsx';
import { LoadingState } from './loading-state.tsx';

const problem = (status: number, more: Partial<Problem> = {}): Problem => ({
  type: 'about:blank',
  title: 'x',
  status,
  code: 'x',
  ...more,
});

describe('describeProblem', () => {
  it('has plain words for every kind of failure, without sorry, oops, invalid or forbidden', () => {
    const all = [null, ...[400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503].map((status) => problem(status))];
    const words = all.map(describeProblem).map(({ heading, words }) => `${heading}. ${words}`);
    expect(words.every((text) => text.length > 20)).toBe(true);
    expect(words.join(' ')).not.toMatch(/sorry|oops|invalid|forbidden|please/i);
  });

  it('takes the server’s own words for a refusal and keeps a defect’s to itself', () => {
    expect(describeProblem(problem(409, { detail: 'The group is full: 0 places left.' })).words).toBe(
      'The group is full: 0 places left.',
    );
    expect(describeProblem(problem(500, { detail: 'stack' })).words).not.toContain('stack');
  });

  it('ends them as a sentence, since a field’s words come without a full stop', () => {
    const wordsOf = (detail: string) => describeProblem(problem(409, { detail })).words;
    expect(wordsOf('This import has changed in the meantime')).toBe('This import has changed in the meantime.');
    expect(wordsOf('Is it a spreadsheet?')).toBe('Is it a spreadsheet?');
  });
});

describe('ErrorState', () => {
  it('gives the reference and tries again', async () => {
    const onRetry = vi.fn();
    render(<ErrorState problem={problem(500, { reference: '01J9-4F2C' })} onRetry={onRetry} />);
    expect(screen.getByRole('alert').textContent).toContain('Reference: 01J9-4F2C');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it('offers no second try where it cannot help', () => {
    render(<ErrorState problem={problem(404)} onRetry={() => undefined} />);
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('ConflictState', () => {
  it('says who changed what and keeps what was entered (S19)', () => {
    render(
      <ConflictState
        changedAt="2026-06-04T13:05:00.000Z"
        changes={[{ what: 'State', was: 'Waiting', now: 'Offered' }]}
        kept="Offer the Monday group"
      />,
    );
    const text = screen.getByRole('alert').textContent;
    expect(text).toContain('Changed by another worker on 4 June 2026 at 2:05pm. Nothing of yours was saved yet.');
    expect(screen.getByRole('table', { name: 'What changed' }).textContent).toContain('Offered');
    expect(text).toContain('Offer the Monday group');
  });
});

describe('LoadingState and EmptyState', () => {
  it('says what is on its way', () => {
    render(<LoadingState what="the register" />);
    expect(screen.getByRole('status').textContent).toBe('Loading the register');
  });

  it('says what there is none of', () => {
    const { container } = render(<EmptyState title="Nobody is waiting" />);
    expect(container.textContent).toBe('Nobody is waiting');
  });
});
