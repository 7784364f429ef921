import { describe, expect, it } from 'vitest';
import { missingDetails } from './missing-details.ts';
import { mostInOneRequest, nextBatch } from './next-batch.ts';
import { ben, dai, idOf, marcus, sampleUnsent } from './samples.test-support.ts';

const idsOf = (batch: ReturnType<typeof nextBatch>) => batch.map(({ mark }) => mark.markId);

describe('nextBatch', () => {
  it('sends each person once, in order; a later mark of a person waits for the earlier (S3)', () => {
    const entries = [
      sampleUnsent({ mark: { markId: idOf(1), personId: ben } }),
      sampleUnsent({ mark: { markId: idOf(2), personId: marcus } }),
      sampleUnsent({ mark: { markId: idOf(3), personId: ben, supersedes: { markId: idOf(1) } } }),
    ];
    expect(idsOf(nextBatch(entries))).toEqual([idOf(1), idOf(2)]);
    expect(idsOf(nextBatch(entries.slice(2)))).toEqual([idOf(3)]);
  });

  it('takes marks of one session at a time, at most sixty', () => {
    const many = Array.from({ length: 70 }, (_none, n) =>
      sampleUnsent({ mark: { markId: idOf(n + 1), personId: idOf(n + 100) } }),
    );
    const elsewhere = sampleUnsent({ sessionId: idOf(901), mark: { markId: idOf(99), personId: dai } });
    expect(nextBatch([elsewhere, ...many])).toEqual([elsewhere]);
    expect(nextBatch(many)).toHaveLength(mostInOneRequest);
  });

  it('holds back what says nothing yet and what was refused, and holds up nobody else', () => {
    const entries = [
      sampleUnsent({ mark: { markId: idOf(1), code: 'could-not-attend' } }),
      sampleUnsent({ mark: { markId: idOf(2), personId: marcus }, refusal: { code: 'x', words: 'No' } }),
      sampleUnsent({ mark: { markId: idOf(3), personId: dai } }),
    ];
    expect(idsOf(nextBatch(entries))).toEqual([idOf(3)]);
  });

  it('sends by itself what must be found out alone, before anything later of that person', () => {
    const entries = [
      sampleUnsent({ mark: { markId: idOf(1), personId: marcus } }),
      sampleUnsent({ mark: { markId: idOf(2), personId: ben }, isAlone: true }),
      sampleUnsent({ mark: { markId: idOf(3), personId: ben, supersedes: { markId: idOf(2) } } }),
    ];
    expect(idsOf(nextBatch(entries))).toEqual([idOf(1)]);
    expect(idsOf(nextBatch(entries.slice(1)))).toEqual([idOf(2)]);
  });
});

describe('missingDetails', () => {
  it.each([
    ['turned-away', 'reason', { reasonCode: 'drink' }],
    ['could-not-attend', 'reason', { reasonCode: 'health' }],
    ['not-held-for-person', 'reason', { reasonCode: 'interpreter' }],
    ['not-seen', 'reason', { reasonCode: 'prevented' }],
    ['cancelled', 'cancelled-by', { cancelledBy: 'person' }],
    ['attended-not-engaged', 'note', { note: 'Sat with his back to the group' }],
  ] as const)('wants %s to be said with its %s (F1)', (code, detail, said) => {
    expect(missingDetails(sampleUnsent({ mark: { code } }))).toEqual([detail]);
    expect(missingDetails(sampleUnsent({ mark: { code, ...said } }))).toEqual([]);
  });

  it('wants nothing more than the tap for being there or not coming (S1)', () => {
    expect(missingDetails(sampleUnsent({ mark: { code: 'attended' } }))).toEqual([]);
    expect(missingDetails(sampleUnsent({ mark: { code: 'absent-no-contact' } }))).toEqual([]);
  });

  it('wants a reason for a change once the register is closed', () => {
    const change = { markId: idOf(2), supersedes: { markId: idOf(1) } };
    expect(missingDetails(sampleUnsent({ mark: change, isCorrection: true }))).toEqual(['change-reason']);
    expect(missingDetails(sampleUnsent({ mark: change }))).toEqual([]);
    const said = { ...change, supersedes: { markId: idOf(1), reason: 'Wrong man' } };
    expect(missingDetails(sampleUnsent({ mark: said, isCorrection: true }))).toEqual([]);
  });
});
