import type { ComponentPropsWithRef, ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { fieldIds } from './field-ids.ts';
import type { FieldProps } from './field-props.ts';
import { FormGroup } from './form-group.tsx';

/** Characters of room: a field is as wide as what it is meant to hold. */
export type InputWidth = 2 | 3 | 4 | 5 | 10 | 20 | 30;

type InputAttributes = Omit<ComponentPropsWithRef<'input'>, keyof FieldProps | 'className' | 'prefix'>;

export interface TextInputProps extends FieldProps, InputAttributes {
  readonly width?: InputWidth | undefined;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}

/** A single line of text. What `register(name)` returns can be spread onto it. */
export const TextInput = (props: TextInputProps): ReactNode => {
  const { name, label, labelSize, isLabelHidden, hint, error, id, width, prefix, suffix, ...attributes } = props;
  const ids = fieldIds({ name, id, hint, error });
  const input = (
    <input
      type="text"
      {...attributes}
      className={classNames('govuk-input', width && `govuk-input--width-${width}`, error && 'govuk-input--error')}
      id={ids.id}
      name={name}
      aria-describedby={ids.describedBy}
    />
  );
  const affix = (text: string, place: 'prefix' | 'suffix') => (
    <div className={`govuk-input__${place}`} aria-hidden="true">
      {text}
    </div>
  );
  return (
    <FormGroup ids={ids} label={label} labelSize={labelSize} isLabelHidden={isLabelHidden} hint={hint} error={error}>
      {prefix === undefined && suffix === undefined ? (
        input
      ) : (
        <div className="govuk-input__wrapper">
          {prefix === undefined ? null : affix(prefix, 'prefix')}
          {input}
          {suffix === undefined ? null : affix(suffix, 'suffix')}
        </div>
      )}
    </FormGroup>
  );
};
