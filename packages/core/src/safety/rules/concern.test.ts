import { describe, expect, it } from 'vitest';
import { type CheckContact, concernState, safetyCheckState } from './concern.ts';

const observedAt = '2026-04-02T19:00:00.000Z';
const spoken = [{ at: '2026-04-02T19:30:00.000Z', with: 'emergency-duty-team' }] as const;

describe('a concern', () => {
  it('D12 stays open after the call until a named meeting has considered it', () => {
    const state = concernState({ observedAt, spoken, consideredAt: null }, '2026-06-01T00:00:00.000Z');
    expect(state).toMatchObject({ isOpen: true, isSpokenOf: true, isConsidered: false, isOverdue: false });
    expect(state.because).toEqual(['No named meeting has considered it.']);
    const considered = { observedAt, spoken, consideredAt: '2026-04-20T10:00:00.000Z' };
    expect(concernState(considered, '2026-04-20T10:00:00.000Z').isOpen).toBe(false);
    expect(concernState(considered, '2026-04-20T09:59:00.000Z').isOpen).toBe(true);
  });

  it('G4 needs a spoken contact the same day, Maundy Thursday night included, and a meeting does not stand for it', () => {
    const silent = { observedAt, spoken: [], consideredAt: '2026-04-02T20:00:00.000Z' };
    expect(concernState(silent, '2026-04-02T22:59:00.000Z')).toMatchObject({
      isOpen: true,
      isOverdue: false,
      spokenDueBy: '2026-04-02T23:00:00.000Z',
    });
    expect(concernState(silent, '2026-04-02T23:00:00.000Z')).toMatchObject({ isOpen: true, isOverdue: true });
  });

  it('is not answered by a call or a meeting from before it was observed', () => {
    const before = {
      observedAt,
      spoken: [{ at: '2026-04-02T18:59:00.000Z', with: 'front-door' }] as const,
      consideredAt: '2026-04-01T10:00:00.000Z',
    };
    expect(concernState(before, '2026-05-01T00:00:00.000Z')).toMatchObject({ isSpokenOf: false, isConsidered: false });
  });
});

describe('a safety check', () => {
  const raisedAt = '2026-03-05T15:00:00.000Z';
  const contact = (change: Partial<CheckContact> = {}): CheckContact => ({
    at: '2026-03-05T16:00:00.000Z',
    result: 'spoken-to',
    isAlone: true,
    isFreeToSpeak: true,
    ...change,
  });

  it('S29 is settled only when somebody spoke to her, alone and free to speak', () => {
    const isSettled = (change?: Partial<CheckContact>) =>
      safetyCheckState(raisedAt, [contact(change)], '2026-03-06T12:00:00.000Z').isSettled;
    expect(isSettled()).toBe(true);
    expect(isSettled({ isAlone: null })).toBe(false);
    expect(isSettled({ isFreeToSpeak: false })).toBe(false);
    expect(isSettled({ isFreeToSpeak: null })).toBe(false);
    expect(isSettled({ result: 'replied' })).toBe(false);
    expect(isSettled({ result: 'answered-by-another' })).toBe(false);
    expect(isSettled({ at: '2026-03-05T14:59:00.000Z' })).toBe(false);
  });

  it('S29 is due the same day', () => {
    expect(safetyCheckState(raisedAt, [], '2026-03-05T23:59:00.000Z')).toEqual({
      isSettled: false,
      dueBy: '2026-03-06T00:00:00.000Z',
      isOverdue: false,
    });
    expect(safetyCheckState(raisedAt, [], '2026-03-06T00:00:00.000Z').isOverdue).toBe(true);
  });
});
