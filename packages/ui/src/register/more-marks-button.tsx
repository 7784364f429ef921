import type { ReactNode } from 'react';

export interface MoreMarksButtonProps {
  readonly rowId: string;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
}

/** Shows the marks that are seldom needed, and hides them again; what is chosen always shows. */
export const MoreMarksButton = ({ rowId, isOpen, onToggle }: MoreMarksButtonProps): ReactNode => (
  <button
    type="button"
    className="waymark-mark-button waymark-mark-button--more"
    aria-expanded={isOpen}
    aria-describedby={`${rowId}-name`}
    onClick={() => onToggle(!isOpen)}
  >
    {isOpen ? 'Fewer marks' : 'More marks'}
  </button>
);
