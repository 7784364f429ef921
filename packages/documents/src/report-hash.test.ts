import { reportSchema } from '@waymark/contracts';
import { describe, expect, it } from 'vitest';
import { reportHash } from './report-hash.ts';
import { sha256 } from './sha256.ts';
import { inventedReport } from './testing/invented-report.ts';

describe('report hash', () => {
  it('S25 is the same when the report is rebuilt, stored and read back', () => {
    const stored = JSON.stringify(inventedReport());
    const read = reportSchema.parse(JSON.parse(stored));
    expect(reportHash(read)).toBe(reportHash(inventedReport()));
    expect(reportHash(read)).toMatch(/^[0-9a-f]{64}$/u);
  });

  it('changes with any word, order or decision', () => {
    const { sections, ...rest } = inventedReport();
    const hashes = [
      reportHash({ ...rest, sections }),
      reportHash({ ...rest, sections: sections.toReversed() }),
      reportHash({ ...rest, sections, purpose: `${rest.purpose} ` }),
      reportHash({ ...rest, sections, revision: 2 }),
    ];
    expect(new Set(hashes).size).toBe(4);
  });

  it('hashes text as UTF-8 bytes', () => {
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(sha256('ŵ')).toBe(sha256(new TextEncoder().encode('ŵ')));
  });
});
