import type { RegisterView } from '@waymark/contracts';
import { canBeSent } from '../unsent/missing-details.ts';
import type { UnsentMarks } from '../unsent/unsent-mark.ts';
import type { RegisterPerson } from './register-person.ts';

const lastOf = ({ personId }: RegisterPerson, unsent: UnsentMarks) =>
  unsent.filter(({ mark }) => mark.personId === personId).at(-1);

/** Whether something is chosen for a person, said in full or not; a mark that was taken back is nothing. */
export const hasChoice = (person: RegisterPerson, unsent: UnsentMarks): boolean => {
  const mark = lastOf(person, unsent)?.mark ?? person.mark;
  return mark !== null && mark.code !== 'recorded-in-error';
};

const isRecorded = (person: RegisterPerson, unsent: UnsentMarks): boolean => {
  const last = lastOf(person, unsent);
  if (last === undefined || canBeSent(last)) return hasChoice(person, unsent);
  return person.mark !== null && person.mark.code !== 'recorded-in-error';
};

/** For the line at the foot: who is expected, and how many of them have a mark that is there or on its way. */
export const registerCounts = (
  { people }: Pick<RegisterView, 'people'>,
  unsent: UnsentMarks,
): { readonly expected: number; readonly recorded: number } => {
  const expected = people.filter(({ isExpected }) => isExpected);
  return { expected: expected.length, recorded: expected.filter((person) => isRecorded(person, unsent)).length };
};
