import type { RegisterView } from '@waymark/contracts';
import type { UnsentMarks } from '../unsent/unsent-mark.ts';
import type { RegisterPerson } from './register-person.ts';

/** Whether a mark is there or on its way; one that was taken back is none. */
export const hasMark = ({ personId, mark }: RegisterPerson, unsent: UnsentMarks): boolean => {
  const last = unsent.filter((entry) => entry.mark.personId === personId).at(-1)?.mark ?? mark;
  return last !== null && last.code !== 'recorded-in-error';
};

/** For the line at the foot: who is expected, and how many of them have a mark. */
export const registerCounts = (
  { people }: Pick<RegisterView, 'people'>,
  unsent: UnsentMarks,
): { readonly expected: number; readonly recorded: number } => {
  const expected = people.filter(({ isExpected }) => isExpected);
  return { expected: expected.length, recorded: expected.filter((person) => hasMark(person, unsent)).length };
};
