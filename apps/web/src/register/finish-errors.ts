import type { FieldError, RegisterView } from '@waymark/contracts';
import { formatCount, type SummaryError } from '@waymark/ui';
import { isApiProblem } from '../api/api-problem.ts';
import { problemWords } from '../api/problem-words.ts';
import { canBeSent } from '../unsent/missing-details.ts';
import type { UnsentMarks } from '../unsent/unsent-mark.ts';

/** A register that cannot be finished yet, since marks of it are on this device only. */
export class NotAllSent extends Error {
  override readonly name = 'NotAllSent';
  readonly unsent: UnsentMarks;

  constructor(unsent: UnsentMarks) {
    super('not-all-sent');
    this.unsent = unsent;
  }
}

const nameOf = ({ people }: RegisterView, path: string): string | undefined => {
  const person = people.find(({ personId }) => path === `marks.${personId}`);
  return person && `${person.knownAs} ${person.familyName}`;
};

/** Two people of one register may be known by the same first name, so the page says both names. */
const inFull = (register: RegisterView, { path, message }: FieldError): SummaryError => {
  const name = nameOf(register, path);
  return { path, message: name === undefined ? message : `Record a mark for ${name}` };
};

const unsentErrors = (register: RegisterView, unsent: UnsentMarks): readonly SummaryError[] => {
  const waiting = unsent.filter(canBeSent).length;
  const toAnswer = unsent.filter((entry) => !canBeSent(entry));
  return [
    ...toAnswer.map(({ mark }) => {
      const path = `marks.${mark.personId}`;
      return { path, message: `Say what is missing for ${nameOf(register, path) ?? 'this person'}` };
    }),
    ...(waiting === 0
      ? []
      : [
          {
            message: `${formatCount(waiting, 'mark is', 'marks are')} not sent yet. Finish the register when they are`,
          },
        ]),
  ];
};

/** The errors in the order of the rows they lead to; those that lead to no row come last. */
const inOrderOfRows = ({ people }: RegisterView, errors: readonly FieldError[]): readonly FieldError[] => {
  const rowOf = ({ path }: FieldError): number => {
    const row = people.findIndex(({ personId }) => path === `marks.${personId}`);
    return row === -1 ? people.length : row;
  };
  return errors.toSorted((left, right) => rowOf(left) - rowOf(right));
};

/** Why a register is not finished: who has no mark, by name, each leading to the row (S5), or what went wrong as a whole. */
export const finishErrors = (register: RegisterView, thrown: Error | null): readonly SummaryError[] => {
  if (thrown === null) return [];
  if (thrown instanceof NotAllSent) return unsentErrors(register, thrown.unsent);
  if (isApiProblem(thrown) && thrown.isSignedOut) return [];
  if (isApiProblem(thrown) && thrown.fields.length > 0) {
    return inOrderOfRows(register, thrown.fields).map((error) => inFull(register, error));
  }
  return [{ message: problemWords(thrown) }];
};
