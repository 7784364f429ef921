import { dayOf } from '@waymark/contracts';
import { formatDay, formatList } from '@waymark/ui';
import type { RegisterPerson } from './register-person.ts';
import { markLabel } from './row-state.ts';

/** Where a correction stands that somebody proposed; one that was agreed is the mark itself. */
const correctionWords = ({ correction }: RegisterPerson): string[] => {
  if (correction === null || correction.state === 'agreed') return [];
  const { code, proposedBy, proposedAt, answer } = correction;
  const what = code === 'recorded-in-error' ? 'To take this mark back' : `A change to “${markLabel(code)}”`;
  if (answer === null) {
    return [`${what} waits for a coordinator, asked by ${proposedBy} on ${formatDay(dayOf(proposedAt))}.`];
  }
  return [`${what} was not agreed by ${answer.by} on ${formatDay(dayOf(answer.at))}: “${answer.words}”`];
};

/** What is said of a person in place: content still owed, that he or she is not expected here, a change that waits. */
export const standingWords = (person: RegisterPerson): string | undefined => {
  const { owes, isExpected } = person;
  const sentences = [
    ...(isExpected ? [] : ['Not expected here: no place in this group at this session.']),
    ...(owes.length === 0 ? [] : [`Owes ${owes.length === 1 ? 'week' : 'weeks'} ${formatList(owes.map(String))}.`]),
    ...correctionWords(person),
  ];
  return sentences.length === 0 ? undefined : sentences.join(' ');
};
