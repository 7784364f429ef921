import type { ComponentPropsWithRef, ReactNode } from 'react';
import { classNames } from '../class-names.ts';

export interface ButtonLinkProps extends Omit<ComponentPropsWithRef<'a'>, 'className' | 'href'> {
  readonly href: string;
  readonly variant?: 'primary' | 'secondary' | undefined;
}

/** A link that looks like a button: it takes the reader somewhere and changes nothing. */
export const ButtonLink = ({ variant = 'primary', children, ...attributes }: ButtonLinkProps): ReactNode => (
  <a
    {...attributes}
    draggable="false"
    className={classNames('govuk-button', variant === 'secondary' && 'govuk-button--secondary')}
    data-module="govuk-button"
  >
    {children}
  </a>
);
