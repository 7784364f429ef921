import type { RegisterView } from '@waymark/contracts';
import { describeProblem, formatCount, type SummaryError } from '@waymark/ui';
import { isApiProblem, problemOf } from '../api/api-problem.ts';
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

const unsentErrors = ({ people }: RegisterView, unsent: UnsentMarks): readonly SummaryError[] => {
  const waiting = unsent.filter(canBeSent).length;
  const toAnswer = unsent.filter((entry) => !canBeSent(entry));
  return [
    ...toAnswer.map(({ mark }) => {
      const person = people.find(({ personId }) => personId === mark.personId);
      return { path: `marks.${mark.personId}`, message: `Say what is missing for ${person?.knownAs ?? 'this person'}` };
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

/** Why a register is not finished: who has no mark, by name, each leading to the row (S5), or what went wrong as a whole. */
export const finishErrors = (register: RegisterView, thrown: Error | null): readonly SummaryError[] => {
  if (thrown === null) return [];
  if (thrown instanceof NotAllSent) return unsentErrors(register, thrown.unsent);
  if (isApiProblem(thrown) && thrown.isSignedOut) return [];
  if (isApiProblem(thrown) && thrown.fields.length > 0) return thrown.fields;
  const { heading, words } = describeProblem(problemOf(thrown));
  return [{ message: `${heading}. ${words}` }];
};
