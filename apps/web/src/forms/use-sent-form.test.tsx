import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Problem } from '@waymark/contracts';
import { Button, ErrorSummary, TextInput } from '@waymark/ui';
import type { ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { ApiProblem } from '../api/api-problem.ts';
import { useSentForm } from './use-sent-form.ts';

const Form = ({ send }: { readonly send: () => Promise<unknown> }): ReactNode => {
  const form = useSentForm({
    defaultValues: { child: { name: '' }, reason: '' },
    send,
    wordsFor: ({ code }) => (code === 'too-long' ? 'Reason must be shorter' : undefined),
  });
  return (
    <form noValidate onSubmit={form.submit}>
      <ErrorSummary errors={form.errors} attempt={form.attempt} />
      <TextInput
        {...form.register('child.name', { required: 'Enter the name' })}
        label="Name"
        error={form.errorOf('child.name')}
      />
      <TextInput {...form.register('reason')} label="Reason" error={form.errorOf('reason')} />
      <Button>Send</Button>
      <p>{form.conflict?.code}</p>
    </form>
  );
};

const open = (send: () => Promise<unknown>) => {
  const user = userEvent.setup();
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Form send={send} />
    </QueryClientProvider>,
  );
  return {
    user,
    fillIn: async () => {
      await user.type(screen.getByLabelText('Name'), 'Ella');
      await user.type(screen.getByLabelText('Reason'), 'Because');
      await user.click(screen.getByRole('button', { name: 'Send' }));
    },
  };
};

const problem = (status: number, code: string, more: Partial<Problem> = {}) =>
  new ApiProblem({ type: 'about:blank', title: code, status, code, ...more });
const summary = () => screen.queryByRole('alert')?.textContent;

describe('useSentForm', () => {
  it('checks before it sends, in the order of the fields, and moves the focus with every attempt', async () => {
    const send = vi.fn(async () => undefined);
    const { user } = open(send);
    await user.click(screen.getByRole('button', { name: 'Send' }));
    expect(await screen.findByRole('link', { name: 'Enter the name' })).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('alert').parentElement);
    expect(send).not.toHaveBeenCalled();
  });

  it('puts located errors of the server beside their fields and into the summary, and keeps what was typed', async () => {
    const errors = [
      { path: 'reason', code: 'too-long', message: 'This field does not have the form it must have' },
      { path: 'child.name', code: 'name-missing', message: 'Enter the name of the child' },
      { path: 'elsewhere', code: 'x', message: 'This family is closed' },
    ];
    const { fillIn } = open(() => Promise.reject(problem(422, 'invalid-input', { errors })));
    await fillIn();
    await screen.findByRole('alert');
    const links = screen.getAllByRole('link').map(({ textContent }) => textContent);
    expect(links).toEqual(['Enter the name of the child', 'Reason must be shorter']);
    expect(summary()).toContain('This family is closed');
    expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Ella');
    expect(screen.getByLabelText('Reason').getAttribute('aria-describedby')).toBe('reason-error');
  });

  it('tells what belongs to no field in the server’s words, else in its own', async () => {
    const told = open(() =>
      Promise.reject(problem(409, 'stale-version', { detail: 'Someone changed this meanwhile' })),
    );
    await told.fillIn();
    expect(await screen.findByText('Someone changed this meanwhile.')).toBeTruthy();
    expect(screen.getByText('stale-version')).toBeTruthy();
  });

  it('tells that the server was not reached, and nothing when signing in again is all that is missing', async () => {
    const reject = vi.fn(() => Promise.reject(new ApiProblem(null)));
    const { fillIn } = open(reject);
    await fillIn();
    expect((await screen.findByRole('alert')).textContent).toContain('Waymark cannot be reached');
    reject.mockImplementation(() => Promise.reject(problem(401, 'not-signed-in')));
    const form = screen.getByLabelText('Name').closest('form');
    if (form) fireEvent.submit(form);
    await vi.waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Ella');
  });
});
