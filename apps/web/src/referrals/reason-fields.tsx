import { needByReasonLabels, needByReasons, urgencies, urgencyLabels } from '@waymark/contracts';
import { Radios, Select, TextArea } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { DateField, dayGiven } from '../family/date-field.tsx';
import { optionsOf } from '../family/options-of.ts';
import type { ProgrammePart } from './form-parts.ts';

const knownChoices = [
  { value: 'yes', text: 'Yes' },
  {
    value: 'no',
    text: 'No',
    hint: 'Then leave the date out here and write it into the box for the survivor’s side, below.',
  },
];

const NeedByFields = ({ form, at, say }: ProgrammePart): ReactNode => {
  const { register, control, errorOf } = form;
  const day = dayGiven(useWatch({ control, name: `${at}.needBy.day` }));
  return (
    <>
      <DateField
        control={control}
        name={`${at}.needBy.day`}
        label="By when is a start needed? (optional)"
        labelSize="s"
        subject="Date of the start needed"
        hint="For example a release, an expected date of delivery, or a conference: 27 3 2027"
        isOptional
        error={errorOf(`${at}.needBy.day`)}
      />
      {day === undefined ? null : (
        <>
          <Select
            {...register(`${at}.needBy.why`, { required: say('Choose why a start is needed by then') })}
            label="Why by then?"
            labelSize="s"
            emptyText="Choose a reason"
            options={optionsOf(needByReasons, needByReasonLabels)}
            error={errorOf(`${at}.needBy.why`)}
          />
          <Radios
            {...register(`${at}.needBy.isKnownToPerson`, {
              required: say('Choose whether the people referred know of this reason'),
              validate: (known) =>
                known !== 'no' || say('Leave the date out and write it into the box for the survivor’s side'),
            })}
            label="Do the people referred know of this reason?"
            labelSize="s"
            choices={knownChoices}
            error={errorOf(`${at}.needBy.isKnownToPerson`)}
          />
        </>
      )}
    </>
  );
};

/** Why now, how soon, and by when (domain.md B1). */
export const ReasonFields = (part: ProgrammePart): ReactNode => {
  const { form, at, say } = part;
  const { register, errorOf } = form;
  return (
    <>
      <TextArea
        {...register(`${at}.why`, { required: say('Enter why this is asked for') })}
        label="Why is this asked for?"
        labelSize="m"
        hint="What happened, what was tried, what is asked for now. Nothing that only the survivor’s side may know."
        limit={4000}
        error={errorOf(`${at}.why`)}
      />
      <Radios
        {...register(`${at}.urgency`, { required: say('Choose how soon it must be looked at') })}
        label="How soon must this be looked at?"
        labelSize="s"
        hint="It says how soon someone reads it, not whether anyone is at risk. In danger now: call, do not refer."
        choices={optionsOf(urgencies, urgencyLabels)}
        isInline
        error={errorOf(`${at}.urgency`)}
      />
      <NeedByFields {...part} />
    </>
  );
};
