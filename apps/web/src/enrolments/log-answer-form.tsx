import { newId, type ReferralView } from '@waymark/contracts';
import { Button, ErrorSummary, Select, TextArea, TextInput } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useSentForm } from '../forms/use-sent-form.ts';
import { personLine } from '../referrals/referral-summary.tsx';
import { answerEnding } from './enrolment-requests.ts';

export interface LogAnswerFormProps {
  readonly enrolmentId: string;
  /** The children the referral named. */
  readonly childrenNamed: ReferralView['children'];
  readonly onDone: (done: string) => Promise<void>;
}

interface Entered {
  readonly childId: string;
  readonly meaning: string;
  readonly loggedCall: { readonly withWhom: string; readonly agency: string };
}

/** Logs, for one child, what a call with the child's worker elsewhere came to. */
export const LogAnswerForm = ({ enrolmentId, childrenNamed, onDone }: LogAnswerFormProps): ReactNode => {
  const [answerId] = useState(newId);
  const { register, submit, errors, errorOf, attempt, isSending } = useSentForm<Entered>({
    defaultValues: { childId: '', meaning: '', loggedCall: { withWhom: '', agency: '' } },
    send: async (entered) => {
      await answerEnding(enrolmentId, { answerId, ...entered });
      await onDone('The call is logged');
    },
  });
  return (
    <form noValidate onSubmit={submit} className="waymark-form">
      <ErrorSummary errors={errors} attempt={attempt} />
      <Select
        {...register('childId', { required: 'Choose the child' })}
        label="For which child?"
        labelSize="s"
        emptyText="Choose a child"
        options={childrenNamed.map((child) => ({ value: child.personId, text: personLine(child) }))}
        error={errorOf('childId')}
      />
      <TextArea
        {...register('meaning', { required: 'Enter what it means for this child' })}
        label="What does it mean for this child?"
        labelSize="s"
        limit={2000}
        rows={3}
        error={errorOf('meaning')}
      />
      <TextInput
        {...register('loggedCall.withWhom', { required: 'Enter with whom you spoke' })}
        label="With whom did you speak?"
        labelSize="s"
        width={20}
        error={errorOf('loggedCall.withWhom')}
      />
      <TextInput
        {...register('loggedCall.agency', { required: 'Enter the agency' })}
        label="Of which agency?"
        labelSize="s"
        width={20}
        error={errorOf('loggedCall.agency')}
      />
      <Button variant="secondary" isBusy={isSending}>
        {isSending ? 'Logging' : 'Log the call'}
      </Button>
    </form>
  );
};
