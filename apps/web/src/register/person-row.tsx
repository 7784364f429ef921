import type { RegisterView } from '@waymark/contracts';
import { fieldId, RegisterRow } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useRef, useState } from 'react';
import { noConcern } from './concern/concern-part.tsx';
import type { FormErrors } from './details/mark-details-form.tsx';
import { choicesOf, type MarkChoice, shownAtFirst } from './mark-choices.ts';
import type { RegisterPerson } from './register-person.ts';
import { RowDetails } from './row-details.tsx';
import { standingWords } from './standing-words.ts';
import type { RegisterMarks } from './use-register-marks.ts';

export interface PersonRowProps {
  readonly register: RegisterView;
  readonly person: RegisterPerson;
  readonly marks: RegisterMarks;
  readonly hasBegun: boolean;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onErrors: (errors: FormErrors) => void;
}

/** Two taps closer together than this are one that bounced (S2); milliseconds. */
const bounce = 350;

/** Where the error summary leads when a person has no mark (S5); the server names the same path. */
const rowId = (personId: string): string => fieldId(`marks.${personId}`);

const minutesOf = ({ startsAt, endsAt }: RegisterView): number =>
  Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000);

/** One person: the first tap records, a second on the same mark opens its details (ux.md, Register). */
export const PersonRow = (props: PersonRowProps): ReactNode => {
  const { register, person, marks, hasBegun, isOpen, onOpen, onErrors } = props;
  const [showsAll, setShowsAll] = useState(false);
  const tappedAt = useRef(Number.NEGATIVE_INFINITY);
  const concern = useRef(noConcern);
  const state = marks.stateOf(person);
  const choices = choicesOf(register.buttons[person.position] ?? [], hasBegun);
  const few = shownAtFirst(choices, state.chosen);
  const chosen = choices.find(({ code }) => code === state.chosen);

  const isBounce = (): boolean => {
    const now = performance.now();
    const isSoon = now - tappedAt.current < bounce;
    tappedAt.current = now;
    return isSoon;
  };
  const tap = (key: string) => {
    const choice: MarkChoice | undefined = choices.find(({ code }) => code === key);
    if (choice === undefined) return;
    tappedAt.current = performance.now();
    marks.tap(person, choice);
  };
  const session = { groupId: register.group.groupId, minutes: minutesOf(register) };
  const isClosed = register.closedAt !== null;
  return (
    <RegisterRow
      id={rowId(person.personId)}
      name={`${person.knownAs} ${person.familyName}`}
      note={person.notes.length > 0 ? person.notes.join('. ') : undefined}
      standing={standingWords(person)}
      marks={showsAll ? choices : few}
      chosen={state.chosen}
      save={state.save}
      onMark={tap}
      isClosed={register.state === 'cancelled'}
      moreMarks={few.length < choices.length ? { isOpen: showsAll, onToggle: setShowsAll } : undefined}
      isOpen={isOpen || state.needsAnswer}
      onToggle={(open) => {
        if (!isBounce()) onOpen(open);
      }}
      details={
        chosen === undefined ? undefined : (
          <RowDetails
            person={person}
            choice={chosen}
            state={state}
            marks={marks}
            session={session}
            register={register}
            concern={concern}
            isClosed={isClosed}
            onErrors={onErrors}
            onDone={() => onOpen(false)}
          />
        )
      }
    />
  );
};
