import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { ErrorMessage } from './error-message.tsx';
import type { FieldIds } from './field-ids.ts';
import type { FieldProps } from './field-props.ts';
import { Hint } from './hint.tsx';
import { Label } from './label.tsx';

export interface FormGroupProps extends Omit<FieldProps, 'name' | 'id'> {
  readonly ids: FieldIds;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** One labelled control: label, hint, error and the control, in that order. */
export const FormGroup = (props: FormGroupProps): ReactNode => {
  const { ids, label, labelSize, isLabelHidden, hint, error, className, children } = props;
  return (
    <div className={classNames('govuk-form-group', error && 'govuk-form-group--error', className)}>
      <Label htmlFor={ids.id} size={labelSize} isHidden={isLabelHidden}>
        {label}
      </Label>
      {hint ? <Hint id={ids.hintId}>{hint}</Hint> : null}
      {error ? <ErrorMessage id={ids.errorId}>{error}</ErrorMessage> : null}
      {children}
    </div>
  );
};
