import { type Day, dayOf, type Instant } from '@waymark/contracts';
import { dayWords } from '../../engagement/rules/day-words.ts';

/** "4 June 2026", of an instant in London. */
export const instantWords = (at: Instant): string => dayWords(dayOf(at));

/** "4 June 2026, 12 July 2026". */
export const daysListed = (days: readonly Day[]): string => days.map(dayWords).join(', ');

/** The sentence without the day last seen, for versions that hold no session days (S42). */
export const withoutDays = (sentence: string): string =>
  sentence.replace(/ Last seen \d{1,2} \p{L}+ \d{4}, (?:today|\d+ days? ago)\./u, '');
