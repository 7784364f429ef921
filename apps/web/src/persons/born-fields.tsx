import type { Day } from '@waymark/contracts';
import { type DateValue, Radios } from '@waymark/ui';
import type { ReactNode } from 'react';
import type { Control, UseFormRegisterReturn } from 'react-hook-form';
import { DateField } from '../family/date-field.tsx';

/** What the form holds about being born. */
export interface BornEntered {
  readonly born: string;
  readonly dateOfBirth: DateValue;
  readonly expectedOn: DateValue;
}

export interface BornFieldsProps {
  readonly born: UseFormRegisterReturn;
  readonly control: Control<BornEntered>;
  readonly today: Day;
  readonly errorOf: (path: keyof BornEntered) => string | undefined;
}

/** Born, with a date of birth, or not yet, with the day expected; or the date is not known. */
export const BornFields = ({ born, control, today, errorOf }: BornFieldsProps): ReactNode => (
  <Radios
    {...born}
    label="Is this person born?"
    labelSize="s"
    error={errorOf('born')}
    choices={[
      {
        value: 'yes',
        text: 'Yes',
        conditional: (
          <DateField
            control={control}
            name="dateOfBirth"
            label="Date of birth"
            subject="Date of birth"
            latest={today}
            error={errorOf('dateOfBirth')}
          />
        ),
      },
      {
        value: 'no',
        text: 'Not yet',
        conditional: (
          <DateField
            control={control}
            name="expectedOn"
            label="Expected date of delivery"
            subject="Expected date of delivery"
            error={errorOf('expectedOn')}
          />
        ),
      },
      { value: 'date-not-known', text: 'Yes, date of birth not known' },
    ]}
  />
);
