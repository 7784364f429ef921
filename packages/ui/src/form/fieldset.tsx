import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import type { LabelSize } from './field-props.ts';

export interface FieldsetProps {
  readonly legend: ReactNode;
  readonly legendSize?: LabelSize | undefined;
  readonly isLegendHidden?: boolean | undefined;
  readonly describedBy?: string | undefined;
  /** `group` for text fields: without it some screen readers leave the description out. */
  readonly role?: 'group' | undefined;
  readonly children: ReactNode;
}

/** Holds fields that answer one question; the legend is the question. */
export const Fieldset = (props: FieldsetProps): ReactNode => {
  const { legend, legendSize, isLegendHidden, describedBy, role, children } = props;
  return (
    <fieldset className="govuk-fieldset" role={role} aria-describedby={describedBy}>
      <legend
        className={classNames(
          'govuk-fieldset__legend',
          legendSize && `govuk-fieldset__legend--${legendSize}`,
          isLegendHidden && 'govuk-visually-hidden',
        )}
      >
        {legend}
      </legend>
      {children}
    </fieldset>
  );
};
