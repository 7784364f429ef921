import { adultMarkCodes, adultMarkLabels, childMarkCodes, childMarkLabels } from '@waymark/contracts';
import { describe, expect, it } from 'vitest';
import { choicesOf, shownAtFirst } from './mark-choices.ts';
import { markShapeOf } from './mark-shape-of.ts';

const adult = adultMarkCodes.map((code) => ({ code, localCode: null, label: adultMarkLabels[code] }));
const child = childMarkCodes.map((code) => ({ code, localCode: null, label: childMarkLabels[code] }));
const keys = (choices: readonly { readonly code: string }[]) => choices.map(({ code }) => code);

describe('choicesOf', () => {
  it('offers every mark of the programme but the one that takes a mark back', () => {
    expect(keys(choicesOf(adult, true))).toEqual(adultMarkCodes.filter((code) => code !== 'recorded-in-error'));
  });

  it('offers before the session begins only what can be known then', () => {
    expect(keys(choicesOf(adult, false))).toEqual([
      'cancelled',
      'could-not-attend',
      'cancelled-by-provider',
      'not-held-for-person',
    ]);
    expect(keys(choicesOf(child, false))).toEqual(['not-seen']);
  });

  it('tells a programme’s own word for a mark from the mark itself', () => {
    const own = { code: 'attended' as const, localCode: 'joined-online', label: 'Joined online' };
    expect(choicesOf([...adult.slice(0, 1), own], true)).toMatchObject([
      { code: 'attended', localCode: null },
      { code: 'joined-online', markCode: 'attended', shape: 'seen' },
    ]);
  });
});

describe('shownAtFirst', () => {
  it('shows few of many, and the chosen one always', () => {
    const all = choicesOf(adult, true);
    const few = ['attended', 'attended-late', 'absent-no-contact', 'cancelled', 'could-not-attend'];
    expect(keys(shownAtFirst(all, undefined))).toEqual(few);
    expect(keys(shownAtFirst(all, 'turned-away'))).toContain('turned-away');
  });

  it('shows all where there are few', () => {
    const all = choicesOf(child, true);
    expect(shownAtFirst(all, undefined)).toEqual(all);
  });
});

describe('markShapeOf', () => {
  it.each([
    ['attended', 'seen'],
    ['attended-late', 'seen'],
    ['attended-not-engaged', 'not-engaged'],
    ['absent-no-contact', 'missed'],
    ['turned-away', 'missed'],
    ['cancelled', 'missed'],
    ['could-not-attend', 'could-not-attend'],
    ['cancelled-by-provider', 'not-expected'],
    ['seen-part', 'seen'],
    ['was-not-brought', 'missed'],
  ] as const)('%s looks like %s', (code, shape) => {
    expect(markShapeOf(code)).toBe(shape);
  });
});
