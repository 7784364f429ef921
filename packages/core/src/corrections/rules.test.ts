import { describe, expect, it } from 'vitest';
import { changeNeeds, coreChangePolicy, type StandingFact } from './rules.ts';

const standing: StandingFact = {
  firstRecordedAt: '2026-02-05T19:00:00.000Z',
  sessionEndsAt: '2026-02-05T20:30:00.000Z',
  isClosed: true,
  signedAt: [],
};
const needs = (change: Partial<StandingFact>, asOf: string) =>
  changeNeeds({ ...standing, ...change }, coreChangePolicy, asOf);

describe('what the change of a mark needs', () => {
  it('nothing while the register is open: a wrong tap is undone', () => {
    expect(needs({ isClosed: false }, '2026-02-05T19:01:00.000Z')).toMatchObject({ needs: 'nothing' });
  });

  it('a reason once the register is closed', () => {
    expect(needs({}, '2026-02-12T20:29:59.999Z')).toMatchObject({ needs: 'reason', because: 'register-closed' });
  });

  it('a coordinator after 7 days, whether the register was ever closed or not', () => {
    for (const isClosed of [true, false]) {
      expect(needs({ isClosed }, '2026-02-12T20:30:00.000Z')).toEqual({
        needs: 'agreement',
        because: 'days-passed',
        version: 'core-1',
      });
    }
  });

  it('7 days from when it was first recorded, where that was after the session', () => {
    const late = { firstRecordedAt: '2026-02-20T09:00:00.000Z', isClosed: false };
    expect(needs(late, '2026-02-27T08:59:59.999Z')).toMatchObject({ needs: 'nothing' });
    expect(needs(late, '2026-02-27T09:00:00.000Z')).toMatchObject({ needs: 'agreement' });
  });

  it('a coordinator once a report has used it, and not for one that was signed before anything was recorded', () => {
    const at = '2026-02-06T12:00:00.000Z';
    expect(needs({ signedAt: ['2026-02-06T10:00:00.000Z'] }, at)).toMatchObject({ because: 'report-signed' });
    expect(needs({ signedAt: ['2026-02-05T18:00:00.000Z'] }, at)).toMatchObject({ needs: 'reason' });
  });
});
