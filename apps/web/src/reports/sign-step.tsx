import {
  consentLabels,
  consents,
  lawfulBases,
  lawfulBasisLabels,
  newId,
  type ReportView,
  sharingConditionLabels,
  sharingConditions,
} from '@waymark/contracts';
import { Button, InsetText, Radios, type SummaryError, TextInput, WarningText } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { codeOf, optionsOf } from '../family/options-of.ts';
import { useTellPage } from '../family/use-tell-page.ts';
import { useSentForm } from '../forms/use-sent-form.ts';
import { signReport } from './report-requests.ts';

export interface SignStepProps {
  readonly view: ReportView;
  readonly isUnsaved: boolean;
  readonly onSigned: () => Promise<void>;
  readonly onErrors: (errors: readonly SummaryError[]) => void;
}

interface Entered {
  readonly basis: string;
  readonly condition: string;
  readonly consent: string;
  readonly consentNote: string;
}

const nothing: Entered = { basis: '', condition: '', consent: '', consentNote: '' };

/** Why it cannot be signed now; `undefined` where it can. */
const obstacle = ({ view, isUnsaved }: SignStepProps): string | undefined => {
  if (isUnsaved) return 'Save the report first: what is signed is what was saved and checked.';
  if (view.report.recipients.length === 0) return 'Choose who gets the report first.';
  return view.canSign ? undefined : 'Settle what the checks found first.';
};

const SignForm = ({ view, onSigned, onErrors }: SignStepProps): ReactNode => {
  const [idempotencyKey] = useState(newId);
  const { register, submit, errors, errorOf, attempt, isSending } = useSentForm<Entered>({
    defaultValues: nothing,
    send: async ({ basis, condition, consent, consentNote }) => {
      const sharing = {
        basis: codeOf(lawfulBases, basis),
        condition: codeOf(sharingConditions, condition),
        consent: codeOf(consents, consent),
      };
      if (sharing.basis === undefined || sharing.condition === undefined || sharing.consent === undefined)
        throw new Error('the form sent what it had not checked');
      await signReport({
        reportId: view.reportId,
        version: view.version,
        idempotencyKey,
        sharing: {
          basis: sharing.basis,
          condition: sharing.condition,
          consent: sharing.consent,
          consentNote: consentNote.trim() === '' ? undefined : consentNote,
        },
      });
      await onSigned();
    },
  });
  useTellPage({ errors, attempt, onErrors });
  return (
    <form noValidate onSubmit={submit} className="waymark-form">
      <WarningText>
        Signing freezes the report and each recipient’s version. It is recorded with your name and cannot be undone.
      </WarningText>
      <Radios
        {...register('basis', { required: 'Choose the lawful basis' })}
        label="On which lawful basis is it shared?"
        labelSize="s"
        choices={optionsOf(lawfulBases, lawfulBasisLabels)}
        error={errorOf('basis')}
      />
      <Radios
        {...register('condition', { required: 'Choose the condition' })}
        label="Under which condition?"
        labelSize="s"
        choices={optionsOf(sharingConditions, sharingConditionLabels)}
        error={errorOf('condition')}
      />
      <Radios
        {...register('consent', { required: 'Choose what is known about consent' })}
        label="What is known about consent?"
        labelSize="s"
        hint="Consent is no gate: safeguarding does not wait for it"
        choices={optionsOf(consents, consentLabels)}
        error={errorOf('consent')}
      />
      <TextInput
        {...register('consentNote', {
          validate: (note, { consent }) =>
            consent !== 'not-asked-other' || note.trim() !== '' || 'Enter why consent was not asked for',
        })}
        label="Why it was not asked for, or what was said (optional)"
        labelSize="s"
        error={errorOf('consentNote')}
      />
      <Button isBusy={isSending}>{isSending ? 'Signing' : 'Sign the report'}</Button>
    </form>
  );
};

/** The last step: the decision to share, recorded for every recipient, and the signature (E8, E9). */
export const SignStep = (props: SignStepProps): ReactNode => {
  const stops = obstacle(props);
  return stops === undefined ? <SignForm {...props} /> : <InsetText>{stops}</InsetText>;
};
