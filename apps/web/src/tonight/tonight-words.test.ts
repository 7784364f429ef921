import { tonightKinds } from '@waymark/contracts';
import { describe, expect, it } from 'vitest';
import { sampleEvent, sampleNotice, sampleRow, sessionAt } from './fake-tonight.test-support.ts';
import { tonightLead } from './tonight-lead.ts';
import { eventWords, groupOf, mainEvent, rowsOf } from './tonight-words.ts';

const row = (kind: Parameters<typeof sampleEvent>[0], more = {}) => sampleRow({ events: [sampleEvent(kind)], ...more });
const call = (at: string, result = 'spoken-to') => ({ lastCall: { at, result } });
const names = (rows: readonly { readonly partnerName: string | null }[]) => rows.map(({ partnerName }) => partnerName);

describe('groupOf', () => {
  it.each(['concern', 'excluded', 'turned-away', 'left-early', 'not-arrived', 'absent'] as const)(
    'S41: asks for a call now after %s',
    (kind) => {
      expect(groupOf(row(kind))).toBe('act');
    },
  );

  it.each([
    ['expected', 'watch'],
    ['started', 'watch'],
    ['arrived', 'done'],
    ['arrived-late', 'done'],
    ['completed', 'done'],
  ] as const)('puts %s under %s', (kind, group) => {
    expect(groupOf(row(kind))).toBe(group);
  });

  it('S41: a call that reached nobody settles nothing, one that reached the partner does', () => {
    expect(groupOf(row('not-arrived', call('2026-06-04T17:55:00.000Z', 'no-answer')))).toBe('act');
    expect(groupOf(row('not-arrived', call('2026-06-04T17:55:00.000Z', 'left-message')))).toBe('act');
    expect(groupOf(row('not-arrived', call('2026-06-04T17:55:00.000Z')))).toBe('done');
    expect(groupOf(row('not-arrived', call('2026-06-04T12:00:00.000Z')))).toBe('act');
  });

  it('a call before someone left early does not answer it', () => {
    const left = { events: [sampleEvent('left-early', { recordedAt: '2026-06-04T18:40:00.000Z' })] };
    expect(groupOf(sampleRow({ ...left, ...call('2026-06-04T18:00:00.000Z') }))).toBe('act');
    expect(groupOf(sampleRow({ ...left, ...call('2026-06-04T18:45:00.000Z') }))).toBe('done');
  });

  it('S41: keeps a notice that nobody has taken, and a partner without a worker, among what is to be done', () => {
    expect(groupOf(row('arrived', { notice: sampleNotice() }))).toBe('act');
    expect(groupOf(row('arrived', { notice: sampleNotice({ acknowledgedAt: sessionAt }) }))).toBe('done');
    expect(groupOf(row('arrived', { hasWorker: false }))).toBe('act');
    expect(groupOf(sampleRow({ events: [], personId: null, personName: null }))).toBe('act');
  });
});

describe('rowsOf', () => {
  it('S41: puts partners without a worker first, then what happened by how much it matters, then the earlier hour', () => {
    const rows = [
      row('absent', { partnerName: 'absent' }),
      row('turned-away', { partnerName: 'turned away' }),
      row('not-arrived', { partnerName: 'later', notice: sampleNotice({ callBy: '2026-06-04T19:50:00.000Z' }) }),
      row('not-arrived', { partnerName: 'sooner', notice: sampleNotice() }),
      row('not-arrived', { partnerName: 'no worker', hasWorker: false }),
      row('expected', { partnerName: 'to come' }),
    ];
    expect(names(rowsOf(rows, 'act'))).toEqual(['no worker', 'turned away', 'sooner', 'later', 'absent']);
    expect(names(rowsOf(rows, 'watch'))).toEqual(['to come']);
  });
});

describe('tonight’s words', () => {
  it('has words for everything a partner’s worker may know, in the hour of London', () => {
    for (const kind of tonightKinds) expect(eventWords({ kind, at: sessionAt })).toMatch(/\.$/);
    expect(eventWords({ kind: 'not-arrived', at: sessionAt })).toBe('Has not arrived. Expected at 6:30pm.');
  });

  it('names what matters most', () => {
    const events = [sampleEvent('started'), sampleEvent('left-early')];
    expect(mainEvent({ events })?.kind).toBe('left-early');
  });

  it.each([
    [
      [row('not-arrived'), row('absent', { hasWorker: false }), row('expected')],
      'Two need a call now, one of them without a worker. One more to watch later tonight.',
    ],
    [[row('not-arrived')], 'One needs a call now.'],
    [[row('expected'), row('expected')], 'Nobody needs a call now. Two to watch later tonight.'],
    [[row('arrived')], 'Nobody needs a call now.'],
  ])('says in a line who needs a call', (rows, words) => {
    expect(tonightLead({ rows })).toBe(words);
  });
});
