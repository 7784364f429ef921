import type { ComponentPropsWithRef, MouseEvent, ReactNode } from 'react';
import { useRef } from 'react';
import { classNames } from '../class-names.ts';

export interface ButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'className'> {
  /** `secondary` beside a primary one; `plain` looks like a link, for what is seldom wanted. */
  readonly variant?: 'primary' | 'secondary' | 'plain' | undefined;
  /** While true the button keeps its place and focus, says so, and does nothing. */
  readonly isBusy?: boolean | undefined;
}

const secondPressWithin = 1000;

/** A button; a second press within a second of the first is taken for the same one (S2). Submits unless `type` says otherwise. */
export const Button = (props: ButtonProps): ReactNode => {
  const { variant = 'primary', isBusy = false, onClick, children, type = 'submit', ...attributes } = props;
  const pressedAt = useRef<number | undefined>(undefined);
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    const last = pressedAt.current;
    pressedAt.current = event.timeStamp;
    const isSecondPress = last !== undefined && event.timeStamp - last < secondPressWithin;
    if (isBusy || (isSecondPress && type === 'submit')) {
      event.preventDefault();
      return;
    }
    onClick?.(event);
  };
  return (
    <button
      {...attributes}
      type={type}
      className={
        variant === 'plain'
          ? 'waymark-plain-button'
          : classNames('govuk-button', variant === 'secondary' && 'govuk-button--secondary')
      }
      aria-disabled={isBusy || attributes.disabled ? true : undefined}
      data-module="govuk-button"
      onClick={press}
    >
      {children}
    </button>
  );
};
