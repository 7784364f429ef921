import type { ComponentPropsWithRef, ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { fieldIds } from './field-ids.ts';
import type { FieldProps } from './field-props.ts';
import { FormGroup } from './form-group.tsx';

export interface SelectOption {
  readonly value: string;
  readonly text: string;
  readonly isDisabled?: boolean | undefined;
}

type SelectAttributes = Omit<ComponentPropsWithRef<'select'>, keyof FieldProps | 'className' | 'children'>;

export interface SelectProps extends FieldProps, SelectAttributes {
  readonly options: readonly SelectOption[];
  /** The first, empty choice, for example "Choose a reason"; left out when a choice is always made. */
  readonly emptyText?: string | undefined;
}

/** A choice from a long list; radios are better for a short one. What `register(name)` returns can be spread onto it. */
export const Select = (props: SelectProps): ReactNode => {
  const { name, label, labelSize, isLabelHidden, hint, error, id, options, emptyText, ...attributes } = props;
  const ids = fieldIds({ name, id, hint, error });
  return (
    <FormGroup ids={ids} label={label} labelSize={labelSize} isLabelHidden={isLabelHidden} hint={hint} error={error}>
      <select
        {...attributes}
        className={classNames('govuk-select', error && 'govuk-select--error')}
        id={ids.id}
        name={name}
        aria-describedby={ids.describedBy}
      >
        {emptyText === undefined ? null : <option value="">{emptyText}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.isDisabled}>
            {option.text}
          </option>
        ))}
      </select>
    </FormGroup>
  );
};
