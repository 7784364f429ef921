import { useQueryClient } from '@tanstack/react-query';
import { Button, Details, ErrorSummary, TextArea } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useSentForm } from '../forms/use-sent-form.ts';
import { governanceKeys } from './queries.ts';

export interface ReasonFormProps {
  /** Tells the forms of one page apart. */
  readonly id: string;
  /** What is done, on the line that opens the form. */
  readonly summary: string;
  /** Whom it is about, for those who hear the line alone. */
  readonly about: string;
  readonly button: string;
  readonly hint?: string | undefined;
  readonly send: (why: string) => Promise<unknown>;
  readonly onDone?: (() => Promise<void> | void) | undefined;
}

/** An act that is asked for its reason, folded away until someone means it. */
export const ReasonForm = ({ id, summary, about, button, hint, send, onDone }: ReasonFormProps): ReactNode => {
  const queries = useQueryClient();
  const field = `why-${id}`;
  const { register, submit, errors, errorOf, attempt, isSending } = useSentForm<Record<string, string>>({
    defaultValues: { [field]: '' },
    send: async (entered) => {
      await send(entered[field] ?? '');
      await onDone?.();
      await queries.invalidateQueries({ queryKey: governanceKeys.all });
    },
  });
  return (
    <Details
      summary={
        <>
          {summary}
          <span className="govuk-visually-hidden">: {about}</span>
        </>
      }
    >
      <form noValidate onSubmit={submit}>
        <ErrorSummary errors={errors} attempt={attempt} />
        <TextArea
          {...register(field, {
            required: 'Enter why',
            maxLength: { value: 2000, message: 'Enter at most 2,000 characters' },
          })}
          label="Why?"
          labelSize="s"
          hint={hint}
          rows={3}
          error={errorOf(field)}
        />
        <Button isBusy={isSending}>{isSending ? 'Sending' : button}</Button>
      </form>
    </Details>
  );
};
