import { useQueryClient } from '@tanstack/react-query';
import { type KeepApartView, newId } from '@waymark/contracts';
import { Button, ErrorSummary, Radios, TextArea } from '@waymark/ui';
import { type ReactNode, useState } from 'react';
import { leaveDone } from '../family/done-banner.tsx';
import { useSentForm } from '../forms/use-sent-form.ts';
import { keepApartQuery, recordKeepApart } from './queries.ts';

interface Entered {
  readonly otherPersonId: string;
  readonly why: string;
}

/** Says of one related person that the two must not meet. */
export const KeepApartForm = ({ view }: { readonly view: KeepApartView }): ReactNode => {
  const queries = useQueryClient();
  const [keepApartId] = useState(newId);
  const { personId, others } = view;
  const { register, submit, errors, errorOf, attempt, isSending } = useSentForm<Entered>({
    defaultValues: { otherPersonId: '', why: '' },
    send: async (entered) => {
      await recordKeepApart(personId, { keepApartId, ...entered });
      leaveDone(queries, 'It is recorded');
      await queries.invalidateQueries({ queryKey: keepApartQuery(personId).queryKey });
    },
  });
  if (others.length === 0)
    return <p className="govuk-body">There is nobody else related to this person whom you may know of.</p>;
  return (
    <section>
      <h2 className="govuk-heading-m">Somebody else</h2>
      <ErrorSummary errors={errors} attempt={attempt} />
      <form noValidate onSubmit={submit} className="waymark-form">
        <Radios
          {...register('otherPersonId', { required: 'Choose who it is' })}
          label="Who must not be met?"
          labelSize="s"
          choices={others.map((other) => ({ value: other.personId, text: other.name }))}
          error={errorOf('otherPersonId')}
        />
        <TextArea
          {...register('why', { required: 'Enter why' })}
          label="Why?"
          labelSize="s"
          hint="Read by the workers of this person alone"
          limit={1000}
          rows={3}
          error={errorOf('why')}
        />
        <Button isBusy={isSending}>{isSending ? 'Recording' : 'Record it'}</Button>
      </form>
    </section>
  );
};
