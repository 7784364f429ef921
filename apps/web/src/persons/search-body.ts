/** What a search asks for: a name, a day of birth or a number. */
export interface SearchBody {
  readonly name?: string;
  readonly dateOfBirth?: string;
  readonly identifier?: string;
}

const dayTyped = /^(\d{1,2})[\s/.-]+(\d{1,2})[\s/.-]+(\d{4})$/;

/** One box for all three: "17/4/2018" is a day of birth, what holds a figure otherwise is a number, anything else a name. */
export const searchBody = (words: string): SearchBody => {
  const [, day, month, year] = dayTyped.exec(words.trim()) ?? [];
  if (day !== undefined && month !== undefined && year !== undefined)
    return { dateOfBirth: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` };
  return /\d/.test(words) ? { identifier: words } : { name: words };
};
