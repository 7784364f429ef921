import type { MarkCode } from '@waymark/contracts';
import { adultMarkCodes, childMarkCodes, positions } from '@waymark/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coreMarkPolicy } from '../../marks/rules-facts.ts';
import { coreLadder } from './core-ladder.ts';
import { judge, type LadderPolicy, type ReachedRung } from './judge.ts';
import { judgeRegister } from './judge-register.ts';
import type { LadderFacts } from './ladder-facts.ts';
import { session, weekAt, weeks } from './sample-facts.test-support.ts';

const policy: LadderPolicy = { ladder: coreLadder, marks: coreMarkPolicy, extraHolidays: [] };
const facts = (attendance: LadderFacts['attendance'], more: Partial<LadderFacts> = {}): LadderFacts => ({
  personId: 'person',
  enrolmentId: 'enrolment',
  position: 'person-causing-harm',
  hasChildOnPlan: true,
  placeFrom: '2026-01-02',
  firstSessionOn: '2026-01-08',
  closedAt: null,
  attendance,
  pauses: [],
  happenings: [],
  attempts: [],
  completion: null,
  ...more,
});
const lastMark = (attendance: LadderFacts['attendance']) => attendance.at(-1)?.mark?.recordedAt ?? weekAt(0, '23:00');
const reached = (codes: readonly (MarkCode | null)[], more: Partial<LadderFacts> = {}, asOf = lastMark(weeks(codes))) =>
  judge(policy, facts(weeks(codes), more), asOf);
const rules = (rungs: readonly ReachedRung[]) => rungs.map((rung) => rung.rule);
const find = (rungs: readonly ReachedRung[], rule: string): ReachedRung => {
  const rung = rungs.find((candidate) => candidate.rule === rule);
  if (rung === undefined) throw new Error(`${rule} not reached`);
  return rung;
};
const asked = (rung: ReachedRung) => rung.asks.map(({ toWhom, how, dueAt }) => `${toWhom} ${how} ${dueAt}`);

describe('missed in a row', () => {
  it('S22 two: the lead practitioner is told when the second is saved, with rule, version, dates and due time', () => {
    const rung = find(reached(['attended', 'absent-no-contact', 'absent-no-contact']), 'missed-running-2');
    expect(rung).toMatchObject({
      source: 'core',
      version: '1',
      marksVersion: 'core-1',
      personId: 'person',
      window: 'session-01',
      reachedAt: '2026-01-22T18:50:00.000Z',
      sessionIds: ['session-01', 'session-02'],
      because: 'Missed 2 in a row: 15 January 2026, 22 January 2026.',
    });
    expect(asked(rung)).toEqual([
      'lead-practitioner call 2026-01-24T00:00:00.000Z',
      'team-manager call 2026-01-24T00:00:00.000Z',
      'facilitator barriers-reviewed 2026-01-30T00:00:00.000Z',
      'lead-practitioner agenda-item 2026-01-30T00:00:00.000Z',
    ]);
  });

  it.each(['could-not-attend', 'cancelled-by-provider', 'not-held-for-person', 'attended-not-engaged', null] as const)(
    'S22 S7 %s between two misses neither ends nor adds',
    (between) => {
      const rungs = reached(['attended', 'absent-no-contact', between, 'turned-away']);
      expect(find(rungs, 'missed-running-2').sessionIds).toEqual(['session-01', 'session-03']);
      expect(rules(reached(['attended', 'absent-no-contact', between]))).not.toContain('missed-running-2');
    },
  );

  it('S44 turned away twice is two misses and two calls before he is home', () => {
    const rungs = reached(['attended', 'turned-away', 'turned-away']);
    expect(rules(rungs)).toContain('missed-running-2');
    const calls = rungs.filter((rung) => rung.rule === 'turned-away').map((rung) => asked(rung)[0]);
    expect(calls).toEqual([
      'partner-worker call 2026-01-15T18:50:00.000Z',
      'partner-worker call 2026-01-22T18:50:00.000Z',
    ]);
  });

  it('counts a row of three once for two and once for three, in the same window', () => {
    const rungs = reached(['absent-no-contact', 'absent-no-contact', 'absent-no-contact', 'absent-no-contact']);
    const row = rungs.filter((rung) => rung.event === 'missed-running');
    expect(row.map((rung) => [rung.rule, rung.window])).toEqual([
      ['missed-running-2', 'session-00'],
      ['missed-running-3', 'session-00'],
    ]);
  });

  it('a second row is a second alert, and the first is not forgotten', () => {
    const rungs = reached(['turned-away', 'no-access', 'attended', 'no-access', 'no-access']);
    const windows = rungs.filter((rung) => rung.rule === 'missed-running-2').map((rung) => rung.window);
    expect(windows).toEqual(['session-00', 'session-03']);
  });

  it('S6 a corrected mark takes its rung away and leaves the others', () => {
    const before = reached(['attended', 'absent-no-contact', 'absent-no-contact']);
    const after = reached(['attended', 'absent-no-contact', 'attended']);
    expect(rules(before)).toEqual(['absent', 'absent', 'missed-running-2']);
    expect(rules(after)).toEqual(['absent']);
  });
});

describe('what a turn-up does not reset', () => {
  const everyOther = Array.from(
    { length: 9 },
    (_, week): MarkCode => (week % 2 === 0 ? 'attended' : 'absent-no-contact'),
  );

  it('three of the last eight offered reaches who a run of two would reach, though he comes every other week', () => {
    const rungs = reached(everyOther);
    expect(rules(rungs)).not.toContain('missed-running-2');
    const rung = find(rungs, 'missed-of-last-offered-3-of-8');
    expect(rung.sessionIds).toEqual(['session-01', 'session-03', 'session-05']);
    expect(asked(rung)[0]).toBe('lead-practitioner call 2026-02-14T00:00:00.000Z');
  });

  it('it is told once while it lasts, and again when it comes back', () => {
    const good = Array.from({ length: 8 }, (): MarkCode => 'attended');
    const bad: MarkCode[] = ['no-access', 'no-access', 'no-access'];
    const codes = [...bad, ...good, ...bad];
    const windows = reached(codes)
      .filter((rung) => rung.rule === 'missed-of-last-offered-3-of-8')
      .map((rung) => rung.window);
    expect(windows).toEqual(['session-00', 'session-11']);
  });

  it('three times "could not attend" in eight goes to the lead practitioner and is no miss', () => {
    const rungs = reached(['could-not-attend', 'attended', 'could-not-attend', 'attended', 'could-not-attend']);
    expect(rules(rungs)).toEqual(['could-not-attend-of-last-offered-3-of-8']);
  });

  it('S7 there but not engaged twice running is told, also across a miss, and not across a good session', () => {
    const engaged = ['attended-not-engaged', 'attended', 'attended-not-engaged'] as const;
    expect(rules(reached(engaged))).toEqual([]);
    expect(rules(reached(['attended-not-engaged', 'attended-not-engaged']))).toEqual(['not-engaged-running-2']);
    expect(rules(reached(['attended-not-engaged', 'no-access', 'attended-not-engaged']))).toContain(
      'not-engaged-running-2',
    );
  });
});

describe('the first session, and the moment itself', () => {
  it('absent at the first session is as two running', () => {
    expect(rules(reached(['absent-no-contact']))).toEqual(['absent-first-session', 'absent']);
    expect(rules(reached(['cancelled-by-provider', 'absent-no-contact']))).toContain('absent-first-session');
  });

  it('a first session not recorded is not known, not absent', () => {
    expect(rules(reached([null, 'absent-no-contact']))).not.toContain('absent-first-session');
  });

  it("absence is on the partner's worker's list at that moment and with the lead practitioner the next working day", () => {
    expect(asked(find(reached(['absent-no-contact']), 'absent'))).toEqual([
      'partner-worker list 2026-01-08T18:50:00.000Z',
      'lead-practitioner message 2026-01-10T00:00:00.000Z',
    ]);
    const noPlan = reached(['absent-no-contact'], { hasChildOnPlan: false });
    expect(asked(find(noPlan, 'absent'))).toEqual([
      'partner-worker list 2026-01-08T18:50:00.000Z',
      'referrer message 2026-01-10T00:00:00.000Z',
    ]);
  });

  it('a refusal at the door goes to the lead practitioner the same day', () => {
    expect(asked(find(reached(['access-refused']), 'access-refused'))).toEqual([
      'lead-practitioner message 2026-01-09T00:00:00.000Z',
    ]);
  });

  it('a group cancelled ahead is told when it is known, and its mark does not tell it again', () => {
    const happenings = [{ id: 'session-02', kind: 'group-cancelled', at: weekAt(1, '09:00') }] as const;
    const ahead = judge(policy, facts([], { happenings, firstSessionOn: null }), weekAt(1, '09:00'));
    const later = judge(policy, facts([session(2, 'cancelled-by-provider')], { happenings }), weekAt(2, '21:00'));
    expect(ahead.map((rung) => rung.key)).toEqual(['group-cancelled/person/session-02']);
    expect(later.filter((rung) => rung.rule === 'group-cancelled')).toEqual(ahead);
  });

  it('our own failures go to our own manager, twice running', () => {
    const rung = find(reached(['cancelled-by-provider', 'not-held-for-person']), 'provider-cancelled-running-2');
    expect(rung.asks.map((ask) => ask.toWhom)).toEqual(['provider-manager']);
    expect(rules(reached(['cancelled-by-provider', 'attended', 'cancelled-by-provider']))).not.toContain(rung.rule);
  });
});

describe('time without being seen', () => {
  const at = (day: string) => `${day}T12:00:00.000Z`;

  it('A1 counts 14 and 28 days from the last time seen, whatever the reason', () => {
    const attendance = [
      session(0, 'attended'),
      session(1, 'cancelled-by-provider'),
      session(2, 'could-not-attend'),
      session(3, null),
    ];
    const judged = (day: string) =>
      rules(judge(policy, facts(attendance), at(day))).filter((rule) => /not-seen/.test(rule));
    expect(judged('2026-01-22')).toEqual([]);
    expect(judged('2026-01-23')).toEqual(['not-seen-days-14']);
    expect(judged('2026-02-06')).toEqual(['not-seen-days-14', 'not-seen-days-28']);
  });

  it('C10 a pause does not stop it, custody included', () => {
    const pauses = [{ from: '2026-01-09', to: null, reason: 'custody' }] as const;
    expect(rules(judge(policy, facts([session(0, 'attended')], { pauses }), at('2026-02-06')))).toEqual([
      'custody',
      'not-seen-days-14',
      'not-seen-days-28',
    ]);
  });

  it('a fortnightly programme does not raise it each time, and someone never seen is seen to be so', () => {
    const fortnightly = [session(0, 'attended'), session(2, 'attended'), session(4, 'attended')];
    expect(rules(judge(policy, facts(fortnightly), weekAt(4, '21:00')))).toEqual([]);
    const never = judge(policy, facts([]), at('2026-01-23'));
    expect(never.map((rung) => [rung.rule, rung.because])).toEqual([
      ['not-seen-days-14', 'Not seen for 14 days, since 8 January 2026.'],
    ]);
  });

  it('counts from the day of the place where no session is planned, and stops when the enrolment closes', () => {
    expect(rules(judge(policy, facts([], { firstSessionOn: null }), at('2026-01-17')))).toEqual(['not-seen-days-14']);
    expect(judge(policy, facts([], { closedAt: at('2026-01-10') }), at('2026-06-01'))).toEqual([]);
  });
});

describe('what is not a mark', () => {
  const attempt = (id: string, day: string, isContact = false) => ({ id, at: `${day}T10:00:00.000Z`, isContact });

  it('three attempts in 10 working days: decided where a child has a plan, otherwise closed with a letter', () => {
    const attempts = [attempt('a', '2026-01-05'), attempt('b', '2026-01-12'), attempt('c', '2026-01-19')];
    const judged = (hasChildOnPlan: boolean, tried = attempts) =>
      judge(policy, facts([], { attempts: tried, hasChildOnPlan }), '2026-01-19T12:00:00.000Z').map((rung) => [
        rung.key,
        rung.asks.map((ask) => `${ask.toWhom} ${ask.how}`),
      ]);
    const key = 'attempts-without-contact-3-in-10/person/a';
    expect(judged(true)).toEqual([[key, ['lead-practitioner decision']]]);
    expect(judged(false)).toEqual([[key, ['coordinator letter']]]);
    expect(judged(true, [attempt('a', '2026-01-02'), ...attempts.slice(1)])).toEqual([]);
    expect(judged(true, [...attempts.slice(0, 1), attempt('b', '2026-01-12', true), ...attempts.slice(2)])).toEqual([]);
  });

  it('A4 excluded and out of reach: calls before he is told; only by catch-up: a written meaning for each child', () => {
    const excluded = judge(
      policy,
      facts([], { happenings: [{ id: 'x', kind: 'excluded', at: weekAt(0) }], firstSessionOn: null }),
      weekAt(0),
    );
    expect(find(excluded, 'excluded').asks).toMatchObject([
      { toWhom: 'partner-worker', how: 'call', dueAt: weekAt(0), beforePersonIsTold: true },
      { toWhom: 'lead-practitioner', how: 'call', dueAt: weekAt(0), beforePersonIsTold: true },
    ]);
    const judged = (reach: 'only-by-catch-up' | 'out-of-reach') =>
      judge(policy, facts([], { completion: { reach, since: weekAt(0) } }), weekAt(0));
    expect(find(judged('only-by-catch-up'), 'completion-only-by-catch-up').asks.map((ask) => ask.how)).toContain(
      'written-meaning',
    );
    expect(rules(judged('out-of-reach'))).toEqual(['cannot-complete']);
  });

  it('C10 custody raises its own alert', () => {
    const pauses = [{ from: '2026-01-09', to: '2026-02-01', reason: 'recall' }] as const;
    const rung = find(judge(policy, facts([], { pauses }), weekAt(1)), 'custody');
    expect([rung.window, rung.asks.map((ask) => ask.toWhom)]).toEqual([
      'from-2026-01-09',
      ['partner-worker', 'lead-practitioner'],
    ]);
  });

  it('S4 A3 a register with blanks is with the facilitator and the manager after 24 hours, once a session', () => {
    const register = {
      sessionId: 'session-00',
      endsAt: weekAt(0, '20:30'),
      expected: 12,
      unmarked: 2,
    };
    expect(judgeRegister(policy, register, weekAt(0, '23:59'))).toEqual([]);
    const [rung, ...others] = judgeRegister(policy, register, '2026-01-09T20:30:00.000Z');
    expect(others).toEqual([]);
    expect(rung).toMatchObject({
      key: 'register-unmarked-hours-24/register/session-00',
      personId: null,
      because: '2 of 12 not recorded since 8 January 2026.',
      asks: [{ toWhom: 'facilitator' }, { toWhom: 'provider-manager', how: 'list' }],
    });
    expect(judgeRegister(policy, { ...register, unmarked: 0 }, weekAt(3))).toEqual([]);
  });

  it('S43 a register is asked for at the shortest time of any column, which tells nothing of who is in it', () => {
    const rungs = coreLadder.rungs.map((rung) =>
      rung.event === 'register-unmarked-hours' && rung.column === 'otherwise'
        ? { ...rung, threshold: { count: 72 } }
        : rung,
    );
    const slower = { ...policy, ladder: { ...coreLadder, rungs } };
    const register = { sessionId: 'session-00', endsAt: weekAt(0, '20:30'), expected: 12, unmarked: 2 };
    expect(judgeRegister(slower, register, '2026-01-09T20:30:00.000Z').map(({ rule }) => rule)).toEqual([
      'register-unmarked-hours-24',
    ]);
  });
});

const anyCode = fc.constantFrom<MarkCode | null>(...adultMarkCodes, ...childMarkCodes, null);

describe('every history', () => {
  it.each(['survivor', 'child'] as const)('S22 S45 no history of a %s reaches a rung', (position) => {
    fc.assert(
      fc.property(fc.array(anyCode, { maxLength: 20 }), (codes) => {
        expect(reached(codes, { position }, weekAt(40))).toEqual([]);
      }),
    );
  });

  it('S22 judging again gives the same, no key twice, and time alone takes nothing back', () => {
    fc.assert(
      fc.property(
        fc.array(anyCode, { maxLength: 20 }),
        fc.constantFrom(...positions),
        fc.integer({ min: 0, max: 25 }),
        fc.integer({ min: 0, max: 25 }),
        (codes, position, week, more) => {
          const keys = (asOf: string) => reached(codes, { position }, asOf).map((rung) => rung.key);
          const early = keys(weekAt(week, '19:00'));
          const late = keys(weekAt(week + more, '19:00'));
          expect(early).toEqual(keys(weekAt(week, '19:00')));
          expect(new Set(late).size).toBe(late.length);
          expect(late).toEqual(expect.arrayContaining(early));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('every rung says when it was reached, not after it was asked, and when each is due, not before it was reached', () => {
    fc.assert(
      fc.property(fc.array(anyCode, { maxLength: 20 }), (codes) => {
        for (const rung of reached(codes, {}, weekAt(25))) {
          expect(rung.reachedAt <= weekAt(25)).toBe(true);
          expect(rung.asks.length).toBeGreaterThan(0);
          for (const ask of rung.asks) expect(ask.dueAt >= rung.reachedAt).toBe(true);
        }
      }),
    );
  });

  it('S22 whoever misses three of eight is never silent, however the sessions between fall', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 3, maxLength: 8 }), (missed) => {
        const codes = Array.from(
          { length: 8 },
          (_, week): MarkCode => (missed.includes(week) ? 'no-access' : 'attended'),
        );
        expect(rules(reached(codes))).toContain('missed-of-last-offered-3-of-8');
      }),
    );
  });
});
