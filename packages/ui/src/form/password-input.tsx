import type { ComponentPropsWithRef, ReactNode } from 'react';
import { useState } from 'react';
import { classNames } from '../class-names.ts';
import { fieldIds } from './field-ids.ts';
import type { FieldProps } from './field-props.ts';
import { FormGroup } from './form-group.tsx';

type PasswordAttributes = Omit<ComponentPropsWithRef<'input'>, keyof FieldProps | 'className' | 'type'>;
export interface PasswordInputProps extends FieldProps, PasswordAttributes {}

/** A password that can be shown; pasting and password managers work (WCAG 3.3.8). */
export const PasswordInput = (props: PasswordInputProps): ReactNode => {
  const { name, label, labelSize, isLabelHidden, hint, error, id, ...attributes } = props;
  const [isShown, setShown] = useState(false);
  const [said, setSaid] = useState('');
  const ids = fieldIds({ name, id, hint, error });
  const toggle = () => {
    setShown(!isShown);
    setSaid(isShown ? 'Your password is hidden' : 'Your password is visible');
  };
  return (
    <FormGroup
      ids={ids}
      label={label}
      labelSize={labelSize}
      isLabelHidden={isLabelHidden}
      hint={hint}
      error={error}
      className="govuk-password-input"
    >
      <div className="govuk-input__wrapper govuk-password-input__wrapper">
        <input
          autoComplete="current-password"
          {...attributes}
          className={classNames('govuk-input govuk-password-input__input', error && 'govuk-input--error')}
          id={ids.id}
          name={name}
          type={isShown ? 'text' : 'password'}
          spellCheck={false}
          autoCapitalize="none"
          aria-describedby={ids.describedBy}
        />
        <button
          type="button"
          className="govuk-button govuk-button--secondary govuk-password-input__toggle"
          aria-controls={ids.id}
          aria-label={isShown ? 'Hide password' : 'Show password'}
          onClick={toggle}
        >
          {isShown ? 'Hide' : 'Show'}
        </button>
      </div>
      <div className="govuk-password-input__sr-status govuk-visually-hidden" aria-live="polite">
        {said}
      </div>
    </FormGroup>
  );
};
