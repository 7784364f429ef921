import { describe, expect, it } from 'vitest';
import { adultMarkCodes, adultMarkMeanings } from './adult-marks.ts';
import { circumstanceDefaults, circumstanceKinds, circumstanceLevel } from './circumstances.ts';
import { ethnicities, ethnicityOfCensusCode } from './equality.ts';
import * as codes from './index.ts';
import { markCodes, markCodesOf } from './marks.ts';
import { referralEventKinds, stateAfterEvent, waitingClockEvents } from './referral-events.ts';
import { referralMoves } from './referral-moves.ts';
import { closingReasonLabels, closingReasons } from './referral-reasons.ts';
import { referralStates, statesBeforeEnrolment } from './referral-states.ts';
import { childMarkMeanings } from './survivor-marks.ts';

const exported: readonly (readonly [string, unknown])[] = Object.entries(codes);
const isText = (value: unknown): value is string => typeof value === 'string';
const textLists = exported.flatMap(([name, value]) =>
  Array.isArray(value) && value.every(isText) ? [[name, value] as const] : [],
);
const labels = exported.flatMap(([name, value]) =>
  name.endsWith('Labels') && typeof value === 'object' && value !== null
    ? [[name, Object.entries(value)] as const]
    : [],
);

describe('code lists', () => {
  it.each(textLists)('%s holds each code once, in kebab-case or as a data standard writes it', (_, list) => {
    expect(new Set(list).size).toBe(list.length);
    for (const code of list) expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$|^[A-Z]{1,4}$/);
  });

  it('has labels to check, each a plain word for a screen', () => {
    expect(labels.length).toBeGreaterThan(40);
    for (const [, entries] of labels)
      for (const [, words] of entries) {
        expect(words).toMatch(/^[A-Z]/);
        expect(words).not.toMatch(/[.]$/);
      }
  });

  it.each(labels)('%s uses no word that is kept off screens', (_, entries) => {
    const forbidden =
      /harm-side|streak|excused|refused|failed to|not engaging|dead letter|break-glass|survival curve|person of risk|alleged|perpetrator/i;
    for (const [, words] of entries) expect(words).not.toMatch(forbidden);
  });
});

describe('marks', () => {
  it('every code of every position is among all mark codes, and has at least one meaning', () => {
    expect([...new Set(Object.values(markCodesOf).flat())].sort()).toEqual([...markCodes].sort());
    const meant = new Set<string>([...adultMarkMeanings, ...childMarkMeanings].map((row) => row.code));
    expect(markCodes.filter((code) => !meant.has(code))).toEqual(['recorded-in-error']);
  });

  it('D14 a survivor or child has no code of an adult in a ladder, but for taking a mark back', () => {
    const shared = markCodesOf.child.filter((code) => adultMarkCodes.some((adult) => adult === code));
    expect(shared).toEqual(['recorded-in-error']);
  });
});

describe('referral codes', () => {
  it('C7 offers fear or control by another before any word for not wanting', () => {
    const order = codes.offerDeclinedReasons.indexOf('afraid-or-controlled-by-another');
    expect(order).toBeGreaterThanOrEqual(0);
    expect(order).toBeLessThan(codes.offerDeclinedReasons.indexOf('not-wanted-now'));
  });

  it('every event of the clocks is a kind of event, and every state but none is left by some event', () => {
    for (const kind of waitingClockEvents) expect(referralEventKinds).toContain(kind);
    expect(new Set(Object.values(stateAfterEvent).filter((state) => state !== null))).toEqual(new Set(referralStates));
  });

  it('every move that closes needs a reason, but completing, and each reason has words', () => {
    for (const { to, needs } of referralMoves)
      if (to in closingReasons && to !== 'completed') expect(needs).toContain('reason');
    for (const reason of Object.values(closingReasons).flat()) expect(closingReasonLabels[reason]).not.toBe('');
  });

  it('A1 no state before a place is taken up reads as help received', () => {
    for (const state of statesBeforeEnrolment.filter((state) => state !== 'draft'))
      expect(codes.referralStateLabels[state]).toMatch(/receiving nothing yet$/);
  });
});

describe('default levels of circumstances', () => {
  it.each(circumstanceKinds)('%s about a survivor is never where the other side reads', (kind) => {
    expect(['support', 'professionals']).toContain(circumstanceLevel(kind, 'survivor'));
    expect(circumstanceLevel(kind, null)).toBe('professionals');
  });

  it.each([
    'separation-intended',
    'separation',
    'reconciliation',
    'pregnancy',
    'moved',
    'new-partner',
    'concern',
  ] as const)('%s is support of the survivor, or for professionals', (kind) => {
    expect(circumstanceDefaults[kind].person).toBe('survivor');
    expect(circumstanceLevel(kind, 'survivor')).toBe('support');
    for (const position of ['person-causing-harm', 'co-parent', 'child'] as const)
      expect(circumstanceLevel(kind, position)).toBe('professionals');
  });

  it.each(['marac', 'dash', 'police-intelligence', 'section-47'] as const)('%s is for professionals only', (kind) => {
    expect(new Set(Object.values(circumstanceDefaults[kind].levels))).toEqual(new Set(['professionals']));
  });

  it.each(['custody', 'release', 'birth', 'own-order'] as const)('%s is shared of the person causing harm', (kind) => {
    expect(circumstanceLevel(kind, 'person-causing-harm')).toBe('shared');
  });
});

describe('ethnicity', () => {
  it('E19 not asked and declined are different answers, and stand for the census codes that say so', () => {
    expect(ethnicityOfCensusCode).toEqual({ REFU: 'declined', NOBT: 'not-asked' });
    expect(ethnicities.filter((code) => /^[A-Z]{4}$/.test(code))).toHaveLength(18);
  });
});
