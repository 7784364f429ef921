import type { RegisterView } from '@waymark/contracts';
import { Button, ConflictState } from '@waymark/ui';
import type { ReactNode } from 'react';
import { AskToAgree } from './ask-to-agree.tsx';
import { type ConcernInHand, ConcernPart } from './concern/concern-part.tsx';
import { type FormErrors, MarkDetailsForm } from './details/mark-details-form.tsx';
import type { MarkChoice } from './mark-choices.ts';
import type { RegisterPerson } from './register-person.ts';
import { agreementNeeded, markLabel, type RowState } from './row-state.ts';
import type { RegisterMarks } from './use-register-marks.ts';

export interface RowDetailsProps {
  readonly person: RegisterPerson;
  readonly choice: MarkChoice;
  readonly state: RowState;
  readonly marks: RegisterMarks;
  readonly session: { readonly groupId: string; readonly minutes: number };
  readonly register: Pick<RegisterView, 'sessionId' | 'startsAt'>;
  readonly concern: { current: ConcernInHand };
  readonly isClosed: boolean;
  readonly onErrors: (errors: FormErrors) => void;
  readonly onDone: () => void;
}

const leaveWords = ({ standing }: RowState): string =>
  standing === null || standing.code === 'recorded-in-error'
    ? 'Leave it without a mark'
    : `Leave it as “${markLabel(standing.code)}”`;

/** Another worker was quicker: theirs, mine, and a button for each. */
const QuickerWorker = ({ person, choice, state, marks, onDone }: RowDetailsProps): ReactNode => {
  const theirs = state.standing === null ? 'No mark' : markLabel(state.standing.code);
  const before = state.unsent?.mark.supersedes === undefined ? 'No mark' : 'Another mark';
  const act = (does: () => void) => () => {
    does();
    onDone();
  };
  return (
    <ConflictState
      changes={[{ what: person.knownAs, was: before, now: theirs }]}
      kept={<p className="govuk-body">{choice.label}</p>}
      actions={
        <>
          <Button type="button" variant="secondary" onClick={act(() => marks.insist(person, choice))}>
            Change it to “{choice.label}”
          </Button>
          <Button type="button" variant="plain" onClick={act(() => marks.leave(person))}>
            {leaveWords(state)}
          </Button>
        </>
      }
    />
  );
};

/** What a second tap opens: the details of the mark that is chosen, and the way back from it. */
export const RowDetails = (props: RowDetailsProps): ReactNode => {
  const { person, choice, state, marks, session, register, concern, isClosed, onErrors, onDone } = props;
  if (state.unsent?.refusal?.standing !== undefined) return <QuickerWorker {...props} />;
  const leave = (
    <Button
      type="button"
      variant="plain"
      onClick={() => {
        marks.leave(person);
        onDone();
      }}
    >
      {leaveWords(state)}
    </Button>
  );
  if (state.unsent?.refusal?.code === agreementNeeded) {
    return (
      <>
        <AskToAgree
          sessionId={register.sessionId}
          name={person.knownAs}
          unsent={state.unsent}
          onProposed={() => {
            marks.leave(person);
            onDone();
          }}
          onErrors={onErrors}
        />
        {leave}
      </>
    );
  }
  const isUndecided = state.unsent !== undefined && (!state.unsent.wasSent || state.unsent.refusal !== null);
  return (
    <>
      <MarkDetailsForm
        key={choice.code}
        person={person}
        choice={choice}
        known={marks.detailsOf(person)}
        session={session}
        isCorrection={isClosed && person.mark !== null}
        onSave={(said) => {
          marks.say(person, choice, said);
          onDone();
        }}
        onErrors={onErrors}
      />
      {isUndecided ? leave : null}
      {!isUndecided && !isClosed ? (
        <Button
          type="button"
          variant="plain"
          onClick={() => {
            marks.takeBack(person);
            onDone();
          }}
        >
          Take this mark back
        </Button>
      ) : null}
      <ConcernPart register={register} person={person} inHand={concern} onErrors={onErrors} />
    </>
  );
};
