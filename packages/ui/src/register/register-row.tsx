import type { ReactNode } from 'react';
import { useId } from 'react';
import { classNames } from '../class-names.ts';
import { MarkButton } from './mark-button.tsx';
import { MoreMarksButton } from './more-marks-button.tsx';
import type { RegisterMark, SaveState } from './register-mark.ts';
import { saveWords } from './save-words.ts';

export interface RegisterRowProps {
  /** Known-as name, or first name and initial in the room view. */
  readonly name: string;
  /** What must be known before the session; the room view leaves it out. */
  readonly note?: ReactNode | undefined;
  /** Joined late, owes a catch-up, should not be here: said in place. */
  readonly standing?: ReactNode | undefined;
  readonly marks: readonly RegisterMark[];
  /** Given where `marks` are not all there are: a button at their end that shows the rest. */
  readonly moreMarks?: { readonly isOpen: boolean; readonly onToggle: (isOpen: boolean) => void } | undefined;
  readonly chosen?: string | undefined;
  readonly save: SaveState;
  readonly onMark: (code: string) => void;
  /** Minutes, reason, who cancelled, concern: opened by a second tap on the mark that is chosen. */
  readonly details?: ReactNode | undefined;
  readonly isOpen?: boolean | undefined;
  readonly onToggle?: ((isOpen: boolean) => void) | undefined;
  readonly isClosed?: boolean | undefined;
  /** The error summary links here: the first button bears it. */
  readonly id?: string | undefined;
}

/** One person of a register: the first tap records, a second on the same mark opens the details (ux.md, Register). */
export const RegisterRow = (props: RegisterRowProps): ReactNode => {
  const { name, note, standing, marks, chosen, save, onMark, details, isOpen = false, onToggle, isClosed } = props;
  const { moreMarks } = props;
  const made = useId();
  const id = props.id ?? made;
  const canOpen = details !== undefined && onToggle !== undefined && chosen !== undefined;
  const tap = (code: string) => {
    if (code !== chosen) onMark(code);
    else if (canOpen) onToggle(!isOpen);
  };
  return (
    <li className={classNames('waymark-register-row', chosen === undefined && 'waymark-register-row--open')}>
      <div className="waymark-register-row__person">
        <h2 className="waymark-register-row__name" id={`${id}-name`}>
          {name}
        </h2>
        <p className={`waymark-register-row__save waymark-register-row__save--${save.state}`} role="status">
          {saveWords(save)}
        </p>
        {standing ? <p className="waymark-register-row__standing">{standing}</p> : null}
        {note ? <p className="waymark-register-row__note">{note}</p> : null}
      </div>
      <div className="waymark-register-row__marks" role="group" aria-labelledby={`${id}-name`}>
        {marks.map((mark, index) => (
          <MarkButton
            key={mark.code}
            id={index === 0 ? id : undefined}
            mark={mark}
            isChosen={mark.code === chosen}
            isDisabled={isClosed}
            opens={canOpen && mark.code === chosen ? { id: `${id}-details`, isOpen } : undefined}
            onTap={() => tap(mark.code)}
          />
        ))}
        {moreMarks ? <MoreMarksButton rowId={id} {...moreMarks} /> : null}
      </div>
      {canOpen ? (
        <div className="waymark-register-row__details" id={`${id}-details`} hidden={!isOpen}>
          {isOpen ? details : null}
        </div>
      ) : null}
    </li>
  );
};
