import type { ReactNode } from 'react';

/** One radio or checkbox. */
export interface Choice {
  readonly value: string;
  readonly text: ReactNode;
  readonly hint?: ReactNode | undefined;
  readonly isDisabled?: boolean | undefined;
  /** Asked only while this choice is taken. */
  readonly conditional?: ReactNode | undefined;
  /** A word between this choice and the one before it, for example "or". */
  readonly dividerBefore?: string | undefined;
}

/** The first choice bears the field's own id, so that the error summary can link to it. */
export const choiceId = (id: string, index: number): string => (index === 0 ? id : `${id}-${index + 1}`);
