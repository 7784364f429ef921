import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';

export interface HintProps {
  readonly id: string;
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

export const Hint = ({ id, children, className }: HintProps): ReactNode => (
  <div id={id} className={classNames('govuk-hint', className)}>
    {children}
  </div>
);
