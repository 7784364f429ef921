import { describe, expect, it } from 'vitest';
import { readSettings } from '../../composition/settings.ts';
import { checkClock } from './check-clock.ts';
import { checkMail } from './check-mail.ts';
import { checkNode } from './check-node.ts';

describe('doctor on Node', () => {
  it('takes the version it brings and later ones', () => {
    expect(['26.10.0', '26.11.3', '27.0.0'].map((version) => checkNode(version).isFine)).toEqual([true, true, true]);
    expect(['26.9.9', '24.12.0', '20.0.0'].map((version) => checkNode(version).isFine)).toEqual([false, false, false]);
    expect(checkNode('24.12.0').words).toBe('Node 24.12.0 is too old: Waymark needs 26.10. npm start brings it');
  });
});

describe('doctor on the clock', () => {
  const now = '2026-03-05T18:30:00.000Z';

  it('finds one that was put back, and one that was never set', () => {
    expect(checkClock(now, undefined).isFine).toBe(true);
    expect(checkClock(now, '2026-03-05T18:29:00.000Z').isFine).toBe(true);
    expect(checkClock(now, '2026-03-05T18:30:04.000Z').isFine).toBe(true);
    expect(checkClock(now, '2026-03-05T19:30:00.000Z')).toMatchObject({
      isFine: false,
      words: expect.stringContaining('the newest entry was made at 2026-03-05T19:30:00.000Z'),
    });
    expect(checkClock('1970-01-01T00:00:12.000Z', undefined)).toMatchObject({
      isFine: false,
      words: expect.stringContaining('The clock says 1970-01-01, which cannot be'),
    });
  });
});

describe('doctor on mail', () => {
  const settings = (environment: Record<string, string> = {}) =>
    readSettings({ environment, home: '/home/sam', folder: '/srv' });

  it('misses a mail server in a real database only', async () => {
    expect((await checkMail(settings(), 'real')).isFine).toBe(false);
    expect((await checkMail(settings(), undefined)).isFine).toBe(true);
    expect((await checkMail(settings(), 'demonstration')).words).toBe('A demonstration sends no mail');
  });

  it('says what to look at where the server is not there, and not its password', async () => {
    const environment = { WAYMARK_SMTP_URL: 'smtp://sam:Marker@127.0.0.1:1', WAYMARK_MAIL_FROM: 'a@example.test' };
    const finding = await checkMail(settings(environment), 'real');
    expect(finding).toMatchObject({ check: 'mail', isFine: false });
    expect(finding.words).toMatch(/^The mail server does not answer\. Check WAYMARK_SMTP_URL/);
    expect(finding.words).not.toContain('Marker');
  });
});
