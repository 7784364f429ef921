import { closingReasonLabels, type EnrolmentView, endingReasons } from '@waymark/contracts';
import { BackLink, Button, InsetText, Page, Select, TextArea, WarningText } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { codeOf, optionsOf } from '../family/options-of.ts';
import { useSentForm } from '../forms/use-sent-form.ts';
import { addresses } from '../navigation/addresses.ts';
import { isOutrun, RefusedByNow } from '../referrals/refused-by-now.tsx';
import { beginEnding } from './enrolment-requests.ts';
import { closingWords } from './place-words.ts';

export interface BeginEndingFormProps {
  readonly place: EnrolmentView;
  readonly onDone: (done: string) => Promise<void>;
}

interface Entered {
  readonly reason: string;
  readonly note: string;
}

/** Begins the end of a place: "receiving nothing since" at once; it closes when each child's worker has answered (S24). */
export const BeginEndingForm = ({ place, onDone }: BeginEndingFormProps): ReactNode => {
  const { enrolmentId, name } = place;
  const { register, control, submit, errors, errorOf, attempt, isSending, conflict, getValues } = useSentForm<Entered>({
    defaultValues: { reason: '', note: '' },
    send: async (entered) => {
      const reason = codeOf(endingReasons, entered.reason);
      if (reason === undefined) throw new Error('the form sent what it had not checked');
      await beginEnding(enrolmentId, { reason, ...(entered.note.trim() !== '' && { note: entered.note }) });
      await onDone('The ending has begun: nothing is received from now on');
    },
  });
  const reason = useWatch({ control, name: 'reason' });
  const outrun = conflict !== undefined && isOutrun(conflict) ? conflict : undefined;
  return (
    <Page
      title={`End the place of ${name}?`}
      titleInBrowser="End a place"
      lead="From now on nothing is received. It closes when a worker has answered for each child what that means."
      errors={outrun === undefined ? errors : []}
      attempt={attempt}
      above={<BackLink href={addresses.place(enrolmentId)}>Back to the place</BackLink>}
    >
      {outrun === undefined ? null : (
        <RefusedByNow problem={outrun} changes={[]} kept={<p className="govuk-body">{getValues('note')}</p>} />
      )}
      <InsetText>{closingWords(place)}</InsetText>
      <form noValidate onSubmit={submit} className="waymark-form">
        <Select
          {...register('reason', { required: 'Choose why the place ends' })}
          label="Why does it end?"
          labelSize="s"
          emptyText="Choose a reason"
          options={optionsOf(endingReasons, closingReasonLabels)}
          error={errorOf('reason')}
        />
        {reason === 'excluded-for-safety' ? (
          <WarningText>Make the calls first. An exclusion takes effect at once and is not taken back.</WarningText>
        ) : null}
        <TextArea
          {...register('note')}
          label="In your words (optional)"
          labelSize="s"
          limit={1000}
          rows={3}
          error={errorOf('note')}
        />
        <Button isBusy={isSending}>{isSending ? 'Ending' : 'Begin the ending'}</Button>
      </form>
    </Page>
  );
};
