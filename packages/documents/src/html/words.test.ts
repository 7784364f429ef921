import { describe, expect, it } from 'vitest';
import { ageWords, answerWords, dayWords, instantWords } from './words.ts';

describe('words on paper', () => {
  it('writes days in full, an instant by its day in London', () => {
    expect(dayWords('2031-06-04')).toBe('4 June 2031');
    expect(instantWords('2031-06-03T23:30:00.000Z')).toBe('4 June 2031');
  });

  it.each([
    ['2031-03-27', 'aged 1 day'],
    ['2031-03-01', 'aged 27 days'],
    ['2031-02-28', 'aged 1 month'],
    ['2029-03-29', 'aged 23 months'],
    ['2029-03-28', 'aged 2'],
    ['2023-05-14', 'aged 7'],
  ])('computes the age of a child born on %s', (born, words) => {
    expect(ageWords(born, '2031-03-28')).toBe(words);
  });

  it('E11 writes each of the five answers, and that there is none yet', () => {
    const of = (answer: 'yes' | 'no' | 'asked-not-answered' | 'not-safe-to-ask') => answerWords({ answer, note: null });
    expect([of('yes'), of('no'), of('asked-not-answered'), of('not-safe-to-ask')]).toEqual([
      'Yes',
      'No',
      'Asked, not answered',
      'Not safe to ask',
    ]);
    expect(answerWords({ answer: 'not-asked-because', note: 'Not alone.' })).toBe('Not asked, because: Not alone.');
    expect(answerWords(null)).toBe('Not answered yet');
  });
});
