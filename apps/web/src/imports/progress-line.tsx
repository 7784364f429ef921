import type { ReactNode } from 'react';

export interface ProgressLineProps {
  /** What comes along: "The file is read". */
  readonly label: string;
  /** From 0 to 1; left out while nobody knows. */
  readonly share?: number | undefined;
  /** The same in words, beside the line. */
  readonly words: string;
}

/** How far something long has come. Its words are not read out each second; who asks for it hears it. */
export const ProgressLine = ({ label, share, words }: ProgressLineProps): ReactNode => (
  <div className="waymark-progress">
    <progress className="waymark-progress__line" aria-label={label} {...(share !== undefined && { value: share })} />
    <p className="govuk-body waymark-progress__words">{words}</p>
  </div>
);
