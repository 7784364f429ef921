import { type EnrolmentView, type ReferralView, withdrawnReasons } from '@waymark/contracts';
import { BackLink, Button, ButtonGroup, Details, InsetText, Page, Radios, TextArea } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { codeOf } from '../family/options-of.ts';
import { useSentForm } from '../forms/use-sent-form.ts';
import { addresses } from '../navigation/addresses.ts';
import { isOutrun, RefusedByNow } from '../referrals/refused-by-now.tsx';
import { endEnrolment, undoEnding } from './enrolment-requests.ts';
import { LogAnswerForm } from './log-answer-form.tsx';
import { closingWords, placeLead } from './place-words.ts';

export interface ClosePlaceFormProps {
  readonly place: EnrolmentView;
  readonly referral: ReferralView;
  readonly mayLog: boolean;
  readonly onDone: (done: string) => Promise<void>;
}

interface Entered {
  readonly as: string;
  readonly note: string;
}

const ways = ['ended-early', 'withdrawn', 'undo'] as const;

const isWithdrawal = ({ exitReason }: EnrolmentView): boolean =>
  withdrawnReasons.some((reason) => reason === exitReason);

const waysFor = (place: EnrolmentView) => [
  isWithdrawal(place)
    ? { value: 'withdrawn', text: 'Close it as withdrawn' }
    : {
        value: 'ended-early',
        text: place.startedAt === null ? 'Close it: did not start' : 'Close it: ended early',
        hint: closingWords(place),
      },
  { value: 'undo', text: 'Take the ending back', hint: 'The place stays; say why.' },
];

const doneWords = {
  'ended-early': 'The place is closed',
  withdrawn: 'The place is withdrawn',
  undo: 'The ending is taken back: the place stays',
} as const;

/** An ending that runs: the answers for each child, then the close, or taking it back (S20, S24). */
export const ClosePlaceForm = ({ place, referral, mayLog, onDone }: ClosePlaceFormProps): ReactNode => {
  const { enrolmentId, name } = place;
  const [logged, setLogged] = useState(0);
  const form = useSentForm<Entered>({
    defaultValues: { as: '', note: '' },
    send: async (entered) => {
      const as = codeOf(ways, entered.as);
      if (as === undefined) throw new Error('the form sent what it had not checked');
      await (as === 'undo' ? undoEnding(enrolmentId, entered.note) : endEnrolment(enrolmentId, as));
      await onDone(doneWords[as]);
    },
  });
  const { register, submit, errors, errorOf, attempt, isSending, conflict, getValues } = form;
  const outrun = conflict !== undefined && isOutrun(conflict) ? conflict : undefined;
  return (
    <Page
      title={`The ending of the place of ${name}`}
      titleInBrowser="Ending of a place"
      lead={placeLead(place)}
      errors={outrun === undefined ? errors : []}
      attempt={attempt}
      above={<BackLink href={addresses.place(enrolmentId)}>Back to the place</BackLink>}
    >
      {outrun === undefined ? null : <RefusedByNow problem={outrun} changes={[]} kept={undefined} />}
      <InsetText>
        For a person causing harm it closes when a worker has answered for each child what the ending means: the lead
        practitioner, duty, a manager, or you for a call you log. After 3 days a manager must act.
      </InsetText>
      {mayLog ? (
        <Details
          key={logged}
          summary={logged === 0 ? 'Log a call with a child’s worker elsewhere' : 'Log another call'}
        >
          <LogAnswerForm
            enrolmentId={enrolmentId}
            childrenNamed={referral.children}
            onDone={async () => setLogged((count) => count + 1)}
          />
        </Details>
      ) : null}
      {logged === 0 ? null : (
        <p className="govuk-body" role="status">
          {logged === 1 ? 'One call is logged.' : `${logged} calls are logged.`}
        </p>
      )}
      <form noValidate onSubmit={submit} className="waymark-form">
        <Radios
          {...register('as', { required: 'Choose how to go on' })}
          label="How do you go on?"
          labelSize="m"
          choices={waysFor(place)}
          error={errorOf('as')}
        />
        <TextArea
          {...register('note', {
            validate: (note) =>
              getValues('as') !== 'undo' || note.trim() !== '' || 'Enter why the ending is taken back',
          })}
          label="Why, where you take it back"
          labelSize="s"
          limit={1000}
          rows={2}
          error={errorOf('note')}
        />
        <ButtonGroup>
          <Button isBusy={isSending}>{isSending ? 'Saving' : 'Save'}</Button>
        </ButtonGroup>
      </form>
    </Page>
  );
};
