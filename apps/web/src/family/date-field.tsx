import type { Day } from '@waymark/contracts';
import { DateInput, type DateInputProps, type DateValue, readDate } from '@waymark/ui';
import type { ReactNode } from 'react';
import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form';

export interface DateFieldProps<Values extends FieldValues>
  extends Pick<DateInputProps, 'label' | 'labelSize' | 'hint'> {
  readonly control: Control<Values>;
  readonly name: FieldPath<Values>;
  /** Begins the messages: "First day". */
  readonly subject: string;
  readonly isOptional?: boolean | undefined;
  /** The last day that makes sense, for what can only lie in the past. */
  readonly latest?: Day | undefined;
  readonly error: string | undefined;
}

const isEmpty = (value: DateValue): boolean =>
  typeof value === 'string' ? value === '' : Object.values(value).every((part) => part.trim() === '');

/** The words for what is wrong with a date, or `true`; an empty one is fine where it may be left out. */
const checkDate = (
  value: DateValue,
  { subject, isOptional = false, latest }: Pick<DateFieldProps<FieldValues>, 'subject' | 'isOptional' | 'latest'>,
): true | string => {
  if (isEmpty(value) && isOptional) return true;
  if (typeof value !== 'string' || value === '') {
    const reading = readDate(typeof value === 'string' ? { day: '', month: '', year: '' } : value, subject);
    return 'problem' in reading ? reading.problem.message : true;
  }
  return latest !== undefined && value > latest ? `${subject} must be today or in the past` : true;
};

/** The day a form holds, or `undefined` where it was left out; only for a form that passed its checks. */
export const dayGiven = (value: DateValue): Day | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** A date in a form that is sent. */
export const DateField = <Values extends FieldValues>(props: DateFieldProps<Values>): ReactNode => {
  const { control, name, label, labelSize, hint = 'For example, 27 3 2026', error } = props;
  const { field } = useController({ control, name, rules: { validate: (value) => checkDate(value, props) } });
  return (
    <DateInput
      ref={field.ref}
      name={name}
      label={label}
      labelSize={labelSize}
      hint={hint}
      value={field.value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      error={error}
    />
  );
};
