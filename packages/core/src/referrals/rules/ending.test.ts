import { endedEarlyReasons } from '@waymark/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endingFor, endingWait } from './ending.ts';

describe('how an enrolment ends', () => {
  it('S20 nobody ever saw the person: "did not start", no end report, whatever else is said', () => {
    for (const reason of ['stopped-attending', 'did-not-start', null] as const)
      expect(endingFor({ seen: 0, isCompletionMet: false, reason })).toMatchObject({
        state: 'ended-early',
        reason: 'did-not-start',
        asksEndReport: false,
      });
  });

  it('S20 a death or loss keeps its reason and asks for no report', () => {
    expect(endingFor({ seen: 0, isCompletionMet: false, reason: 'pregnancy-loss' })).toMatchObject({
      reason: 'pregnancy-loss',
      asksEndReport: false,
    });
  });

  it('S20 seen at some sessions: "ended early" with its reason, and a report', () => {
    expect(endingFor({ seen: 1, isCompletionMet: false, reason: 'moved-away' })).toMatchObject({
      state: 'ended-early',
      reason: 'moved-away',
      asksEndReport: true,
    });
  });

  it.each([
    ['did-not-start', 'started-after-all'],
    [null, 'reason-needed'],
  ] as const)('S20 refuses %s of someone who was seen', (reason, code) => {
    expect(() => endingFor({ seen: 2, isCompletionMet: false, reason })).toThrow(expect.objectContaining({ code }));
  });

  it('S20 is "completed" exactly when the rule is met and somebody was seen', () => {
    fc.assert(
      fc.property(
        fc.nat(20),
        fc.boolean(),
        fc.constantFrom(...endedEarlyReasons.filter((reason) => reason !== 'did-not-start')),
        (seen, isCompletionMet, reason) => {
          const ending = endingFor({ seen, isCompletionMet, reason });
          expect(ending.state === 'completed').toBe(isCompletionMet && seen > 0);
          expect(ending.asksEndReport).toBe(seen > 0);
        },
      ),
    );
  });
});

describe('what an ending waits for', () => {
  const facts = {
    isPersonCausingHarm: true,
    childIds: ['ada', 'ben'],
    answers: [{ childId: 'ada', by: 'duty' }],
    endingSince: '2026-03-05T18:00:00.000Z',
  } as const;

  it('S24 A4 closes only when each child has an answer', () => {
    expect(endingWait(facts, '2026-03-06T18:00:00.000Z')).toEqual({
      canClose: false,
      unanswered: ['ben'],
      isManagers: false,
    });
    const answers = [...facts.answers, { childId: 'ben', by: 'logged-call' }] as const;
    expect(endingWait({ ...facts, answers }, '2026-03-06T18:00:00.000Z').canClose).toBe(true);
  });

  it('S24 two answers for one child do not stand for the other', () => {
    const answers = [...facts.answers, { childId: 'ada', by: 'manager' }] as const;
    expect(endingWait({ ...facts, answers }, '2026-03-06T18:00:00.000Z').unanswered).toEqual(['ben']);
  });

  it('S24 is the manager’s after three days, weekend included', () => {
    expect(endingWait(facts, '2026-03-08T17:59:00.000Z').isManagers).toBe(false);
    expect(endingWait(facts, '2026-03-08T18:00:00.000Z').isManagers).toBe(true);
  });

  it('waits for nobody where the person is not one causing harm', () => {
    expect(endingWait({ ...facts, isPersonCausingHarm: false }, '2026-04-01T00:00:00.000Z')).toEqual({
      canClose: true,
      unanswered: [],
      isManagers: false,
    });
  });
});
