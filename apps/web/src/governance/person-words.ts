import { formatDay } from '@waymark/ui';

interface Born {
  readonly dateOfBirth: string | null;
  readonly expectedOn: string | null;
}

/** "born 4 June 2018", "expected 4 June 2026" or that it is not known. */
export const bornWords = ({ dateOfBirth, expectedOn }: Born): string => {
  if (dateOfBirth !== null) return `born ${formatDay(dateOfBirth)}`;
  return expectedOn === null ? 'date of birth not known' : `expected ${formatDay(expectedOn)}`;
};

/** A person in one line, told apart from others of the name. */
export const personWords = (person: Born & { readonly name: string }): string => `${person.name}, ${bornWords(person)}`;
