import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { ErrorMessage } from './error-message.tsx';
import type { FieldIds } from './field-ids.ts';
import type { FieldProps } from './field-props.ts';
import { Fieldset } from './fieldset.tsx';
import { Hint } from './hint.tsx';

export interface FieldsetGroupProps extends Omit<FieldProps, 'name' | 'id'> {
  readonly ids: FieldIds;
  readonly role?: 'group' | undefined;
  readonly children: ReactNode;
}

/** One question with several controls: legend, hint, error and the controls, in that order. */
export const FieldsetGroup = (props: FieldsetGroupProps): ReactNode => {
  const { ids, label, labelSize, isLabelHidden, hint, error, role, children } = props;
  return (
    <div className={classNames('govuk-form-group', error && 'govuk-form-group--error')}>
      <Fieldset
        legend={label}
        legendSize={labelSize}
        isLegendHidden={isLabelHidden}
        describedBy={ids.describedBy}
        role={role}
      >
        {hint ? <Hint id={ids.hintId}>{hint}</Hint> : null}
        {error ? <ErrorMessage id={ids.errorId}>{error}</ErrorMessage> : null}
        {children}
      </Fieldset>
    </div>
  );
};
