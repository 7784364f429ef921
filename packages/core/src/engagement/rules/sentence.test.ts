import type { MarkCode, Position } from '@waymark/contracts';
import {
  attendanceParts,
  cancelledBys,
  confirmedHows,
  markCodes,
  notSeenReasons,
  positions,
  sessionStates,
} from '@waymark/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AttendanceFact } from './attendance-fact.ts';
import { options, session, weekAt, weeks } from './sample-facts.test-support.ts';
import { safetySentence, sentence, waitingSentence } from './sentence.ts';
import { summarise } from './summarise.ts';

const him = { sex: 'M', knownAs: 'Ravi' } as const;
const late = { cancelledBy: 'person', noticeHours: 2, confirmedHow: 'voice-call' } as const;
const seen = (count: number): MarkCode[] => Array.from({ length: count }, () => 'attended' as const);
const say = (
  facts: readonly AttendanceFact[],
  position: Position = 'person-causing-harm',
  who: Parameters<typeof sentence>[1] = him,
) => sentence(summarise(facts, options(position, '2026-03-31T12:00:00.000Z')), who);

describe('the sentence', () => {
  it('A1 A7 S45 adds up, in the words of the plan', () => {
    const at = (day: string) => ({ startsAt: `${day}T18:30:00.000Z`, endsAt: `${day}T20:30:00.000Z` });
    const days = ['01-06', '01-08', '01-13', '01-15', '01-20', '01-22', '01-27', '01-29', '03-03'];
    const facts = [
      ...days.map((day, index) =>
        session(index, 'attended', at(`2026-${day}`), { recordedAt: `2026-${day}T19:00:00.000Z` }),
      ),
      session(20, 'absent-no-contact', at('2026-02-03'), { recordedAt: '2026-02-03T19:00:00.000Z' }),
      session(21, 'cancelled', at('2026-02-05'), { ...late, recordedAt: '2026-02-05T19:00:00.000Z' }),
      session(22, 'could-not-attend', at('2026-02-10'), { recordedAt: '2026-02-10T19:00:00.000Z' }),
      session(23, null, at('2026-03-10')),
      session(24, 'cancelled-by-provider', at('2026-03-17'), { recordedAt: '2026-03-17T19:00:00.000Z' }),
    ];
    expect(say(facts)).toBe(
      '13 held for him: seen 9, missed 2 (1 cancelled late), could not attend 1, not recorded 1. ' +
        'Cancelled by us 1. Last seen 3 March 2026, 28 days ago.',
    );
  });

  it('C15 says "her" of a woman causing harm and the name where the sex is not known', () => {
    expect(say(weeks(['attended']), 'person-causing-harm', { sex: 'F', knownAs: 'Dee' })).toMatch(/^1 held for her: /);
    for (const sex of ['U', 'not-recorded'] as const)
      expect(say(weeks(['attended']), 'co-parent', { sex, knownAs: 'Sam' })).toMatch(/^1 held for Sam: /);
  });

  it('S7 says that someone was there but not engaged, within seen', () => {
    expect(say(weeks(['attended', 'attended-not-engaged', 'attended-not-engaged']))).toContain(
      'seen 3 (2 there but not engaged).',
    );
  });

  it('names what stands behind the misses, S44 turned away among it', () => {
    const facts = [
      session(0, 'turned-away'),
      session(1, 'turned-away'),
      session(2, 'cancelled', {}, { cancelledBy: 'unknown', noticeHours: 90, confirmedHow: 'not-confirmed' }),
      session(3, 'no-access'),
      session(4, 'access-refused'),
      session(5, 'asked-to-leave'),
      session(6, 'attended-part', {}, { minutes: 10, neededMinutes: 90 }),
    ];
    expect(say(facts)).toBe(
      '7 held for him: seen 1 (1 too short to count), asked to leave 1, missed 5 (1 cancelled but not confirmed, ' +
        '2 turned away, 1 no access, 1 said no at the door). Last seen 19 February 2026, 40 days ago.',
    );
  });

  it('A1 says that nothing was held and nobody seen, instead of nothing at all', () => {
    expect(say([])).toBe('Nothing held for him yet. Not seen yet.');
    expect(say(weeks(['absent-no-contact']))).toBe('1 held for him: seen 0, missed 1. Not seen yet.');
    expect(say([], 'survivor')).toBe('No sessions yet. Not seen yet.');
  });

  it('says today and 1 day', () => {
    const on = (asOf: string) => sentence(summarise(weeks(seen(1)), options('co-parent', asOf)), him);
    expect(on('2026-01-08T21:00:00.000Z')).toMatch(/Last seen 8 January 2026, today\.$/);
    expect(on('2026-01-09T08:00:00.000Z')).toMatch(/Last seen 8 January 2026, 1 day ago\.$/);
  });

  it('D14 a child was not brought: no run, no rate, nobody blamed', () => {
    const facts = weeks(['seen', 'was-not-brought', 'child-chose-not-to', 'unwell', 'not-released', null]);
    expect(say([...facts, session(6, 'not-seen', {}, { reason: 'provider' })], 'child')).toBe(
      '6 sessions: seen 1, was not brought 1, chose not to come 1, unwell 1, ' +
        'not released by school or placement 1, not recorded 1. Not held 1. Last seen 8 January 2026, 82 days ago.',
    );
  });

  it('a survivor has sessions, seen and last seen, and no reason is told', () => {
    const facts = [
      session(0, 'seen'),
      session(1, 'not-seen', {}, { reason: 'cancelled-by-another' }),
      session(2, 'seen-part'),
    ];
    expect(say(facts, 'survivor')).toBe(
      '3 sessions: seen 1, seen for part 1, not seen 1. Last seen 22 January 2026, 68 days ago.',
    );
  });
});

describe('other lines', () => {
  it('A1 S15 waiting reads as receiving nothing yet', () => {
    expect(waitingSentence(94)).toBe('waiting 94 days: receiving nothing yet');
    expect(waitingSentence(1)).toBe('waiting 1 day: receiving nothing yet');
  });

  it('attendance is not safety, and the line says so', () => {
    expect(safetySentence('2026-03-02')).toBe(
      "Attendance is not safety. Partner's and children's account last heard: 2 March 2026.",
    );
    expect(safetySentence(null)).toBe(
      "Attendance is not safety. Partner's and children's account last heard: not yet.",
    );
  });
});

const factArbitrary = fc
  .record({
    week: fc.integer({ min: 0, max: 40 }),
    code: fc.option(fc.constantFrom(...markCodes)),
    state: fc.constantFrom(...sessionStates),
    sessionCancelledBy: fc.option(fc.constantFrom(...cancelledBys)),
    isExpected: fc.boolean(),
    isCatchUp: fc.boolean(),
    delay: fc.integer({ min: 0, max: 3 }),
    minutes: fc.option(fc.integer({ min: 0, max: 120 })),
    neededMinutes: fc.option(fc.integer({ min: 0, max: 120 })),
    cancelledBy: fc.option(fc.constantFrom(...cancelledBys)),
    noticeHours: fc.option(fc.integer({ min: 0, max: 90 })),
    confirmedHow: fc.option(fc.constantFrom(...confirmedHows)),
    reason: fc.option(fc.constantFrom(...notSeenReasons)),
  })
  .map(({ week, code, state, sessionCancelledBy, isExpected, isCatchUp, delay, ...mark }) =>
    session(
      week,
      code,
      { session: state, cancelledBy: sessionCancelledBy, isExpected, catchUpFor: isCatchUp ? 'session-00' : null },
      { ...mark, recordedAt: weekAt(week + delay, '18:50') },
    ),
  );
const historyArbitrary = fc.uniqueArray(factArbitrary, { selector: (fact) => fact.sessionId, maxLength: 30 });
const pausesArbitrary = fc.array(
  fc.record({
    from: fc.integer({ min: 0, max: 40 }).map((week) => weekAt(week).slice(0, 10)),
    to: fc.option(fc.integer({ min: 0, max: 40 }).map((week) => weekAt(week).slice(0, 10))),
    reason: fc.constant('hospital' as const),
  }),
  { maxLength: 2 },
);

/** Reads the sentence back as a person would: the number before the colon, and the numbers after it outside brackets. */
const readBack = (text: string): { total: number; sum: number } => {
  const plain = text.replace(/ \([^)]*\)/g, '');
  const [, total, list] = /^(\d+) [^:]*: ([^.]*)\./.exec(plain) ?? [];
  const numbers = (list ?? '').split(', ').map((part) => Number(/(\d+)$/.exec(part)?.[1] ?? 0));
  return { total: Number(total ?? 0), sum: numbers.reduce((sum, number) => sum + number, 0) };
};

describe('every history', () => {
  it.each(positions)('S45 the sentence of a %s adds up as it is read', (position) => {
    fc.assert(
      fc.property(historyArbitrary, pausesArbitrary, fc.integer({ min: 0, max: 45 }), (facts, pauses, week) => {
        const summary = summarise(facts, options(position, weekAt(week, '19:00'), pauses));
        const text = sentence(summary, him);
        const { total, sum } = readBack(text);
        expect(total).toBe(summary.held);
        expect(sum).toBe(summary.held);
        expect(attendanceParts.reduce((all, part) => all + summary.parts[part], 0)).toBe(summary.held);
      }),
      { numRuns: 400 },
    );
  });

  it.each(['survivor', 'child'] as const)('S45 no history of a %s says missed, a rate, or not engaged', (position) => {
    fc.assert(
      fc.property(historyArbitrary, (facts) => {
        const text = sentence(summarise(facts, options(position)), him);
        expect(text).not.toMatch(/missed|engag|%|in a row|could not attend|turned away|said no/);
      }),
      { numRuns: 300 },
    );
  });

  it('remarks in brackets never exceed the number they belong to', () => {
    fc.assert(
      fc.property(historyArbitrary, (facts) => {
        const text = sentence(summarise(facts, options()), him);
        for (const [, count, remarks] of text.matchAll(/missed (\d+) \(([^)]*)\)/g)) {
          const sum = [...(remarks ?? '').matchAll(/\d+/g)].reduce((all, [number]) => all + Number(number), 0);
          expect(sum).toBeLessThanOrEqual(Number(count));
        }
      }),
    );
  });
});
