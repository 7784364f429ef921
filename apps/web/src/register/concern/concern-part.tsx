import { type Id, newId, type RegisterView } from '@waymark/contracts';
import { Button, InsetText } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { serverClock } from '../../api/server-clock.ts';
import type { FormErrors } from '../details/mark-details-form.tsx';
import { type ConcernedPerson, ConcernForm, type ConcernMade } from './concern-form.tsx';
import { type ConcernValues, dayOfConcern, newConcern } from './concern-values.ts';

/** A concern that was begun and is not recorded: sent again it is the same one. */
interface Begun {
  readonly observationId: Id;
  readonly values: ConcernValues;
}

/** What a row keeps of its concern while its details are out of sight. */
export interface ConcernInHand {
  readonly isOpen: boolean;
  readonly begun: Begun | undefined;
}

export const noConcern: ConcernInHand = { isOpen: false, begun: undefined };

export interface ConcernPartProps {
  readonly register: Pick<RegisterView, 'sessionId' | 'startsAt'>;
  readonly person: ConcernedPerson;
  readonly inHand: { current: ConcernInHand };
  readonly onErrors: (errors: FormErrors) => void;
}

const recordedWords = ({ concern }: ConcernMade): string => {
  const late = concern?.isSpokenLate ? ' It was spoken of after the day on which it was seen or heard.' : '';
  return `The concern is recorded.${late} It stays open until a meeting has considered it.`;
};

/** In the details of a row: what gives concern about this person, beside what the mark says (ux.md, Register). */
export const ConcernPart = ({ register, person, inHand, onErrors }: ConcernPartProps): ReactNode => {
  const [begun, setBegun] = useState(inHand.current.isOpen ? inHand.current.begun : undefined);
  const [made, setMade] = useState<ConcernMade>();
  const { knownAs } = person;
  const open = () => {
    const now = serverClock.now();
    const next = inHand.current.begun ?? {
      observationId: newId(),
      values: newConcern(register, person.position, now),
    };
    inHand.current = { isOpen: true, begun: next };
    setMade(undefined);
    setBegun(next);
  };
  const close = () => {
    inHand.current = { ...inHand.current, isOpen: false };
    setBegun(undefined);
  };
  return (
    <div className="waymark-concern">
      <div role="status">{made === undefined ? null : <InsetText>{recordedWords(made)}</InsetText>}</div>
      {begun === undefined ? (
        <Button type="button" variant="secondary" onClick={open}>
          Record a concern<span className="govuk-visually-hidden"> about {knownAs}</span>
        </Button>
      ) : (
        <>
          <h3 className="govuk-heading-s">A concern about {knownAs}</h3>
          <ConcernForm
            person={person}
            sessionId={register.sessionId}
            observationId={begun.observationId}
            seenOn={dayOfConcern(register, serverClock.now())}
            begin={begun.values}
            onLeave={(values) => {
              // One that was recorded is let go of; anything else is there when the row is opened again.
              const kept = inHand.current.begun;
              if (kept !== undefined) inHand.current = { ...inHand.current, begun: { ...kept, values } };
            }}
            onRecorded={(done) => {
              inHand.current = noConcern;
              setMade(done);
              setBegun(undefined);
            }}
            onErrors={onErrors}
          />
          <Button type="button" variant="plain" onClick={close}>
            Close for now, keeping what is typed
          </Button>
        </>
      )}
    </div>
  );
};
