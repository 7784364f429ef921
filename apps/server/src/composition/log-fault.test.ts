import { loadProgrammes } from '@waymark/host';
import { describe, expect, it } from 'vitest';
import { plugins } from '../plugins.ts';
import { houseParts } from './house-parts.ts';
import { createLog } from './log.ts';
import { logFault } from './log-fault.ts';

const now = () => '2026-03-05T18:30:00.000Z';
const [first] = plugins;
if (first === undefined) throw new Error('the server comes with no programme');
const { demo: _demo, ...programme } = first;

const referral = {
  referralId: '0197a000-0000-7000-8000-000000000001',
  offeringId: '0197a000-0000-7000-8000-000000000002',
  receivedOn: '2026-03-01',
  urgency: 'routine' as const,
  needBy: null,
  subjects: [],
  children: [],
  answers: { concern: 'Daniel Harper, 3 Quay Street' },
  records: [],
  partnersOffered: true,
};

describe('a fault of a programme’s rule', () => {
  it('is one line of the log with what to quote, and with nothing that somebody typed', () => {
    const lines: string[] = [];
    const log = createLog((line) => lines.push(line), now);
    const eligibility = () => {
      throw new Error(`nobody may read\n    at ${referral.answers.concern}:1:1`);
    };
    const loaded = loadProgrammes([{ ...programme, eligibility }], { onFault: logFault(log) });
    expect(loaded.all[0]?.eligibility?.(referral, '2026-03-05')).toMatchObject([{ outcome: 'needs-decision' }]);
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      {
        at: now(),
        level: 'warning',
        event: 'plugin-fault',
        plugin: programme.shared.manifest.id,
        version: programme.shared.manifest.version,
        point: 'eligibility',
        kind: 'threw',
        where: expect.stringMatching(/^Error at .*log-fault\.test\.ts:\d+:\d+\)?$/),
        reference: expect.stringMatching(/^[0-9a-f-]{36}$/),
      },
    ]);
    expect(lines.join('')).not.toMatch(/Harper|Quay|nobody may read/);
  });

  it('reaches the log that Waymark’s own server is given', () => {
    const lines: string[] = [];
    const log = createLog((line) => lines.push(line), now);
    const { all } = houseParts({ now, log, say: () => undefined }).loadProgrammes();
    const unreadable = { ...referral, settings: { oldestChild: 'never' } };
    const { eligibility } = all[0] ?? {};
    expect(eligibility?.(unreadable, '2026-03-05')).toMatchObject([{ outcome: 'needs-decision' }]);
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ event: 'plugin-fault', point: 'eligibility' }]);
  });
});
