export { dayWords } from '@waymark/contracts';

/** "1 day", "28 days". */
export const daysWords = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`;
