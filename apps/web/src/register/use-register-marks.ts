import { newId, type RegisterView } from '@waymark/contracts';
import { useEffect, useState } from 'react';
import { serverClock } from '../api/server-clock.ts';
import { useAccount } from '../session/use-session.ts';
import { type Choice, chooseMark, leaveAsItIs, type MarkDetails } from '../unsent/choose-mark.ts';
import { afterSaved } from '../unsent/settle-marks.ts';
import { useUnsent } from '../unsent/use-unsent.ts';
import { type Filled, fillTheRest, undoFill } from './fill-the-rest.ts';
import type { MarkChoice } from './mark-choices.ts';
import { detailsIn, type KnownDetails } from './mark-details.ts';
import type { RegisterPerson } from './register-person.ts';
import { type RowState, rowState } from './row-state.ts';

/** What is said in the details of a row. */
export interface SaidDetails {
  readonly details: MarkDetails;
  readonly changeReason?: string | undefined;
}

const nothingFilled: Filled = [];

/** The marks of one register as its screen works with them: each act here is one tap there. */
export const useRegisterMarks = (register: RegisterView) => {
  const { change, ...snapshot } = useUnsent();
  const [filled, setFilled] = useState(nothingFilled);
  const { sessionId, closedAt, mode } = register;
  const { staffId } = useAccount();
  const unsent = snapshot.entries.filter((entry) => entry.sessionId === sessionId);
  const stateOf = (person: RegisterPerson): RowState =>
    rowState(
      person,
      unsent.filter(({ mark }) => mark.personId === person.personId),
      snapshot,
      staffId,
    );

  useEffect(() => {
    // An answer may have been lost: what the register shows has arrived.
    const standing = new Set(register.people.flatMap(({ mark }) => (mark === null ? [] : [mark.markId])));
    change((entries) => afterSaved(entries, standing));
  }, [change, register]);

  const choose = (
    person: RegisterPerson,
    code: Pick<MarkChoice, 'markCode' | 'localCode'>,
    more: Partial<Choice> = {},
  ) => {
    setFilled(nothingFilled);
    const choice: Choice = {
      sessionId,
      personId: person.personId,
      code: code.markCode,
      localCode: code.localCode,
      markId: newId(),
      occurredAt: serverClock.now(),
      standing: stateOf(person).standing,
      mode,
      isCorrection: closedAt !== null && person.mark !== null,
      ...more,
    };
    change((entries) => chooseMark(entries, choice));
  };

  return {
    unsent,
    filled,
    stateOf,
    tap: (person: RegisterPerson, choice: MarkChoice) => choose(person, choice),
    /** Adds words to the mark that is chosen; one that has arrived already is changed by a mark that names it. */
    say: (person: RegisterPerson, choice: MarkChoice, { details, changeReason }: SaidDetails) => {
      const { unsent: last } = stateOf(person);
      const isOnlyHere = last !== undefined && (!last.wasSent || last.refusal !== null);
      choose(person, choice, { details, changeReason, ...(isOnlyHere && { occurredAt: last.mark.occurredAt }) });
    },
    /** Sends the same choice again, now knowing which mark of another worker it changes. */
    insist: (person: RegisterPerson, choice: MarkChoice) => {
      const { unsent: last } = stateOf(person);
      if (last === undefined) return;
      choose(person, choice, { occurredAt: last.mark.occurredAt, details: detailsIn(last.mark) });
    },
    takeBack: (person: RegisterPerson, changeReason?: string) =>
      choose(person, { markCode: 'recorded-in-error', localCode: null }, { changeReason }),
    leave: ({ personId }: RegisterPerson) => change((entries) => leaveAsItIs(entries, { sessionId, personId })),
    fill: () => {
      const moment = { occurredAt: serverClock.now(), newId };
      change((entries) => {
        const next = fillTheRest(register, entries, moment);
        setFilled(next.filled);
        return next.unsent;
      });
    },
    undoFill: () => {
      change((entries) => undoFill(register, entries, filled, { occurredAt: serverClock.now(), newId }));
      setFilled(nothingFilled);
    },
    /** What is known of the details of the mark that is chosen. */
    detailsOf: (person: RegisterPerson): KnownDetails => {
      const { unsent: last } = stateOf(person);
      if (last !== undefined) return { details: detailsIn(last.mark), isAll: !last.hasLostWords };
      return { details: person.mark === null ? { mode } : detailsIn(person.mark), isAll: true };
    },
  };
};

export type RegisterMarks = ReturnType<typeof useRegisterMarks>;
