import type { Day } from '@waymark/contracts';
import type { ReactNode, Ref } from 'react';
import { useState } from 'react';
import { classNames } from '../class-names.ts';
import { type DatePart, type DateParts, partsOfDay, readDate } from '../format/read-date.ts';
import { fieldIds } from './field-ids.ts';
import type { FieldProps } from './field-props.ts';
import { FieldsetGroup } from './fieldset-group.tsx';
import { Label } from './label.tsx';

/** A real day as `YYYY-MM-DD`, or what stands in the three fields while they are not one. */
export type DateValue = Day | DateParts;

export interface DateInputProps extends FieldProps {
  readonly value?: DateValue | null | undefined;
  /** Gets `YYYY-MM-DD` as soon as the fields are a real day, else the three parts as typed. */
  readonly onChange?: ((value: DateValue) => void) | undefined;
  readonly onBlur?: (() => void) | undefined;
  /** The first field, so that a form can move focus to it. */
  readonly ref?: Ref<HTMLInputElement> | undefined;
  /** Which fields are wrong; by default found from the value, and all three when it cannot tell. */
  readonly errorParts?: readonly DatePart[] | undefined;
  readonly isDisabled?: boolean | undefined;
  /** For a person's own birthday: `bday`. */
  readonly autoComplete?: 'bday' | undefined;
}

const fields = [
  { part: 'day', label: 'Day', width: 2 },
  { part: 'month', label: 'Month', width: 2 },
  { part: 'year', label: 'Year', width: 4 },
] as const;

const noParts: DateParts = { day: '', month: '', year: '' };

const partsOf = (value: DateValue | null | undefined): DateParts => {
  if (value === null || value === undefined || value === '') return noParts;
  return typeof value === 'string' ? partsOfDay(value) : value;
};

const dateValueOf = (parts: DateParts): DateValue => {
  const reading = readDate(parts, '');
  return 'day' in reading ? reading.day : parts;
};

const isSame = (left: DateValue, right: DateValue): boolean =>
  typeof left === 'string' || typeof right === 'string'
    ? left === right
    : fields.every(({ part }) => left[part] === right[part]);

const wrongParts = (parts: DateParts): readonly DatePart[] => {
  const reading = readDate(parts, '');
  return 'problem' in reading ? reading.problem.parts : fields.map(({ part }) => part);
};

/** A date that is known: three fields, the month as a number or a word (standards.md section 2, dates). */
export const DateInput = (props: DateInputProps): ReactNode => {
  const { name, label, labelSize, isLabelHidden, hint, error, id, value, onChange, onBlur, ref } = props;
  const [typed, setTyped] = useState(() => partsOf(value));
  // "feb" stays "feb" while its value is 2026-02-01; another value from outside replaces what is shown.
  const shown = value === undefined || isSame(dateValueOf(typed), value ?? noParts) ? typed : partsOf(value);
  const ids = fieldIds({ name, id, hint, error });
  const wrong = error ? (props.errorParts ?? wrongParts(shown)) : [];
  const change = (part: DatePart, text: string) => {
    const parts = { ...shown, [part]: text };
    setTyped(parts);
    onChange?.(dateValueOf(parts));
  };
  return (
    <FieldsetGroup
      ids={ids}
      label={label}
      labelSize={labelSize}
      isLabelHidden={isLabelHidden}
      hint={hint}
      error={error}
      role="group"
    >
      <div className="govuk-date-input" id={ids.id}>
        {fields.map((field, index) => (
          <div className="govuk-date-input__item" key={field.part}>
            <div className="govuk-form-group">
              <Label htmlFor={`${ids.id}-${field.part}`} className="govuk-date-input__label">
                {field.label}
              </Label>
              <input
                ref={index === 0 ? ref : undefined}
                className={classNames(
                  'govuk-input govuk-date-input__input',
                  `govuk-input--width-${field.width}`,
                  wrong.includes(field.part) && 'govuk-input--error',
                )}
                id={`${ids.id}-${field.part}`}
                name={`${name}-${field.part}`}
                type="text"
                inputMode={field.part === 'month' ? 'text' : 'numeric'}
                autoComplete={props.autoComplete ? `bday-${field.part}` : 'off'}
                value={shown[field.part]}
                disabled={props.isDisabled}
                onChange={(event) => change(field.part, event.target.value)}
                onBlur={onBlur}
              />
            </div>
          </div>
        ))}
      </div>
    </FieldsetGroup>
  );
};
