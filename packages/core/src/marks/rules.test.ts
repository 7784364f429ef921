import type { MarkCode, Position } from '@waymark/contracts';
import {
  attendanceParts,
  cancelledBys,
  confirmedHows,
  isLadderPosition,
  markCodes,
  markCodesOf,
  notHeldParts,
  notSeenReasons,
  positions,
} from '@waymark/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meaningOf } from './rules.ts';
import { coreMarkPolicy, type MarkFacts, type MarkMeaning } from './rules-facts.ts';

const blank = {
  minutes: null,
  neededMinutes: null,
  cancelledBy: null,
  noticeHours: null,
  confirmedHow: null,
  reason: null,
} as const;
const mark = (code: MarkCode, facts: Partial<MarkFacts> = {}): MarkFacts => ({ ...blank, ...facts, code });
const read = (facts: MarkFacts, position: Position = 'person-causing-harm'): MarkMeaning => {
  const meaning = meaningOf(facts, position, coreMarkPolicy);
  if (meaning === null) throw new Error('no meaning');
  return meaning;
};
const row = (meaning: MarkMeaning) => [meaning.seen, meaning.content, meaning.offered, meaning.run];
const told = (meaning: MarkMeaning) => meaning.tells.map((notice) => `${notice.to} ${notice.how} ${notice.by}`);

const inTime = { cancelledBy: 'person', noticeHours: 48, confirmedHow: 'voice-call' } as const;

describe('marks of a person causing harm and of a co-parent', () => {
  it.each<[string, MarkFacts, unknown[], string[]]>([
    ['attended', mark('attended'), ['yes', 'yes', true, 'ends'], []],
    [
      'late, minutes met',
      mark('attended-late', { minutes: 100, neededMinutes: 100 }),
      ['yes', 'yes', true, 'ends'],
      [],
    ],
    [
      'late, minutes not met',
      mark('attended-late', { minutes: 99, neededMinutes: 100 }),
      ['yes', 'no', true, 'adds'],
      [],
    ],
    ['late, minutes not recorded', mark('attended-late', { neededMinutes: 100 }), ['yes', 'no', true, 'adds'], []],
    ['late, no minutes asked for', mark('attended-late'), ['yes', 'yes', true, 'ends'], []],
    [
      'left early, minutes met',
      mark('attended-part', { minutes: 110, neededMinutes: 100 }),
      ['yes', 'yes', true, 'ends'],
      ['partner-worker list at-once'],
    ],
    [
      'left early, minutes not met',
      mark('attended-part', { minutes: 20, neededMinutes: 100 }),
      ['yes', 'no', true, 'adds'],
      ['partner-worker list at-once'],
    ],
    ['S7 there, not engaged', mark('attended-not-engaged'), ['yes', 'no', true, 'neither'], []],
    ['S44 turned away', mark('turned-away'), ['no', 'no', true, 'adds'], ['partner-worker call before-home']],
    ['asked to leave', mark('asked-to-leave'), ['part', 'no', true, 'adds'], ['partner-worker call before-home']],
    ['absent', mark('absent-no-contact'), ['no', 'no', true, 'adds'], ['partner-worker list at-once']],
    ['cancelled in time', mark('cancelled', inTime), ['no', 'no', true, 'neither'], []],
    ['cancelled late', mark('cancelled', { ...inTime, noticeHours: 23 }), ['no', 'no', true, 'adds'], []],
    [
      'cancelled, notice not recorded',
      mark('cancelled', { ...inTime, noticeHours: null }),
      ['no', 'no', true, 'adds'],
      [],
    ],
    ['could not attend', mark('could-not-attend'), ['no', 'no', true, 'neither'], []],
    ['no access', mark('no-access'), ['no', 'no', true, 'adds'], []],
    ['access refused', mark('access-refused'), ['no', 'no', true, 'adds'], ['lead-practitioner message same-day']],
    [
      'cancelled by provider',
      mark('cancelled-by-provider'),
      ['none', 'none', false, 'neither'],
      ['lead-practitioner message at-once', 'partner-worker list at-once'],
    ],
    [
      'not held for the person',
      mark('not-held-for-person'),
      ['none', 'none', false, 'neither'],
      ['lead-practitioner message at-once', 'partner-worker list at-once'],
    ],
    [
      'stopped for safety',
      mark('stopped-for-safety'),
      ['none', 'none', false, 'neither'],
      [
        'lead-practitioner call at-once',
        'partner-worker call before-home',
        'manager incident same-day',
        'manager debrief same-day',
      ],
    ],
  ])('%s: seen, content, offered and run are those of the table', (_, facts, expected, notices) => {
    for (const position of ['person-causing-harm', 'co-parent'] as const) {
      expect(row(read(facts, position))).toEqual(expected);
      expect(told(read(facts, position))).toEqual(notices);
    }
  });

  it('S29 a text from him that nobody confirmed adds to his run, however early it came', () => {
    for (const confirmedHow of ['not-confirmed', null] as const)
      expect(read(mark('cancelled', { cancelledBy: 'unknown', noticeHours: 400, confirmedHow })).run).toBe('adds');
  });

  it('F6 a cancellation of ours recorded as "cancelled" never counts against him', () => {
    const meaning = read(mark('cancelled', { cancelledBy: 'provider' }));
    expect([meaning.offered, meaning.run, meaning.part]).toEqual([false, 'neither', 'cancelled-by-us']);
  });

  it.each([
    ['attended-not-engaged', 2, 'running', 'lead-practitioner'],
    ['could-not-attend', 3, 'last-eight-offered', 'lead-practitioner'],
    ['cancelled-by-provider', 2, 'running', 'manager'],
    ['not-held-for-person', 2, 'running', 'manager'],
  ] as const)('S7 %s repeated %i times %s goes to the %s', (code, times, within, to) => {
    expect(read(mark(code)).repeats).toEqual([{ times, within, to }]);
  });

  it("leaves the content of 'there, not engaged' to the programme's rule", () => {
    const meaning = meaningOf(mark('attended-not-engaged'), 'co-parent', {
      ...coreMarkPolicy,
      notEngagedCoversContent: true,
    });
    expect(meaning?.content).toBe('yes');
  });
});

describe('marks of a survivor and of a child', () => {
  it.each([
    ['survivor', 'seen', null, ['yes', 'yes', true, 'neither']],
    ['survivor', 'seen-part', null, ['part', 'no', true, 'neither']],
    ['survivor', 'not-seen', 'not-yet-known', ['no', 'no', true, 'neither']],
    ['survivor', 'not-seen', 'provider', ['none', 'none', false, 'neither']],
    ['survivor', 'not-seen', 'not-safe-to-hold', ['none', 'none', false, 'neither']],
    ['child', 'was-not-brought', null, ['no', 'no', true, 'neither']],
    ['child', 'child-chose-not-to', null, ['no', 'no', true, 'neither']],
    ['child', 'unwell', null, ['no', 'no', true, 'neither']],
    ['child', 'not-released', 'school', ['no', 'no', true, 'neither']],
  ] as const)('D14 %s, %s (%s) is read as the table says', (position, code, reason, expected) => {
    expect(row(read(mark(code, { reason }), position))).toEqual(expected);
  });

  it.each(notSeenReasons)(
    'S29 not seen, %s: a safety check today only where another or nobody known cancelled',
    (reason) => {
      const notices = told(read(mark('not-seen', { reason }), 'survivor'));
      const isDue = reason === 'cancelled-by-another' || reason === 'cancelled-by-unknown';
      expect(notices).toEqual(isDue ? ['own-worker safety-check same-day'] : []);
    },
  );
});

const factsOf = (codes: readonly MarkCode[]) =>
  fc.record<MarkFacts>({
    code: fc.constantFrom(...codes),
    minutes: fc.option(fc.integer({ min: 0, max: 200 })),
    neededMinutes: fc.option(fc.integer({ min: 0, max: 200 })),
    cancelledBy: fc.option(fc.constantFrom(...cancelledBys)),
    noticeHours: fc.option(fc.integer({ min: 0, max: 200 })),
    confirmedHow: fc.option(fc.constantFrom(...confirmedHows)),
    reason: fc.option(fc.constantFrom(...notSeenReasons)),
  });
const parts: readonly string[] = [...attendanceParts, ...notHeldParts];

describe('every mark, every position', () => {
  it.each(positions)('S45 each code has a meaning for a %s, also one made under another position', (position) => {
    fc.assert(
      fc.property(factsOf(markCodes), (facts) => {
        const meaning = meaningOf(facts, position, coreMarkPolicy);
        expect(meaning === null).toBe(facts.code === 'recorded-in-error');
        if (meaning === null) return;
        expect(parts).toContain(meaning.part);
        expect(meaning.offered).toBe(attendanceParts.some((part) => part === meaning.part));
        if (!isLadderPosition(position)) {
          expect(meaning.run).toBe('neither');
          expect(['missed', 'cancelled-in-time', 'could-not-attend']).not.toContain(meaning.part);
        }
        if (!markCodesOf[position].includes(facts.code)) {
          expect(meaning.tells).toEqual([]);
          expect(meaning.run).not.toBe('adds');
        }
      }),
    );
  });

  it('a mark taken back counts as nothing', () => {
    for (const position of positions) expect(meaningOf(mark('recorded-in-error'), position, coreMarkPolicy)).toBeNull();
  });
});
