import { needByReasonLabels, needByReasons, urgencies, urgencyLabels } from '@waymark/contracts';
import { Radios, Select, TextArea } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { DateField, dayGiven } from '../family/date-field.tsx';
import { optionsOf } from '../family/options-of.ts';
import type { FormParts } from './form-parts.ts';

const knownChoices = [
  { value: 'yes', text: 'Yes' },
  {
    value: 'no',
    text: 'No',
    hint: 'Then leave the date out here and write it into the box for the survivor’s side, below.',
  },
];

const NeedByFields = ({ form }: { readonly form: FormParts }): ReactNode => {
  const { register, control, errorOf } = form;
  const day = dayGiven(useWatch({ control, name: 'needBy.day' }));
  return (
    <>
      <DateField
        control={control}
        name="needBy.day"
        label="By when is a start needed? (optional)"
        labelSize="s"
        subject="Date of the start needed"
        hint="For example a release, an expected date of delivery, or a conference: 27 3 2027"
        isOptional
        error={errorOf('needBy.day')}
      />
      {day === undefined ? null : (
        <>
          <Select
            {...register('needBy.why', { required: 'Choose why a start is needed by then' })}
            label="Why by then?"
            labelSize="s"
            emptyText="Choose a reason"
            options={optionsOf(needByReasons, needByReasonLabels)}
            error={errorOf('needBy.why')}
          />
          <Radios
            {...register('needBy.isKnownToPerson', {
              required: 'Choose whether the people referred know of this reason',
              validate: (known) =>
                known !== 'no' || 'Leave the date out and write it into the box for the survivor’s side',
            })}
            label="Do the people referred know of this reason?"
            labelSize="s"
            choices={knownChoices}
            error={errorOf('needBy.isKnownToPerson')}
          />
        </>
      )}
    </>
  );
};

/** Why now, how soon, and by when (domain.md B1). */
export const ReasonFields = ({ form }: { readonly form: FormParts }): ReactNode => {
  const { register, errorOf } = form;
  return (
    <>
      <TextArea
        {...register('why', { required: 'Enter why this is asked for' })}
        label="Why is this asked for?"
        labelSize="m"
        hint="What happened, what was tried, what is asked for now. Nothing that only the survivor’s side may know."
        limit={4000}
        error={errorOf('why')}
      />
      <Radios
        {...register('urgency', { required: 'Choose how soon it must be looked at' })}
        label="How soon must this be looked at?"
        labelSize="s"
        hint="It says how soon someone reads it, not whether anyone is at risk. In danger now: call, do not refer."
        choices={optionsOf(urgencies, urgencyLabels)}
        isInline
        error={errorOf('urgency')}
      />
      <NeedByFields form={form} />
    </>
  );
};
