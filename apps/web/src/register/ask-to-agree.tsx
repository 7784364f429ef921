import { useQueryClient } from '@tanstack/react-query';
import type { Id } from '@waymark/contracts';
import { Button, InsetText, TextArea } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useTellPage } from '../family/use-tell-page.ts';
import { useSentForm } from '../forms/use-sent-form.ts';
import type { UnsentMark } from '../unsent/unsent-mark.ts';
import type { FormErrors } from './details/mark-details-form.tsx';
import { proposeCorrection, registerKeys } from './queries.ts';

export interface AskToAgreeProps {
  readonly sessionId: Id;
  readonly name: string;
  /** The change that was refused because others rely on the mark that stands. */
  readonly unsent: UnsentMark;
  readonly onProposed: () => void;
  readonly onErrors: (errors: FormErrors) => void;
}

/** A change that is not one person's to make: said why, with the way to it (model.md section 3). */
export const AskToAgree = ({ sessionId, name, unsent, onProposed, onErrors }: AskToAgreeProps): ReactNode => {
  const queries = useQueryClient();
  const { mark } = unsent;
  const reason = mark.supersedes?.reason ?? '';
  const { register, submit, errors, errorOf, attempt, isSending } = useSentForm({
    defaultValues: { why: reason },
    send: async ({ why }) => {
      const markId = mark.supersedes?.markId;
      if (markId === undefined) throw new Error('a change that names no mark was refused as one');
      await proposeCorrection(sessionId, { ...mark, supersedes: { markId, reason: why.trim() } });
      await queries.invalidateQueries({ queryKey: registerKeys.view(sessionId) });
      onProposed();
    },
  });
  useTellPage({ errors, attempt, onErrors: (found) => onErrors({ errors: found, attempt }) });
  return (
    <form noValidate onSubmit={submit}>
      <InsetText>
        Others rely on this mark already: it is more than 7 days old, or something signed rests on it. It changes once a
        coordinator has agreed; until then the earlier mark stands.
      </InsetText>
      <TextArea
        {...register('why', {
          validate: (why) => why.trim() !== '' || 'Say why the mark is changed',
          maxLength: { value: 500, message: 'Reason must be 500 characters or fewer' },
        })}
        label="Why is the mark changed?"
        labelSize="s"
        hint="The coordinator reads it."
        rows={2}
        limit={500}
        defaultValue={reason}
        error={errorOf('why')}
      />
      <Button isBusy={isSending}>
        {isSending ? 'Asking' : 'Ask a coordinator to agree'}
        <span className="govuk-visually-hidden"> to the change for {name}</span>
      </Button>
    </form>
  );
};
