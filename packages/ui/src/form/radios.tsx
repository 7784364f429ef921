import type { ChangeEvent, ComponentPropsWithRef, ReactNode } from 'react';
import { useState } from 'react';
import { classNames } from '../class-names.ts';
import { type Choice, choiceId } from './choice.ts';
import { ChoiceItem } from './choice-item.tsx';
import { fieldIds } from './field-ids.ts';
import type { FieldProps } from './field-props.ts';
import { FieldsetGroup } from './fieldset-group.tsx';

type RadioAttributes = Pick<ComponentPropsWithRef<'input'>, 'ref' | 'onChange' | 'onBlur' | 'disabled' | 'required'>;

export interface RadiosProps extends FieldProps, RadioAttributes {
  readonly choices: readonly Choice[];
  /** The choice taken, when the screen holds it; with `register` it is left out. */
  readonly value?: string | null | undefined;
  readonly defaultValue?: string | undefined;
  readonly isInline?: boolean | undefined;
  readonly isSmall?: boolean | undefined;
}

/** One choice from a short list. What `register(name)` returns can be spread onto it. */
export const Radios = (props: RadiosProps): ReactNode => {
  const { name, label, labelSize, isLabelHidden, hint, error, id, choices, value, defaultValue } = props;
  const { isInline, isSmall, onChange, ...attributes } = props;
  const [taken, setTaken] = useState<string | undefined>(defaultValue);
  const ids = fieldIds({ name, id, hint, error });
  const change = (event: ChangeEvent<HTMLInputElement>) => {
    setTaken(event.target.value);
    onChange?.(event);
  };
  return (
    <FieldsetGroup
      ids={ids}
      label={label}
      labelSize={labelSize}
      isLabelHidden={isLabelHidden}
      hint={hint}
      error={error}
    >
      <div
        className={classNames('govuk-radios', isInline && 'govuk-radios--inline', isSmall && 'govuk-radios--small')}
        data-module="govuk-radios"
      >
        {choices.map((choice, index) => (
          <ChoiceItem
            key={choice.value}
            kind="radios"
            id={choiceId(ids.id, index)}
            name={name}
            choice={choice}
            isOpen={(value === undefined ? taken : value) === choice.value}
            input={{
              ref: attributes.ref,
              onBlur: attributes.onBlur,
              disabled: attributes.disabled,
              required: attributes.required,
              onChange: change,
              ...(value === undefined
                ? { defaultChecked: defaultValue === choice.value }
                : { checked: value === choice.value }),
            }}
          />
        ))}
      </div>
    </FieldsetGroup>
  );
};
