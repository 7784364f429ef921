import { describe, expect, it } from 'vitest';
import { chooseMark, leaveAsItIs } from './choose-mark.ts';
import { ben, idOf, marcus, sampleChoice, sampleUnsent, standingMark } from './samples.test-support.ts';

const refusal = { code: 'mark-no-longer-live', words: 'Someone was quicker' };

describe('chooseMark', () => {
  it('makes one mark of a first tap, with its own id and the time of the tap', () => {
    const [made, ...others] = chooseMark([], sampleChoice());
    expect(others).toEqual([]);
    expect(made).toMatchObject({ wasSent: false, mark: { markId: idOf(1), personId: ben, code: 'attended' } });
    expect(made?.mark.supersedes).toBeUndefined();
  });

  it('replaces what never left this device: a wrong tap is gone', () => {
    const first = chooseMark([], sampleChoice());
    const second = chooseMark(first, sampleChoice({ markId: idOf(2), code: 'absent-no-contact' }));
    expect(second.map(({ mark }) => [mark.markId, mark.code, mark.supersedes])).toEqual([
      [idOf(2), 'absent-no-contact', undefined],
    ]);
  });

  it('names the mark it changes when that one may have arrived, and waits behind it', () => {
    const out = sampleUnsent({ wasSent: true });
    const next = chooseMark([out], sampleChoice({ markId: idOf(2), code: 'absent-no-contact' }));
    expect(next[0]).toBe(out);
    expect(next[1]?.mark.supersedes).toEqual({ markId: idOf(1) });
  });

  it('names the mark that stands at the server', () => {
    const [made] = chooseMark([], sampleChoice({ code: 'cancelled', standing: standingMark() }));
    expect(made?.mark.supersedes).toEqual({ markId: idOf(500) });
  });

  it('replaces a refused mark, naming what stands', () => {
    const refused = sampleUnsent({ wasSent: true, refusal });
    const next = chooseMark(
      [refused],
      sampleChoice({ markId: idOf(2), standing: standingMark({ code: 'cancelled' }) }),
    );
    expect(next.map(({ mark }) => [mark.markId, mark.supersedes?.markId])).toEqual([[idOf(2), idOf(500)]]);
  });

  it('sends nothing for a tap on what already stands: the unsent choice is undone', () => {
    const unsent = chooseMark([], sampleChoice({ code: 'cancelled', standing: standingMark() }));
    expect(chooseMark(unsent, sampleChoice({ markId: idOf(2), standing: standingMark() }))).toEqual([]);
  });

  it('does send the same code again when words go with it', () => {
    const details = { mode: 'phone', note: 'Rang in' } as const;
    const [made] = chooseMark([], sampleChoice({ standing: standingMark(), details }));
    expect(made?.mark).toMatchObject({ code: 'attended', note: 'Rang in', supersedes: { markId: idOf(500) } });
  });

  it('leaves the marks of everybody else as they are', () => {
    const other = sampleUnsent({ mark: { markId: idOf(7), personId: marcus } });
    expect(chooseMark([other], sampleChoice())[0]).toBe(other);
  });
});

describe('leaveAsItIs', () => {
  it('drops what cannot have arrived, and nothing else', () => {
    const out = sampleUnsent({ wasSent: true });
    const draft = sampleUnsent({ mark: { markId: idOf(2), code: 'cancelled' } });
    const other = sampleUnsent({ mark: { markId: idOf(3), personId: marcus } });
    expect(leaveAsItIs([out, draft, other], sampleChoice())).toEqual([out, other]);
    expect(leaveAsItIs([sampleUnsent({ wasSent: true, refusal })], sampleChoice())).toEqual([]);
  });
});
