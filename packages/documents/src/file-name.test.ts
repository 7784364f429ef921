import { describe, expect, it } from 'vitest';
import { reportFileName } from './file-name.ts';
import { inventedReport } from './testing/invented-report.ts';
import { chair, toDaniel, toLeanne } from './testing/people.ts';

describe('report file name', () => {
  it('says the reference only: no programme, no name, no kind of recipient', () => {
    const name = reportFileName(inventedReport(), toDaniel, 'html');
    expect(name).toMatch(/^report-wm-2031-0042-[0-9a-f]{4}\.html$/u);
  });

  it('parts one recipient’s file from another’s, and stays when others are added', () => {
    const names = [chair, toDaniel, toLeanne].map((recipient) => reportFileName(inventedReport(), recipient, 'pdf'));
    expect(new Set(names).size).toBe(3);
    expect(reportFileName(inventedReport({ recipients: [toDaniel] }), toDaniel, 'pdf')).toBe(names[1]);
  });
});
