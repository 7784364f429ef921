import { formatList } from '@waymark/ui';
import type { RegisterPerson } from './register-person.ts';

/** What is said of a person in place: content still owed, or that he or she is not expected here. */
export const standingWords = ({ owes, isExpected }: RegisterPerson): string | undefined => {
  const sentences = [
    ...(isExpected ? [] : ['Not expected here: no place in this group at this session.']),
    ...(owes.length === 0 ? [] : [`Owes ${owes.length === 1 ? 'week' : 'weeks'} ${formatList(owes.map(String))}.`]),
  ];
  return sentences.length === 0 ? undefined : sentences.join(' ');
};
