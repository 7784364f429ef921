import { markModeLabels, markModes } from '@waymark/contracts';
import { Radios, TextArea, TextInput } from '@waymark/ui';
import type { ReactNode } from 'react';
import { DateField } from '../family/date-field.tsx';
import { optionsOf } from '../family/options-of.ts';
import type { useSentForm } from '../forms/use-sent-form.ts';
import { checkDatesLeftOut, type EnteredGroup } from './entered-group.ts';
import { SchoolHolidaysField } from './school-holidays-field.tsx';
import { SlotFields } from './slot-fields.tsx';

export interface GroupFieldsProps {
  readonly form: Pick<ReturnType<typeof useSentForm<EnteredGroup>>, 'register' | 'control' | 'errorOf' | 'setValue'>;
}

/** When and where a group meets, how many it takes, and the days on which it does not meet. */
export const GroupFields = ({ form }: GroupFieldsProps): ReactNode => {
  const { register, control, errorOf } = form;
  return (
    <>
      <TextInput
        {...register('title', { required: 'Enter a name for the group' })}
        label="Name of the group"
        labelSize="s"
        hint="For example, Thursday evening, Northgate"
        error={errorOf('title')}
      />
      <TextInput
        {...register('venue', { required: 'Enter where the group meets' })}
        label="Where does it meet?"
        labelSize="s"
        error={errorOf('venue')}
      />
      <DateField
        control={control}
        name="startsOn"
        label="First day"
        labelSize="s"
        hint="The first session is on this day, or on the next such weekday. For example, 14 1 2027"
        subject="First day"
        error={errorOf('startsOn')}
      />
      <SlotFields form={form} />
      <TextArea
        {...register('datesLeftOut', { validate: checkDatesLeftOut })}
        label="Days left out (optional)"
        labelSize="s"
        hint="Half-term and the like, one date on a line, like 17 2 2027. Bank holidays are left out anyway."
        rows={3}
        error={errorOf('datesLeftOut')}
      />
      <SchoolHolidaysField form={form} />
      <TextInput
        {...register('capacity', {
          validate: (typed) =>
            (/^\d{1,2}$/.test(typed.trim()) && Number(typed) >= 1 && Number(typed) <= 60) ||
            'Places must be a number from 1 to 60',
        })}
        label="Places"
        labelSize="s"
        inputMode="numeric"
        width={3}
        error={errorOf('capacity')}
      />
      <Radios
        {...register('mode', { required: 'Choose how it meets' })}
        label="How does it meet?"
        labelSize="s"
        choices={optionsOf(markModes, markModeLabels)}
        error={errorOf('mode')}
      />
    </>
  );
};
