import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPhrases } from './find-phrases.ts';

const codes = (text: string, survivors: string[] = []): string[] =>
  findPhrases(text, survivors).map(({ code }) => code);

describe('phrase checker', () => {
  it.each([
    'Mother will ensure that he does not visit.',
    'Mum must not allow contact.',
    'She has agreed to call the police.',
    'Ms Doyle and partner agree. The victim is to report every visit.',
    'Leanne should also make sure the door is locked.',
    'Leanne   Doyle\nwill prevent contact.',
  ])('C5 finds a plan laid on the survivor: %s', (text) => {
    expect(codes(text, ['Leanne', 'Leanne Doyle'])).toEqual(['promise-laid-on-survivor']);
  });

  it('C5 C6 finds written agreements and breaches of them', () => {
    expect(codes('She signed a written agreement and is in breach of the agreement.')).toEqual([
      'written-agreement',
      'written-agreement',
    ]);
  });

  it('C5 lets the plan lie on the person causing harm', () => {
    expect(codes('Daniel will ensure he is away by six. Father must not contact them.', ['Leanne'])).toEqual([]);
  });

  it.each([
    ['a lifestyle choice', 'lifestyle-choice'],
    ['make better relationship choices', 'relationship-choices'],
    ['they are as bad as one another', 'as-bad-as'],
    ['she chose to stay with him', 'choosing-to-stay'],
    ['refuses to leave him', 'refusing-to-leave'],
    ['putting the relationship before the children', 'relationship-first'],
    ['she failed to protect the children', 'failure-to-protect'],
    ['she provoked him', 'provoked'],
    ['she is manipulative', 'uncooperative'],
    ['a chaotic home', 'disengaged'],
    ['failed to engage', 'failed-to'],
    ['the alleged victim', 'alleged'],
    ['engaged in domestic abuse', 'engaged-in-abuse'],
  ])('C8 finds blame in “%s”', (text, code) => {
    expect(codes(text)).toEqual([code]);
  });

  it.each([
    ['there are family problems', 'family-problems'],
    ['he was arguing with partner', 'arguing'],
    ['rows between the parents', 'arguing'],
    ['a verbal altercation', 'heated-argument'],
    ['a volatile relationship', 'volatile-relationship'],
    ['an isolated incident', 'isolated-incident'],
    ['it was only verbal', 'only-verbal'],
    ['he lost his temper', 'lost-temper'],
  ])('C9 finds what makes abuse small in “%s”', (text, code) => {
    expect(codes(text)).toEqual([code]);
  });

  it('C13 finds silence taken for safety', () => {
    expect(findPhrases('No further incidents reported for 11 months.')).toMatchObject([
      { code: 'silence-as-safety', requirement: 'C13', phrase: 'No further incidents reported' },
    ]);
  });

  it('C8 leaves plain accounts of who did what to whom alone', () => {
    const text =
      'On 4 June Daniel pushed Leanne against the door while Mia was in the room. Leanne rang her sister. ' +
      'Mia continues to live with her mother. Every single session was held. He was brought home at ten.';
    expect(codes(text, ['Leanne'])).toEqual([]);
  });

  it('gives the words as written and their place, whatever apostrophes and spaces were used', () => {
    const text = 'It’s a hard\u2011to\u2011reach family; life\u2011style   choices.';
    for (const { phrase, at } of findPhrases(text)) expect(text.slice(at, at + phrase.length)).toBe(phrase);
    expect(codes(text)).toEqual(['disengaged', 'lifestyle-choice']);
  });

  it('keeps places true for any text around a phrase', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        const text = `${before} as bad as one another ${after}`;
        expect(findPhrases(text).map(({ at, phrase }) => text.slice(at, at + phrase.length) === phrase)).not.toContain(
          false,
        );
        expect(findPhrases(text).map(({ code }) => code)).toContain('as-bad-as');
      }),
    );
  });

  it('takes names with any signs as names', () => {
    expect(codes('Ann (Annie) [x.+ will ensure it.', ['Ann (Annie) [x.+'])).toEqual(['promise-laid-on-survivor']);
  });
});
