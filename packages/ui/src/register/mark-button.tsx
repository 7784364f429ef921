import type { ReactNode } from 'react';
import { MarkShape } from '../mark/mark-shape.tsx';
import type { RegisterMark } from './register-mark.ts';

export interface MarkButtonProps {
  readonly id?: string | undefined;
  readonly mark: RegisterMark;
  readonly isChosen: boolean;
  readonly isDisabled?: boolean | undefined;
  /** The details that a tap on the chosen mark opens. */
  readonly opens?: { readonly id: string; readonly isOpen: boolean } | undefined;
  readonly onTap: () => void;
}

/** One large button of a register row: shape, word, and whether it is the one chosen. */
export const MarkButton = ({ id, mark, isChosen, isDisabled, opens, onTap }: MarkButtonProps): ReactNode => (
  <button
    type="button"
    id={id}
    className="waymark-mark-button"
    aria-pressed={isChosen}
    aria-expanded={opens?.isOpen}
    aria-controls={opens?.id}
    disabled={isDisabled}
    onClick={onTap}
  >
    <MarkShape shape={mark.shape} size={18} />
    <span className="waymark-mark-button__label">{mark.label}</span>
    {opens ? (
      <>
        <span className="govuk-visually-hidden">, press again for details</span>
        <svg
          className="waymark-mark-button__more"
          width="14"
          height="14"
          viewBox="-7 -7 14 14"
          aria-hidden="true"
          focusable="false"
        >
          <path d={opens.isOpen ? 'M-5 3 L0 -2 L5 3' : 'M-5 -2 L0 3 L5 -2'} />
        </svg>
      </>
    ) : null}
  </button>
);
