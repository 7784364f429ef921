import {
  accessBarrierLabels,
  accessBarriers,
  closingReasonLabels,
  type NotAcceptedReason,
  notAcceptedReasons,
  type ReferralDecision,
  type ReferralView,
  type UnmetNeedReason,
  unmetNeedReasons,
} from '@waymark/contracts';
import { Radios, Select, TextArea } from '@waymark/ui';
import type { ReactNode } from 'react';
import { optionsOf } from '../family/options-of.ts';
import type { useSentForm } from '../forms/use-sent-form.ts';
import { decisionWords } from './decision-choices.ts';
import type { EnteredDecision } from './to-decision.ts';

export interface DecisionFieldsProps {
  readonly form: Pick<ReturnType<typeof useSentForm<EnteredDecision>>, 'register' | 'errorOf'>;
  readonly decisions: readonly ReferralDecision[];
  /** Those a decision can be about, where there are several. */
  readonly people: ReferralView['people'];
  readonly entered: EnteredDecision;
}

const reasonsOf: Readonly<
  Partial<Record<EnteredDecision['decision'], readonly (NotAcceptedReason | UnmetNeedReason)[]>>
> = {
  'not-accept': notAcceptedReasons,
  'unmet-need': unmetNeedReasons,
};

const noteLabels: Readonly<Record<string, string>> = {
  ask: 'What do you need to know?',
  accept: 'Why (needed where a finding asks or needs a decision)',
};

/** The decision, its reason in words and codes, and whom it is about. */
export const DecisionFields = ({ form, decisions, people, entered }: DecisionFieldsProps): ReactNode => {
  const { register, errorOf } = form;
  const reasons = reasonsOf[entered.decision];
  return (
    <>
      {people.length > 1 ? (
        <Select
          {...register('subjectId')}
          label="About whom?"
          labelSize="s"
          emptyText="Everyone referred"
          options={people.map(({ subjectId, name }) => ({ value: subjectId, text: name }))}
          error={errorOf('subjectId')}
        />
      ) : null}
      <Radios
        {...register('decision', { required: 'Choose a decision' })}
        label="What do you decide?"
        labelSize="s"
        choices={decisions.map((decision) => ({
          value: decision,
          text: decisionWords[decision].text,
          hint: decisionWords[decision].hint,
        }))}
        error={errorOf('decision')}
      />
      {reasons === undefined ? null : (
        <Select
          {...register('reasonCode', { required: 'Choose a reason' })}
          label="Reason"
          labelSize="s"
          hint="The referrer reads it. For every stop that is about safety choose “Not the right service now”."
          emptyText="Choose a reason"
          options={optionsOf(reasons, closingReasonLabels)}
          error={errorOf('reasonCode')}
        />
      )}
      {entered.decision === 'unmet-need' && entered.reasonCode === 'not-accessible' ? (
        <Radios
          {...register('barrier', { required: 'Choose what stood in the way' })}
          label="What stood in the way?"
          labelSize="s"
          choices={optionsOf(accessBarriers, accessBarrierLabels)}
          error={errorOf('barrier')}
        />
      ) : null}
      <TextArea
        {...register('note', {
          validate: (note) => entered.decision !== 'ask' || note.trim() !== '' || 'Enter what you need to know',
        })}
        label={noteLabels[entered.decision] ?? 'Why (optional)'}
        labelSize="s"
        limit={2000}
        rows={3}
        error={errorOf('note')}
      />
    </>
  );
};
