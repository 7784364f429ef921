import { Radios } from '@waymark/ui';
import type { ReactNode } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';

export interface BornFieldsProps {
  readonly born: UseFormRegisterReturn;
  readonly error: string | undefined;
  /** What stands in the form at first, where something does. */
  readonly atFirst?: string | undefined;
  /** Asked of someone who is born. */
  readonly dateOfBirth: ReactNode;
  /** Asked of someone who is not. */
  readonly expectedOn: ReactNode;
}

/** Born, with a date of birth, or not yet, with the day expected; or the date is not known. */
export const BornFields = ({ born, error, atFirst, dateOfBirth, expectedOn }: BornFieldsProps): ReactNode => (
  <Radios
    {...born}
    label="Is this person born?"
    labelSize="s"
    error={error}
    defaultValue={atFirst}
    choices={[
      { value: 'yes', text: 'Yes', conditional: dateOfBirth },
      { value: 'no', text: 'Not yet', conditional: expectedOn },
      { value: 'date-not-known', text: 'Yes, date of birth not known' },
    ]}
  />
);
