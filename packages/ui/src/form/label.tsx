import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import type { LabelSize } from './field-props.ts';

export interface LabelProps {
  readonly htmlFor: string;
  readonly children: ReactNode;
  readonly size?: LabelSize | undefined;
  readonly isHidden?: boolean | undefined;
  readonly className?: string | undefined;
}

export const Label = ({ htmlFor, children, size, isHidden, className }: LabelProps): ReactNode => (
  <label
    className={classNames(
      'govuk-label',
      size && `govuk-label--${size}`,
      isHidden && 'govuk-visually-hidden',
      className,
    )}
    htmlFor={htmlFor}
  >
    {children}
  </label>
);
