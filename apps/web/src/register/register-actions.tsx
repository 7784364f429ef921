import type { RegisterView } from '@waymark/contracts';
import { Button, ButtonGroup, formatCount } from '@waymark/ui';
import type { ReactNode } from 'react';
import { peopleToFill } from './fill-the-rest.ts';
import type { useFinishRegister } from './use-finish-register.ts';
import type { RegisterMarks } from './use-register-marks.ts';

export interface RegisterActionsProps {
  readonly register: RegisterView;
  readonly marks: RegisterMarks;
  readonly hasBegun: boolean;
  readonly finishing: ReturnType<typeof useFinishRegister>;
}

/** What can be done with the register as a whole; nothing before it begins or once it is finished. */
export const RegisterActions = ({ register, marks, hasBegun, finishing }: RegisterActionsProps): ReactNode => {
  const { closedAt, state, people } = register;
  if (!hasBegun || closedAt !== null || state === 'cancelled' || people.length === 0) return null;
  const { filled } = marks;
  const left = peopleToFill(register, marks.unsent).length;
  return (
    <ButtonGroup>
      {filled.length > 0 ? (
        <Button type="button" variant="secondary" onClick={marks.undoFill}>
          Undo: {formatCount(filled.length, 'person', 'people')} marked as attended
        </Button>
      ) : null}
      {filled.length === 0 && left > 0 ? (
        <Button type="button" variant="secondary" onClick={marks.fill}>
          Everyone else attended
        </Button>
      ) : null}
      <Button type="button" isBusy={finishing.isFinishing} onClick={finishing.finish}>
        {finishing.isFinishing ? 'Finishing' : 'Finish register'}
      </Button>
    </ButtonGroup>
  );
};
