import type { ReactNode } from 'react';

export type LabelSize = 's' | 'm' | 'l' | 'xl';

/** What every field takes, whatever it is made of. */
export interface FieldProps {
  readonly name: string;
  readonly label: ReactNode;
  readonly labelSize?: LabelSize | undefined;
  /** Hides the label from sight where the place already says it; it is still read out. */
  readonly isLabelHidden?: boolean | undefined;
  readonly hint?: ReactNode | undefined;
  /** The words of the error, the same as in the summary; with them the field is marked as wrong. */
  readonly error?: string | undefined;
  /** By default made from `name`; needed only when two forms on one page share a name. */
  readonly id?: string | undefined;
}
