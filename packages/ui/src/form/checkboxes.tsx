import type { ChangeEvent, ComponentPropsWithRef, ReactNode } from 'react';
import { useState } from 'react';
import { classNames } from '../class-names.ts';
import { type Choice, choiceId } from './choice.ts';
import { ChoiceItem } from './choice-item.tsx';
import { fieldIds } from './field-ids.ts';
import type { FieldProps } from './field-props.ts';
import { FieldsetGroup } from './fieldset-group.tsx';

type CheckboxAttributes = Pick<ComponentPropsWithRef<'input'>, 'ref' | 'onChange' | 'onBlur' | 'disabled'>;

export interface CheckboxesProps extends FieldProps, CheckboxAttributes {
  readonly choices: readonly Choice[];
  /** The choices taken, when the screen holds them; with `register` it is left out. */
  readonly values?: readonly string[] | undefined;
  readonly defaultValues?: readonly string[] | undefined;
  readonly isSmall?: boolean | undefined;
}

const toggled = (values: readonly string[], value: string, isTaken: boolean): readonly string[] =>
  isTaken ? [...values.filter((other) => other !== value), value] : values.filter((other) => other !== value);

/** Any number of choices. What `register(name)` returns can be spread onto it. */
export const Checkboxes = (props: CheckboxesProps): ReactNode => {
  const { name, label, labelSize, isLabelHidden, hint, error, id, choices, values, defaultValues = [] } = props;
  const { isSmall, ref, onChange, onBlur, disabled } = props;
  const [taken, setTaken] = useState(defaultValues);
  const ids = fieldIds({ name, id, hint, error });
  const change = (event: ChangeEvent<HTMLInputElement>) => {
    const { value, checked } = event.target;
    setTaken((now) => toggled(now, value, checked));
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
        className={classNames('govuk-checkboxes', isSmall && 'govuk-checkboxes--small')}
        data-module="govuk-checkboxes"
      >
        {choices.map((choice, index) => (
          <ChoiceItem
            key={choice.value}
            kind="checkboxes"
            id={choiceId(ids.id, index)}
            name={name}
            choice={choice}
            isOpen={(values ?? taken).includes(choice.value)}
            input={{
              ref,
              onBlur,
              disabled,
              onChange: change,
              ...(values === undefined
                ? { defaultChecked: defaultValues.includes(choice.value) }
                : { checked: values.includes(choice.value) }),
            }}
          />
        ))}
      </div>
    </FieldsetGroup>
  );
};
