import type { MarkCode, Position } from '@waymark/contracts';
import { adultMarkCodes, childMarkCodes, ladderColumns, notSeenReasons, statusEvents } from '@waymark/contracts';
import { describe, expect, it } from 'vitest';
import { coreLadder } from '../../engagement/rules/core-ladder.ts';
import { meaningOf } from '../../marks/rules.ts';
import { coreMarkPolicy, type MarkMeaning } from '../../marks/rules-facts.ts';
import { noticesOfEvent, noticesOfMark, statusNotices, statusOfMark } from './at-once.ts';

const starts = '2026-03-05T18:30:00.000Z';
const bare = {
  minutes: null,
  neededMinutes: null,
  cancelledBy: null,
  noticeHours: null,
  confirmedHow: null,
  reason: null,
};
const read = (
  code: MarkCode,
  position: Position = 'person-causing-harm',
  reason: string | null = null,
): MarkMeaning => {
  const meaning = meaningOf({ ...bare, code, reason }, position, coreMarkPolicy);
  if (meaning === null) throw new Error('no meaning');
  return meaning;
};
const at = (code: MarkCode, markedAt: string, position?: Position, reason?: string) =>
  noticesOfMark(read(code, position, reason), starts, markedAt).map(({ to, how, tellAt, dueBy }) => [
    to,
    how,
    tellAt,
    dueBy,
  ]);

describe('who is told at once', () => {
  it("S41 an absence reaches the partner's worker twenty minutes in, or at once when it is marked later", () => {
    const twenty = '2026-03-05T18:50:00.000Z';
    expect(at('absent-no-contact', '2026-03-05T18:35:00.000Z')).toEqual([['partner-worker', 'list', twenty, twenty]]);
    const later = '2026-03-05T19:10:00.000Z';
    expect(at('absent-no-contact', later)).toEqual([['partner-worker', 'list', later, later]]);
  });

  it('S44 turned away and asked to leave are calls at that moment, before he is home', () => {
    const marked = '2026-03-05T18:32:00.000Z';
    for (const code of ['turned-away', 'asked-to-leave'] as const)
      expect(at(code, marked)).toEqual([['partner-worker', 'call', marked, marked]]);
  });

  it('a refusal at the door is with the lead practitioner the same day, a weekend included', () => {
    const saturday = '2026-03-07T15:00:00.000Z';
    expect(at('access-refused', saturday)).toEqual([
      ['lead-practitioner', 'message', saturday, '2026-03-08T00:00:00.000Z'],
    ]);
  });

  it('S29 a cancellation from her number by somebody else is a safety check today, by her own worker', () => {
    const marked = '2026-03-05T17:00:00.000Z';
    expect(at('not-seen', marked, 'survivor', 'cancelled-by-another')).toEqual([
      ['own-worker', 'safety-check', marked, '2026-03-06T00:00:00.000Z'],
    ]);
  });

  it('nothing of a survivor or child is told to anyone but their own worker', () => {
    for (const position of ['survivor', 'child'] as const)
      for (const code of [...adultMarkCodes, ...childMarkCodes].filter((code) => code !== 'recorded-in-error'))
        for (const reason of notSeenReasons)
          expect(read(code, position, reason).tells.every((notice) => notice.to === 'own-worker')).toBe(true);
  });

  it('the table of events and the table of marks say the same', () => {
    for (const code of adultMarkCodes.filter((code) => code !== 'recorded-in-error')) {
      const meaning = read(code);
      const status = statusOfMark(meaning);
      const ofPartnerWorker = meaning.tells.some((notice) => notice.to === 'partner-worker');
      expect(status !== null).toBe(ofPartnerWorker);
      if (status !== null) expect(statusNotices[status]).toEqual(meaning.tells);
    }
  });

  it("every status reaches the partner's worker at that moment, and the core ladder asks for no less", () => {
    for (const event of statusEvents) {
      const [notice] = noticesOfEvent(event, starts).filter((candidate) => candidate.to === 'partner-worker');
      expect(notice?.tellAt).toBe(starts);
      for (const column of ladderColumns) {
        const rungs = coreLadder.rungs.filter(
          (rung) => rung.event === event && rung.column === column && rung.toWhom.includes('partner-worker'),
        );
        for (const rung of rungs) expect([rung.how, rung.byWhen]).toEqual([notice?.how, { hours: 0 }]);
      }
    }
  });

  it('A4 exclusion is two calls', () => {
    expect(noticesOfEvent('excluded', starts).map(({ to, how }) => `${to} ${how}`)).toEqual([
      'partner-worker call',
      'lead-practitioner call',
    ]);
  });
});
