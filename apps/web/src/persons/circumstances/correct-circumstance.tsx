import { type CircumstancesView, type Id, type Instant, newId } from '@waymark/contracts';
import { Button, Details, ErrorSummary, TextArea } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { CircumstanceFields, circumstanceGiven, type EnteredCircumstance } from '../../family/circumstance-fields.tsx';
import { recordCircumstance, withdrawCircumstance } from '../../family/circumstance-requests.ts';
import { wordsForRefusal } from '../../family/words-for.ts';
import { useSentForm } from '../../forms/use-sent-form.ts';
import { PersonFormFrame } from '../page/person-form-page.tsx';
import { useBackToPerson } from '../page/use-back-to-person.ts';

type Said = CircumstancesView['standing'][number];

const TakeBack = ({ personId, circumstanceId }: { readonly personId: Id; readonly circumstanceId: Id }): ReactNode => {
  const [factId] = useState(newId);
  const done = useBackToPerson(personId);
  const { register, submit, errors, errorOf, attempt, isSending } = useSentForm<{ readonly why: string }>({
    defaultValues: { why: '' },
    send: async ({ why }) => {
      await withdrawCircumstance(personId, { circumstanceId, factId, why });
      await done('The circumstance is taken back');
    },
  });
  return (
    <Details summary="It was recorded in error: take it back">
      <form noValidate onSubmit={submit}>
        <ErrorSummary errors={errors} attempt={attempt} />
        <TextArea
          {...register('why', { required: 'Enter how the error came about' })}
          label="How did the error come about?"
          labelSize="s"
          hint="What was recorded stays readable, with your name and this"
          limit={500}
          rows={3}
          error={errorOf('why')}
        />
        <Button isBusy={isSending}>{isSending ? 'Taking it back' : 'Take it back'}</Button>
      </form>
    </Details>
  );
};

export interface CorrectCircumstanceProps {
  readonly personId: Id;
  readonly name: string;
  readonly said: Said;
  readonly now: Instant;
}

/** Says anew what happened; what was said before stays, with why it was not so. */
export const CorrectCircumstance = ({ personId, name, said, now }: CorrectCircumstanceProps): ReactNode => {
  const [circumstanceId] = useState(newId);
  const done = useBackToPerson(personId);
  const { register, control, submit, errors, errorOf, attempt, isSending } = useSentForm<EnteredCircumstance>({
    defaultValues: {
      personId,
      kind: said.kind,
      from: said.from,
      to: said.to ?? '',
      sourceName: said.sourceName,
      sourceAgency: said.sourceAgency,
      reliability: said.reliability,
      note: said.note ?? '',
      reason: '',
    },
    wordsFor: wordsForRefusal,
    send: async (entered) => {
      const supersedes = { factId: said.circumstanceId, reason: entered.reason };
      await recordCircumstance({ circumstanceId, personId, ...circumstanceGiven(entered), supersedes });
      await done('The correction is recorded');
    },
  });
  return (
    <PersonFormFrame
      personId={personId}
      title="Correct a circumstance"
      lead={`Of ${name}. Who may read it follows from what it is and whose life it is in.`}
      errors={errors}
      attempt={attempt}
    >
      <form noValidate onSubmit={submit} className="waymark-form">
        <CircumstanceFields control={control} register={register} errorOf={errorOf} now={now} />
        <TextArea
          {...register('reason', { required: 'Enter why it is corrected' })}
          label="Why is it corrected?"
          labelSize="s"
          limit={500}
          rows={2}
          error={errorOf('reason')}
        />
        <Button isBusy={isSending}>{isSending ? 'Recording' : 'Record the correction'}</Button>
      </form>
      <TakeBack personId={personId} circumstanceId={said.circumstanceId} />
    </PersonFormFrame>
  );
};
